import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayOf, toIsoDate } from '@/lib/kernel/dates'
import { decisionsOf, visibleIds } from '@/lib/quality-assurance/queries/decisions'
import { samplesOf, type SampleRow } from '@/lib/quality-assurance/queries/samples'

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

/** Actions that are not closed, on these samples, the next due first. */
const openActions = (samples: readonly SampleRow[], now: Date): OpenAction[] =>
  samples
    .flatMap(({ id: sampleId, reference, title, actions }) =>
      actions.map(({ nudgedOn, dueOn, ...action }) => ({
        ...action,
        sampleId,
        reference,
        title,
        nudged: nudgedOn === toIsoDate(now),
        dueOn: dayOf(dueOn),
      })),
    )
    .sort((one, other) => one.dueOn.getTime() - other.dueOn.getTime())

/** The IQA's first screen: sign-offs nobody has looked at, samples to conclude, actions. Six statements. */
export async function verifierToday(db: Db, actor: Actor, now: Date) {
  const seen = await visibleIds(db, actor)
  const decisions = await decisionsOf(db, actor, seen, now)
  const samples = await samplesOf(db, actor, seen)
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
    actions: openActions(samples, now),
    released: decisions.filter(({ releasedAt }) => releasedAt !== null).length,
    signedOff: decisions.filter(({ standing }) => standing).length,
    sampled: decisions.filter(({ sampleId }) => sampleId !== null).length,
  }
}
