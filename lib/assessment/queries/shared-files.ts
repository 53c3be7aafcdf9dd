import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { EvidenceForm, Setting } from '@/lib/portfolio/model'
import type { SharedFileOutcome } from '@/lib/assessment/model'
import { sharedFilesVisibleTo } from '@/lib/assessment/policy'

/** The bytes of version `v` were handed in under another person's name, at the same centre. */
export const handedInElsewhere = Prisma.sql`exists (
  select 1 from "EvidenceVersion" o
  join "Registration" oq on oq."id" = o."registrationId"
  join "Seat" os on os."id" = oq."candidateSeatId"
  where o."centreId" = v."centreId" and o."sha256" = v."sha256"
    and os."personId" <> (select ms."personId" from "Registration" mq
      join "Seat" ms on ms."id" = mq."candidateSeatId" where mq."id" = v."registrationId")
    and exists (select 1 from "SubmissionItem" m where m."evidenceVersionId" = o."id"))`

/** What came of looking at version `v` last. */
export const lastSharedOutcome = Prisma.sql`(
  select f."outcome"::text from "SharedFileFinding" f
  where f."evidenceVersionId" = v."id" order by f."at" desc, f."id" desc limit 1)`

const handedIn = Prisma.sql`exists (
  select 1 from "SubmissionItem" h where h."evidenceVersionId" = v."id")`

/** Whether a version was handed in here and under another's name. One statement. */
export async function isShared(db: Db, versionId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ shared: boolean }[]>`
    select ${handedIn} and ${handedInElsewhere} as "shared"
    from "EvidenceVersion" v where v."id" = ${versionId}::uuid`
  return row?.shared ?? false
}

export type SharedFileRow = {
  versionId: string
  candidate: string
  evidence: number
  version: number
  title: string
  outcome: SharedFileOutcome | null
}

const visibleIds = async (db: Db, actor: Actor, within?: string[]): Promise<string[]> =>
  (
    await db.registration.findMany({
      where: { AND: [sharedFilesVisibleTo(actor), within ? { id: { in: within } } : {}] },
      select: { id: true },
    })
  ).map(({ id }) => id)

/** Every file of the actor's candidates that was handed in under another name too. Two statements. */
export async function sharedFilesView(db: Db, actor: Actor): Promise<SharedFileRow[]> {
  const registrationIds = await visibleIds(db, actor)
  return db.$queryRaw<SharedFileRow[]>`
    select v."id" as "versionId", p."name" as "candidate", e."number" as "evidence",
      v."number" as "version", v."title", ${lastSharedOutcome} as "outcome"
    from "EvidenceVersion" v
    join "Evidence" e on e."id" = v."evidenceId"
    join "Registration" r on r."id" = v."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where v."centreId" = ${actor.centreId}::uuid and v."sha256" is not null
      and r."id" = any(${registrationIds}::uuid[]) and ${handedIn} and ${handedInElsewhere}
    order by v."sha256", p."name", e."number", v."number"`
}

type Side = {
  versionId: string
  registrationId: string
  personId: string
  candidate: string
  evidence: number
  form: EvidenceForm
  version: number
  title: string
  producedOn: Date
  setting: Setting
  shows: string
  fileName: string | null
  mediaType: string | null
  size: number | null
  sha256: string | null
  handedInAt: Date
  findings: { id: string; outcome: SharedFileOutcome; note: string; at: string; by: string }[]
}

const readSides = (db: Db, actor: Actor, versionId: string) =>
  db.$queryRaw<Side[]>`
    select v."id" as "versionId", v."registrationId", p."id" as "personId", p."name" as "candidate",
      e."number" as "evidence", e."form"::text as "form", v."number" as "version", v."title",
      v."producedOn", v."setting"::text as "setting", v."shows", v."fileName", v."mediaType",
      v."size"::float8 as "size", v."sha256",
      (select min(b."handedInAt") from "SubmissionItem" i
        join "Submission" b on b."id" = i."submissionId"
        where i."evidenceVersionId" = v."id") as "handedInAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', f."id", 'outcome', f."outcome", 'note', f."note",
          'at', f."at", 'by', q."name") order by f."at" desc, f."id" desc)
        from "SharedFileFinding" f
        join "Seat" t on t."id" = f."seatId" join "Person" q on q."id" = t."personId"
        where f."evidenceVersionId" = v."id"), '[]') as "findings"
    from "EvidenceVersion" v
    join "Evidence" e on e."id" = v."evidenceId"
    join "Registration" r on r."id" = v."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where v."centreId" = ${actor.centreId}::uuid and ${handedIn} and v."sha256" = (
      select a."sha256" from "EvidenceVersion" a
      where a."id" = ${versionId}::uuid and a."centreId" = ${actor.centreId}::uuid)
    order by "handedInAt", v."id"`

/**
 * One file under two names or more: both sides where the actor sees both portfolios, else only that there
 * is another. Two statements; null when there is no such file that is theirs to look at.
 */
export async function sharedFileView(db: Db, actor: Actor, versionId: string) {
  const sides = await readSides(db, actor, versionId)
  const visible = new Set(
    await visibleIds(
      db,
      actor,
      sides.map(({ registrationId }) => registrationId),
    ),
  )
  const own = sides.find((side) => side.versionId === versionId)
  if (!own || !visible.has(own.registrationId)) return null
  const others = sides.filter(({ personId }) => personId !== own.personId)
  if (others.length === 0) return null
  const shown = others.filter(({ registrationId }) => visible.has(registrationId))
  // How many there are behind the wall is not said: only that there is another.
  return { own, others: shown, hidden: shown.length < others.length }
}

export type SharedFileView = NonNullable<Awaited<ReturnType<typeof sharedFileView>>>
export type SharedFileSide = SharedFileView['own']
