import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocationKind } from '@/lib/portfolio/model'
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

/** "03:40" from 220. */
const clock = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`

function place(location: z.output<typeof placeSchema>): {
  locationKind: LocationKind
  location: string
} {
  if (location.page) return { locationKind: 'page', location: String(location.page) }
  if (location.paragraph) return { locationKind: 'paragraph', location: String(location.paragraph) }
  if (location.second !== undefined)
    return { locationKind: 'time', location: clock(location.second) }
  return location.text
    ? { locationKind: 'text', location: location.text }
    : { locationKind: 'whole', location: '' }
}

export type Reference = {
  criterionId: string
  locationKind: LocationKind
  location: string
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
      ? [{ criterionId: criterionId(world, unit, criterion), ...place(location), claim }]
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
    ...(kind === 'whole'
      ? { locationKind: 'whole' as const, location: '' }
      : kind === 'page'
        ? { locationKind: 'page' as const, location: String(1 + (index % most)) }
        : {
            locationKind: 'time' as const,
            location: clock(5 + Math.round((index * most) / criteria.length)),
          }),
  }))
