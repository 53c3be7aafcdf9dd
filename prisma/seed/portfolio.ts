import { join } from 'node:path'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { replaceEvidence } from '@/lib/portfolio/commands/change-evidence'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { declareUnit } from '@/lib/portfolio/commands/declare-unit'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { addRecord, signRecord } from '@/lib/portfolio/commands/records'
import type { RecordType } from '@/lib/portfolio/model/records'
import { described, filesFolder, type Reference } from './files-described'
import { criterionId, kindCode } from './specified'
import { storeFile } from './store-file'
import { act, actorOf, portfolioOf, type World } from './world'

type Added = {
  title?: string
  producedOn?: string
  kind?: string
  shows?: string
  declared?: boolean
  /** The very bytes that another candidate of the demonstration hands in too. */
  shared?: boolean
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
    as.shared ? null : candidate,
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
  const uploadId = await storeFile(
    actor,
    registrationId,
    join(filesFolder, by),
    world.now,
    candidate,
  )
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
