import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor, Role } from '@/lib/kernel/actor'
import { mayVisit } from '@/lib/visits/policy'
import {
  findingsAndActions,
  type FindingLine,
  type VisitActionLine,
} from '@/lib/visits/queries/visits'

type Today = {
  id: string
  number: number
  awardingBody: string
  coversFrom: Date
  coversUntil: Date
  opensOn: Date
  closesOn: Date
  registered: number
  picked: number
  findings: number
  openActions: number
}

/** The scope of the EQA's visit and what there is of it. One statement; null for anybody else. */
export async function visitorToday(db: Db, actor: Actor): Promise<Today | null> {
  if (mayVisit(actor)) return null
  const [row] = await db.$queryRaw<Today[]>`
    select v."id", v."number", v."awardingBody", v."coversFrom", v."coversUntil", v."opensOn",
      v."closesOn",
      (select count(*)::int from "Registration" r
        join "QualificationVersion" q on q."id" = r."qualificationVersionId"
        join "Seat" s on s."id" = r."candidateSeatId"
        where r."centreId" = v."centreId" and q."awardingBody" = v."awardingBody"
          and s."personId" <> ${actor.personId}::uuid) as "registered",
      (select count(*)::int from "VisitSampled" w where w."visitId" = v."id") as "picked",
      (select count(*)::int from "VisitFinding" f where f."visitId" = v."id") as "findings",
      (select count(*)::int from "VisitAction" a where a."visitId" = v."id"
        and not exists (select 1 from "VisitActionClosure" z where z."actionId" = a."id"))
        as "openActions"
    from "Visit" v
    where v."seatId" = ${actor.seatId}::uuid and v."centreId" = ${actor.centreId}::uuid
      and v."state" = 'open'`
  return row ?? null
}

type Left = { id: string; number: number; findingLines: FindingLine[]; actions: VisitActionLine[] }

/** What the EQA left for the centre, and what they may name and what they typed: four statements. */
export async function visitorFindings(db: Db, actor: Actor) {
  if (mayVisit(actor)) return null
  const [left] = await db.$queryRaw<Left[]>`
    select v."id", v."number", ${findingsAndActions} from "Visit" v
    where v."seatId" = ${actor.seatId}::uuid and v."centreId" = ${actor.centreId}::uuid
      and v."state" = 'open'`
  if (!left) return null
  const owners = await db.$queryRaw<{ seatId: string; name: string; role: Role }[]>`
    select s."id" as "seatId", p."name", s."role"::text as "role"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${actor.centreId}::uuid and s."endedAt" is null
      and s."role" in ('centreAdmin', 'leadIqa') order by p."name", s."role"`
  const drafts = await readDrafts(db, actor.personId, `visit/${left.id}/`)
  return { ...left, owners, drafts, sample: await pickedBy(db, actor) }
}

export type PickedLine = {
  registrationId: string
  name: string
  number: string | null
  qualification: string
  way: 'chosen' | 'random'
  seed: string | null
  at: Date
  planned: number
  signedOff: number
  sampled: number
}

/** The registrations of the EQA's sample. One statement. */
export const pickedBy = (db: Db, actor: Actor): Promise<PickedLine[]> =>
  db.$queryRaw<PickedLine[]>`
    select r."id" as "registrationId", p."name", r."awardingBodyNumber" as "number",
      q."title" as "qualification", w."way"::text as "way", w."seed", w."at",
      (select count(*)::int from "UnitEnrolment" n
        where n."registrationId" = r."id" and n."state" <> 'dropped') as "planned",
      (select count(*)::int from "UnitEnrolment" n where n."registrationId" = r."id"
        and n."state" in ('achieved', 'released', 'credited')) as "signedOff",
      (select count(*)::int from "Sample" x where x."registrationId" = r."id") as "sampled"
    from "VisitSampled" w
    join "Visit" v on v."id" = w."visitId" and v."state" = 'open'
    join "Registration" r on r."id" = w."registrationId"
    join "QualificationVersion" q on q."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where v."seatId" = ${actor.seatId}::uuid and v."centreId" = ${actor.centreId}::uuid
      and s."personId" <> ${actor.personId}::uuid
    order by p."name", r."id"`

export async function visitorSample(db: Db, actor: Actor): Promise<PickedLine[] | null> {
  return mayVisit(actor) ? null : pickedBy(db, actor)
}
