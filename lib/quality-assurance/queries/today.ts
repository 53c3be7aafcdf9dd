import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { londonDay } from '@/lib/kernel/dates'
import { decisionsOf, visibleIds } from '@/lib/quality-assurance/queries/decisions'
import { ownerOfAction } from '@/lib/quality-assurance/queries/holders'
import { samplesOf } from '@/lib/quality-assurance/queries/samples'

export type OpenAction = {
  id: string
  sampleId: string
  text: string
  reference: string
  title: string
  owner: string
  mine: boolean
  /** Whether the reader nudged its owner today. */
  nudged: boolean
  dueOn: Date
}

/** Actions that are not closed, on these samples. One statement. */
const readOpenActions = (db: Db, actor: Actor, sampleIds: string[], now: Date) =>
  db.$queryRaw<OpenAction[]>`
    select a."id", a."sampleId", a."text", u."reference", u."title", p."name" as "owner",
      ${ownerOfAction} = ${actor.seatId}::uuid as "mine", a."dueOn",
      exists (select 1 from "Nudge" g where g."seatId" = ${actor.seatId}::uuid
        and g."what" = 'qualityAction' and g."subjectId" = a."id"
        and g."day" = ${londonDay(now)}::date) as "nudged"
    from "Action" a
    join "UnitEnrolment" n on n."id" = a."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Seat" t on t."id" = ${ownerOfAction}
    join "Person" p on p."id" = t."personId"
    where a."sampleId" = any(${sampleIds}::uuid[])
      and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")
    order by a."dueOn", a."id"`

/** The IQA's first screen: sign-offs nobody has looked at, samples to conclude, actions. Seven statements. */
export async function verifierToday(db: Db, actor: Actor, now: Date) {
  const seen = await visibleIds(db, actor)
  const decisions = await decisionsOf(db, actor, seen, now)
  const samples = await samplesOf(db, actor, seen)
  const actions =
    samples.length > 0
      ? await readOpenActions(
          db,
          actor,
          samples.map(({ id }) => id),
          now,
        )
      : []
  const oldestFirst = decisions.toReversed()
  const free = oldestFirst.filter(({ open }) => open)
  const due = free
    .filter(
      ({ planned }) =>
        planned?.iqaSeatId === actor.seatId || (actor.role === 'leadIqa' && planned?.gone),
    )
    .sort((one, other) => (one.planned?.dueOn ?? '').localeCompare(other.planned?.dueOn ?? ''))
  return {
    /** What a plan has chosen for them, the next due first. */
    due,
    /** What a plan covers and has not chosen for them: it waits for the plan, and for nobody by itself. */
    underPlan: free.filter((each) => each.coveredBy !== null && !due.includes(each)),
    decisions: free.filter((each) => each.coveredBy === null && each.refusal === null),
    notMine: free.filter((each) => each.coveredBy === null && each.refusal !== null),
    toConclude: samples.filter(({ mine, outcome, releasedAt }) => mine && !outcome && !releasedAt),
    toRelease: samples.filter(
      ({ outcome, releasedAt, decisionStands }) =>
        outcome === 'agreed' && !releasedAt && decisionStands,
    ),
    actions,
    released: decisions.filter(({ releasedAt }) => releasedAt !== null).length,
    signedOff: decisions.filter(({ standing }) => standing).length,
    sampled: decisions.filter(({ sampleId }) => sampleId !== null).length,
  }
}
