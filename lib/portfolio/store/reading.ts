import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { PassageKind, ReadingProblem } from '@/lib/portfolio/model/searching'
import type { Home } from './home'

/** While one is read no other turn takes it; a killed program's start gives it back at once. */
const lease = 120_000

/** A new version waits to be read. */
export async function keepReading(
  db: Db,
  home: Home,
  evidenceVersionId: string,
  dueAt: Date,
): Promise<void> {
  await db.evidenceReading.create({ data: { ...home, evidenceVersionId, dueAt } })
}

export type ReadingFile = { key: string; name: string; mediaType: string }

export type Taken = Home & {
  versionId: string
  attempts: number
  record: unknown
  keptWhere: string | null
  fileKey: string | null
  mediaType: string | null
  attachments: ReadingFile[]
}

/** The version that waits longest, counted as tried before it is; null where none waits. */
export async function takeReading(db: Db, now: Date): Promise<Taken | null> {
  const until = new Date(now.getTime() + lease)
  const [taken] = await db.$queryRaw<Taken[]>`
    update "EvidenceReading" r set "attempts" = r."attempts" + 1, "dueAt" = ${until}
    from "EvidenceVersion" v
    where v."id" = r."evidenceVersionId" and r."evidenceVersionId" = (
      select "evidenceVersionId" from "EvidenceReading"
      where "state" = 'waiting' and "dueAt" <= ${now}
      order by "dueAt" limit 1 for update skip locked)
    returning r."evidenceVersionId" as "versionId", r."centreId", r."registrationId", r."attempts",
      v."record", v."keptWhere", v."fileKey", v."mediaType",
      coalesce((select jsonb_agg(jsonb_build_object('key', a."fileKey", 'name', a."fileName",
          'mediaType', a."mediaType") order by a."position")
        from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]') as "attachments"`
  return taken ?? null
}

/** What a stopped program had begun waits no longer. */
export async function giveBackReadings(db: Db, now: Date): Promise<void> {
  await db.evidenceReading.updateMany({
    where: { state: 'waiting', dueAt: { gt: now } },
    data: { dueAt: now },
  })
}

export async function putOffReading(db: Db, versionId: string, dueAt: Date): Promise<void> {
  await db.evidenceReading.updateMany({
    where: { evidenceVersionId: versionId, state: 'waiting' },
    data: { dueAt },
  })
}

export type KeptPassage = {
  fileName: string
  place: { kind: PassageKind; value: string }
  text: string
}
export type Outcome = {
  passages: KeptPassage[]
  isCut: boolean
  /** Of the version's own file; null where it has no pages. */
  pages: number | null
  problem: ReadingProblem | null
}

/** The outcome with all of its passages, in one transaction. A version removed meanwhile has none. */
export async function keepOutcome(
  db: Db,
  { versionId, centreId, registrationId }: Taken,
  { passages, isCut, pages, problem }: Outcome,
  readAt: Date,
): Promise<void> {
  const state = passages.length > 0 ? 'extracted' : problem ? 'failed' : 'nothingToRead'
  const settled = await db.evidenceReading.updateMany({
    where: { evidenceVersionId: versionId, state: 'waiting' },
    data: { state, problem, isCut, pages, readAt },
  })
  if (settled.count === 0) return
  await db.evidencePassage.createMany({
    data: passages.map(({ fileName, place, text }, position) => ({
      id: newId(),
      centreId,
      registrationId,
      evidenceVersionId: versionId,
      position,
      fileName,
      kind: place.kind,
      location: place.value,
      text,
    })),
  })
}
