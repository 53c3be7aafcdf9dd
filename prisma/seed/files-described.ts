import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from '@/lib/portfolio/model/location'
import { whole } from '@/lib/portfolio/model/location-words'
import { z } from 'zod'
import { criterionId } from './specified'
import type { World } from './world'

export const filesFolder = join(process.cwd(), 'prisma', 'seed', 'files')

const placeSchema = z.object({
  page: z.number().optional(),
  paragraph: z.number().optional(),
  second: z.number().optional(),
  text: z.string().optional(),
})
const manifestSchema = z.array(
  z.object({
    name: z.string(),
    title: z.string(),
    kind: z.string(),
    producedOn: z.string(),
    workplace: z.boolean(),
    shows: z.string(),
    locations: z.array(
      z.object({
        unit: z.string(),
        criterion: z.string(),
        location: placeSchema,
        claim: z.string(),
      }),
    ),
  }),
)
type Manifest = z.output<typeof manifestSchema>

let manifest: Manifest | undefined
export const described = (name: string) => {
  manifest ??= manifestSchema.parse(
    JSON.parse(readFileSync(join(filesFolder, 'manifest.json'), 'utf8')),
  )
  const found = manifest.find((each) => each.name === name)
  if (!found) throw new Error(`${name} is not in the manifest`)
  return found
}

function place({ page, paragraph, second, text }: z.output<typeof placeSchema>): Location {
  if (page) return { kind: 'page', page }
  if (paragraph) return { kind: 'paragraph', paragraph }
  if (second !== undefined) return { kind: 'time', from: second }
  return text ? { kind: 'words', words: text } : whole
}

export type Reference = {
  criterionId: string
  location: Location
  claim: string
}

/** Cross-references that the manifest suggests, for some criteria of some units: { 'M/506/2898': ['1.1'] }; true is all. */
export const suggested = (
  world: World,
  name: string,
  wanted: Record<string, string[] | true>,
): Reference[] =>
  described(name).locations.flatMap(({ unit, criterion, location, claim }) => {
    const numbers = wanted[unit]
    return numbers === true || numbers?.includes(criterion)
      ? [{ criterionId: criterionId(world, unit, criterion), location: place(location), claim }]
      : []
  })

/** A cross-reference to each of some criteria, at pages or times that go on through the file. */
export const across = (
  criteria: { id: string }[],
  kind: 'page' | 'time' | 'whole',
  most: number,
): Reference[] =>
  criteria.map(({ id }, index) => ({
    criterionId: id,
    claim: '',
    location:
      kind === 'whole'
        ? whole
        : kind === 'page'
          ? { kind, page: 1 + (index % most) }
          : { kind, from: 5 + Math.round((index * most) / criteria.length) },
  }))
