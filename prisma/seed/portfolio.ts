import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { countersignDecision, decideUnit } from '@/lib/assessment/commands/decide'
import { readGrounds } from '@/lib/assessment/queries/grounds'
import { db } from '@/lib/infra/db'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { replaceEvidence } from '@/lib/portfolio/commands/change-evidence'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { declareUnit } from '@/lib/portfolio/commands/declare-unit'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { addRecord, signRecord } from '@/lib/portfolio/commands/records'
import type { LocationKind, RecordType } from '@/lib/portfolio/model'
import type { SpecificationUnit } from '@/lib/specification/model'
import { z } from 'zod'
import { storeFile } from './store-file'
import { act, actorOf, portfolioOf, type World } from './world'

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
const described = (name: string) => {
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

export function unitOf(world: World, reference: string): SpecificationUnit {
  const unit = world.specification.units.find((each) => each.reference === reference)
  if (!unit) throw new Error(`no unit ${reference}`)
  return unit
}

export const criteriaOf = (world: World, reference: string) =>
  unitOf(world, reference).outcomes.flatMap((outcome) =>
    outcome.criteria.map((criterion) => ({ ...criterion, outcome: outcome.text })),
  )

const criterionId = (world: World, reference: string, number: string): string => {
  const criterion = criteriaOf(world, reference).find((each) => each.number === number)
  if (!criterion) throw new Error(`no ${number} in ${reference}`)
  return criterion.id
}

export function kindCode(world: World, title: string): string {
  const plain = (words: string) => words.toLowerCase().replace(/[^a-z]/g, '')
  const kind = world.specification.evidenceKinds.find((each) => plain(each.title) === plain(title))
  if (!kind) throw new Error(`no kind ${title}`)
  return kind.code
}

type Reference = {
  criterionId: string
  locationKind: LocationKind
  location: string
  claim: string
}

type Added = {
  title?: string
  producedOn?: string
  kind?: string
  shows?: string
  declared?: boolean
}

/** One file serves several people's stories: nobody has it before it was made. */
const notAfter = (now: Date, produced: string): string => {
  const today = now.toISOString().slice(0, 10)
  return produced < today ? produced : today
}

/** The candidate adds one of the demonstration's files with these cross-references. */
export async function addFile(
  world: World,
  candidate: string,
  name: string,
  references: Reference[],
  as: Added = {},
): Promise<void> {
  const actor = actorOf(world, candidate)
  const portfolio = portfolioOf(world, candidate)
  const about = described(name)
  const uploadId = await storeFile(
    actor,
    portfolio.registrationId,
    join(filesFolder, name),
    world.now,
  )
  const added = await act(world, actor, addEvidence, {
    registrationId: portfolio.registrationId,
    uploadId,
    title: as.title ?? about.title,
    kind: kindCode(world, as.kind ?? about.kind),
    producedOn: notAfter(world.now, as.producedOn ?? about.producedOn),
    setting: about.workplace ? 'workplace' : 'simulated',
    shows: as.shows ?? about.shows,
    declared: as.declared ?? true,
    references,
  })
  portfolio.versions.set(as.title ?? name, added)
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

/** The assessor records something they saw or discussed; the candidate signs, and so hands it in. */
export async function record(
  world: World,
  assessor: string,
  candidate: string,
  what: {
    type: RecordType
    title: string
    heldOn: string
    place: string
    account: string
    criteria: Record<string, string[]>
    signed?: boolean
  },
): Promise<void> {
  const { registrationId, versions } = portfolioOf(world, candidate)
  const kinds = {
    observation: 'observation report by assessor',
    discussion: 'professional discussion',
    questioning: 'record of oral and written questioning',
  }
  const added = await act(world, actorOf(world, assessor), addRecord, {
    registrationId,
    type: what.type,
    kind: kindCode(world, kinds[what.type]),
    title: what.title,
    heldOn: what.heldOn,
    place: what.place,
    account: what.account,
    criterionIds: Object.entries(what.criteria).flatMap(([reference, numbers]) =>
      numbers.map((number) => criterionId(world, reference, number)),
    ),
    signed: true,
  })
  versions.set(what.title, added)
  if (what.signed ?? true) {
    await act(world, actorOf(world, candidate), signRecord, {
      versionId: added.versionId,
      signed: true,
    })
  }
}

export function enrolmentOf(world: World, candidate: string, reference: string): string {
  const enrolment = portfolioOf(world, candidate).enrolments.get(reference)
  if (!enrolment) throw new Error(`${candidate} does not do ${reference}`)
  return enrolment
}

export async function handInUnits(world: World, candidate: string, ...references: string[]) {
  await act(world, actorOf(world, candidate), handIn, {
    registrationId: portfolioOf(world, candidate).registrationId,
    enrolmentIds: references.map((reference) => enrolmentOf(world, candidate, reference)),
  })
}

export async function declare(world: World, candidate: string, reference: string) {
  const enrolmentId = enrolmentOf(world, candidate, reference)
  await act(world, actorOf(world, candidate), declareUnit, { enrolmentId, declared: true })
}

const praise = [
  'Clear and specific, and plainly your own work.',
  'You show this well. Keep the figures beside the words, as here.',
  'Convincing: what you did, why, and what came of it.',
  'Good. The example from the shop floor makes the point.',
  'Met. Next time say also what you would do differently.',
]

/** The assessor judges the criteria of a unit: met, but for those named with what is missing. */
export async function judge(
  world: World,
  assessor: string,
  candidate: string,
  reference: string,
  choice: { only?: string[]; notYet?: Record<string, string> } = {},
): Promise<void> {
  const enrolmentId = enrolmentOf(world, candidate, reference)
  let turn = 0
  for (const { id, number } of criteriaOf(world, reference)) {
    if (choice.only && !choice.only.includes(number)) continue
    const grounds = await readGrounds(db(), enrolmentId, id)
    if (grounds.length === 0) throw new Error(`nothing handed in for ${number} of ${reference}`)
    const missing = choice.notYet?.[number]
    const after = await db().judgement.count({
      where: { unitEnrolmentId: enrolmentId, criterionId: id },
    })
    turn += 1
    await act(world, actorOf(world, assessor), judgeCriterion, {
      enrolmentId,
      criterionId: id,
      verdict: missing ? 'notYetMet' : 'met',
      sufficient: !missing,
      comment: missing ?? (turn % 3 === 1 ? praise[turn % praise.length] : ''),
      validItemIds: missing ? [] : grounds.map(({ itemId }) => itemId),
      confirmations: grounds.map(({ versionId }) => ({
        versionId,
        authentic: true,
        current: true,
      })),
      after,
    })
  }
}

export async function decide(
  world: World,
  assessor: string,
  candidate: string,
  reference: string,
  outcome: 'achieved' | 'referred',
  feedback: string,
): Promise<string> {
  const enrolmentId = enrolmentOf(world, candidate, reference)
  const { decisionId } = await act(world, actorOf(world, assessor), decideUnit, {
    enrolmentId,
    outcome,
    feedback,
    signed: true,
  })
  return decisionId
}

export async function countersign(
  world: World,
  assessor: string,
  decisionId: string,
  comment: string,
) {
  await act(world, actorOf(world, assessor), countersignDecision, {
    decisionId,
    outcome: 'signed',
    comment,
    signed: true,
  })
}

/** Further cross-references of a file that is there already. */
export async function addReferences(
  world: World,
  candidate: string,
  name: string,
  references: Reference[],
): Promise<void> {
  const { registrationId, versions } = portfolioOf(world, candidate)
  const versionId = versions.get(name)?.versionId
  if (!versionId) throw new Error(`${candidate} has no ${name}`)
  for (const { criterionId: id, ...where } of references) {
    await act(world, actorOf(world, candidate), crossReference, {
      registrationId,
      versionIds: [versionId],
      criterionIds: [id],
      ...where,
    })
  }
}

/** The candidate replaces a file by another one: a new version, the old one kept. */
export async function replaceFile(
  world: World,
  candidate: string,
  name: string,
  by: string,
): Promise<void> {
  const actor = actorOf(world, candidate)
  const { registrationId, versions } = portfolioOf(world, candidate)
  const evidenceId = versions.get(name)?.evidenceId
  if (!evidenceId) throw new Error(`${candidate} has no ${name}`)
  const about = described(by)
  const uploadId = await storeFile(actor, registrationId, join(filesFolder, by), world.now)
  const replaced = await act(world, actor, replaceEvidence, {
    evidenceId,
    uploadId,
    title: about.title,
    kind: kindCode(world, about.kind),
    producedOn: notAfter(world.now, about.producedOn),
    setting: 'workplace',
    shows: about.shows,
    declared: true,
  })
  versions.set(by, replaced)
}
