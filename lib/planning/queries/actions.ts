import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { mayMove } from '@/lib/kernel/lifecycle'
import { id } from '@/lib/kernel/fields'
import {
  actionLifecycle,
  actionMoves,
  type ActionMove,
  type ActionState,
} from '@/lib/planning/lifecycle'
import type { ActionOwner } from '@/lib/planning/model/actions'
import { mayMoveThis } from '@/lib/planning/policy'
import { planningHead } from '@/lib/planning/queries/head'

export type ActionLine = {
  id: string
  registrationId: string
  unitEnrolmentId: string | null
  reference: string | null
  unit: string | null
  owner: ActionOwner
  text: string
  dueOn: Date
  state: ActionState
  stateSince: Date
  version: number
  raisedBySeatId: string
  by: string
  raisedAt: Date
  fromDecision: boolean
}

const lines = Prisma.sql`
  select a."id", a."registrationId", a."unitEnrolmentId", u."reference", u."title" as "unit",
    a."owner"::text as "owner", a."text", a."dueOn", a."state"::text as "state", a."stateSince",
    a."version", a."raisedBySeatId", p."name" as "by", a."raisedAt",
    a."decisionId" is not null as "fromDecision"
  from "ActionPoint" a
  join "Seat" t on t."id" = a."raisedBySeatId"
  join "Person" p on p."id" = t."personId"
  left join "UnitEnrolment" n on n."id" = a."unitEnrolmentId"
  left join "Unit" u on u."id" = n."unitId"`

/** Closed ones that a page shows beside those that are open. */
const mostClosed = 50

/** The actions of a registration its caller may see: the open ones, the next due first, then those closed last. One statement. */
export const actionsOf = (db: Db, registrationId: string) =>
  db.$queryRaw<ActionLine[]>`
    (${lines} where a."registrationId" = ${registrationId}::uuid and a."state" = 'open'
      order by a."dueOn", a."id")
    union all
    (${lines} where a."registrationId" = ${registrationId}::uuid and a."state" <> 'open'
      order by a."stateSince" desc limit ${mostClosed})`

/** Open actions on a unit its caller may see, the next due first. One statement. */
export const openActionsOn = (db: Db, enrolmentId: string) =>
  db.$queryRaw<ActionLine[]>`
    ${lines} where a."unitEnrolmentId" = ${enrolmentId}::uuid and a."state" = 'open'
    order by a."dueOn", a."id"`

export type ActionStepLine = {
  id: string
  move: ActionMove
  note: string
  dueOn: string | null
  by: string
  at: Date
  evidence: { evidenceId: string; versionId: string; number: number; title: string }[]
}

const readSteps = (db: Db, actionId: string) =>
  db.$queryRaw<ActionStepLine[]>`
    select s."id", s."move"::text as "move", s."note", s."dueOn"::text as "dueOn",
      p."name" as "by", s."at",
      coalesce((
        select jsonb_agg(jsonb_build_object('evidenceId', e."id", 'versionId', v."id",
          'number', e."number", 'title', v."title") order by e."number")
        from "ActionPointEvidence" x
        join "EvidenceVersion" v on v."id" = x."evidenceVersionId"
        join "Evidence" e on e."id" = v."evidenceId"
        where x."stepId" = s."id"), '[]') as "evidence"
    from "ActionPointStep" s
    join "Seat" t on t."id" = s."seatId"
    join "Person" p on p."id" = t."personId"
    where s."actionPointId" = ${actionId}::uuid
    order by s."at", s."id"`

export type PieceToName = { versionId: string; number: number; title: string }

/** The latest version of each piece of evidence, the newest first. */
export const piecesToName = (db: Db, registrationId: string) =>
  db.$queryRaw<PieceToName[]>`
    select v."id" as "versionId", e."number", v."title"
    from "Evidence" e
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    where e."registrationId" = ${registrationId}::uuid
    order by e."number" desc limit 200`

/** One action with what became of it, and what its reader may do. Five statements; null when it is not theirs to see. */
export async function actionView(db: Db, actor: Actor, asked: string) {
  const actionId = id.safeParse(asked).data
  const [action] = actionId
    ? await db.$queryRaw<ActionLine[]>`
        ${lines} where a."id" = ${actionId}::uuid and a."centreId" = ${actor.centreId}::uuid`
    : []
  const head = action && (await planningHead(db, actor, action.registrationId))
  if (!action || !head) return null
  const steps = await readSteps(db, action.id)
  const moves = actionMoves.filter(
    (move) =>
      head.stopped === null &&
      mayMove(actionLifecycle, move, action.state) &&
      mayMoveThis(actor, head.scope, action, move) === null,
  )
  const pieces = moves.includes('complete') ? await piecesToName(db, head.registrationId) : []
  const key = `action-complete/${action.id}`
  const [draft] = moves.includes('complete') ? await readDrafts(db, actor.personId, key) : []
  return { action, head, steps, moves, pieces, draft: draft ?? null }
}

export type ActionView = NonNullable<Awaited<ReturnType<typeof actionView>>>
