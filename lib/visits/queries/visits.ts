import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor, Role } from '@/lib/kernel/actor'
import { mayAnswerVisits, mayKeepVisits } from '@/lib/visits/policy'
import type { VisitMove, VisitState } from '@/lib/visits/lifecycle'
import type { VisitFindingKind, VisitPick } from '@/lib/visits/model'
import { approvingBodies } from '@/lib/visits/queries/loading'

export type VisitRow = {
  id: string
  number: number
  awardingBody: string
  coversFrom: Date
  coversUntil: Date
  opensOn: Date
  closesOn: Date
  state: VisitState
  eqa: string
  email: string
  /** The EQA has a password and a second factor, and can sign in. */
  joined: boolean
  sampled: number
  findings: number
  openActions: number
}

const openActions = Prisma.sql`
  (select count(*)::int from "VisitAction" a where a."visitId" = v."id"
    and not exists (select 1 from "VisitActionClosure" z where z."actionId" = a."id"))`

const columns = Prisma.sql`
  v."id", v."number", v."awardingBody", v."coversFrom", v."coversUntil", v."opensOn", v."closesOn",
  v."state"::text as "state", p."name" as "eqa", p."email",
  p."passwordHash" is not null and exists (select 1 from "SecondFactor" f
    where f."personId" = p."id") as "joined",
  (select count(*)::int from "VisitSampled" w where w."visitId" = v."id") as "sampled",
  (select count(*)::int from "VisitFinding" f where f."visitId" = v."id") as "findings",
  ${openActions} as "openActions"`

const from = Prisma.sql`
  from "Visit" v join "Seat" s on s."id" = v."seatId" join "Person" p on p."id" = s."personId"`

/** The centre's visits, those open first. Two statements; null for whoever does not answer for the centre. */
export async function visitsView(db: Db, actor: Actor) {
  if (mayAnswerVisits(actor)) return null
  const rows = await db.$queryRaw<VisitRow[]>`
    select ${columns} ${from} where v."centreId" = ${actor.centreId}::uuid
    order by v."state", v."number" desc limit 200`
  const mayOpen = mayKeepVisits(actor) === null
  return { rows, mayOpen, bodies: mayOpen ? await approvingBodies(db, actor.centreId) : [] }
}

/** Actions of EQAs that nobody has closed, and the earliest day one is due: for Today. One statement. */
export async function openVisitActions(db: Db, actor: Actor) {
  if (mayAnswerVisits(actor)) return null
  const [row] = await db.$queryRaw<{ open: number; dueOn: Date | null; visits: string[] }[]>`
    select count(*)::int as "open", min(a."dueOn") as "dueOn",
      coalesce(array_agg(distinct a."visitId"::text), '{}') as "visits"
    from "VisitAction" a where a."centreId" = ${actor.centreId}::uuid
      and not exists (select 1 from "VisitActionClosure" z where z."actionId" = a."id")`
  return row ?? { open: 0, dueOn: null, visits: [] }
}

/** Instants and days inside JSON are text. */
export type FindingLine = {
  id: string
  kind: VisitFindingKind
  text: string
  at: string
  candidate: string | null
  registrationId: string | null
}
export type VisitActionLine = {
  id: string
  text: string
  owner: string
  ownerRole: Role
  dueOn: string
  at: string
  closed: { note: string; by: string; at: string } | null
}
export type StepLine = { move: VisitMove; closesOn: string; note: string; by: string; at: string }
export type SampledLine = {
  registrationId: string
  candidate: string
  way: VisitPick
  seed: string | null
  at: string
}

type One = VisitRow & {
  steps: StepLine[]
  sample: SampledLine[]
  findingLines: FindingLine[]
  actions: VisitActionLine[]
}

export const findingsAndActions = Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', f."id", 'kind', f."kind", 'text', f."text",
      'at', f."at", 'registrationId', f."registrationId", 'candidate', fp."name") order by f."id")
    from "VisitFinding" f
    left join "Registration" fr on fr."id" = f."registrationId"
    left join "Seat" fs on fs."id" = fr."candidateSeatId"
    left join "Person" fp on fp."id" = fs."personId"
    where f."visitId" = v."id"), '[]') as "findingLines",
  coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'dueOn', a."dueOn",
      'at', a."at", 'owner', op."name", 'ownerRole', os."role", 'closed',
      (select jsonb_build_object('note', z."note", 'at', z."at", 'by', zp."name")
        from "VisitActionClosure" z join "Seat" zs on zs."id" = z."seatId"
        join "Person" zp on zp."id" = zs."personId" where z."actionId" = a."id")) order by a."id")
    from "VisitAction" a join "Seat" os on os."id" = a."ownerSeatId"
    join "Person" op on op."id" = os."personId" where a."visitId" = v."id"), '[]') as "actions"`

/** One visit with all that was done on it. One statement; null when it is not theirs to see. */
export async function visitView(db: Db, actor: Actor, visitId: string) {
  if (mayAnswerVisits(actor)) return null
  const [visit] = await db.$queryRaw<One[]>`
    select ${columns}, ${findingsAndActions},
      coalesce((select jsonb_agg(jsonb_build_object('move', t."move", 'closesOn', t."closesOn",
          'note', t."note", 'by', tp."name", 'at', t."at") order by t."sequence")
        from "VisitStep" t join "Seat" ts on ts."id" = t."seatId"
        join "Person" tp on tp."id" = ts."personId" where t."visitId" = v."id"), '[]') as "steps",
      coalesce((select jsonb_agg(jsonb_build_object('registrationId', w."registrationId",
          'candidate', wp."name", 'way', w."way", 'seed', w."seed", 'at', w."at")
          order by w."at", wp."name")
        from "VisitSampled" w join "Registration" wr on wr."id" = w."registrationId"
        join "Seat" ws on ws."id" = wr."candidateSeatId"
        join "Person" wp on wp."id" = ws."personId" where w."visitId" = v."id"), '[]') as "sample"
    ${from} where v."id" = ${visitId}::uuid and v."centreId" = ${actor.centreId}::uuid`
  return visit ? { ...visit, mayKeep: mayKeepVisits(actor) === null } : null
}

export type VisitView = NonNullable<Awaited<ReturnType<typeof visitView>>>
