import { monthsBetween } from '@/lib/kernel/dates'
import type { DeclaredConflict } from '@/lib/registration/model/conflicts'
import type { FittingAwards } from '@/lib/registration/rules/competence'
import type { Rating, StrategySettings } from '@/lib/quality-assurance/model/strategy'
import {
  stratum,
  type ForcedWhy,
  type Gap,
  type Stratum,
} from '@/lib/quality-assurance/model/planning'
import { conflictOver } from '@/lib/quality-assurance/rules/releasing'
import { assessedBy, noHands, type HandsIn } from '@/lib/quality-assurance/rules/independence'
import type { PlanDecision } from './drawing'
import { strataOf, type Shown } from './strata'
import { whoLooks, type Iqa } from './who-looks'

/** A sign-off of the period, as it is kept. */
export type Kept = Shown & {
  decisionId: string
  enrolmentId: string
  registrationId: string
  candidatePersonId: string
  assessorSince: Date
  at: Date
  state: string
  active: boolean
  standing: boolean
  workingTowards: boolean
  rank: number
  serving: readonly string[]
  iqaSeatIds: readonly string[]
  owed: boolean
  sampleId: string | null
  planned: { removed: string | null } | null
}

export type Known = {
  settings: StrategySettings
  ratingOf: (assessorSeatId: string, reference: string) => Rating
  hands: ReadonlyMap<string, Omit<HandsIn, 'candidate'>>
  conflicts: readonly DeclaredConflict[]
  iqas: readonly Iqa[]
  fitting: FittingAwards
  today: string
}

/** Whether anybody may take it as a sample at all. */
export const isOpen = ({
  standing,
  state,
  active,
  sampleId,
}: Pick<Kept, 'standing' | 'state' | 'active' | 'sampleId'>): boolean =>
  standing && state === 'achieved' && active && sampleId === null

/** Whether the plan promises to sample it: it was planned, and not taken out since. */
export const isPromised = ({ planned }: Pick<Kept, 'planned'>): boolean =>
  planned !== null && planned.removed === null

/** Why a decision is sampled whatever the rate (domain.md §6.1, §7). */
export function forcedWhy(kept: Kept, { settings, hands, conflicts }: Known): ForcedWhy | null {
  if (kept.owed) return 'owed'
  const own = hands.get(kept.enrolmentId) ?? noHands()
  const conflict = conflictOver(conflicts, {
    registrationId: kept.registrationId,
    employer: kept.employer,
    decidedAt: kept.at,
    assessedBy: assessedBy(own),
    serving: kept.serving,
  })
  if (conflict) return 'conflict'
  if (kept.rank > settings.firsts) return null
  if (kept.workingTowards) return 'firstOfWorkingTowards'
  return monthsBetween(kept.assessorSince, kept.at) < settings.newMonths ? 'firstOfNew' : null
}

/** The sign-offs as the planner sees them, and who would look at each. */
export function prepare(all: readonly Kept[], known: Known) {
  const looks = new Map<string, Iqa>()
  const decisions = all.map((kept): PlanDecision => {
    const { decisionId, assessorSeatId, reference, planned } = kept
    const open = isOpen(kept) && planned === null
    const hands = {
      ...(known.hands.get(kept.enrolmentId) ?? noHands()),
      candidate: kept.candidatePersonId,
    }
    const iqa = open
      ? whoLooks(
          { reference, hands, allocated: kept.iqaSeatIds },
          known.iqas,
          known.fitting,
          known.today,
        )
      : null
    if (iqa) looks.set(decisionId, iqa)
    return {
      id: decisionId,
      assessor: assessorSeatId,
      unit: reference,
      rating: known.ratingOf(assessorSeatId, reference).rating,
      strata: strataOf(kept),
      forced: open ? forcedWhy(kept, known) : null,
      sampled: kept.sampleId !== null || (isPromised(kept) && isOpen(kept)),
      open: iqa !== null,
    }
  })
  return { decisions, looks }
}

/**
 * Everything that is not covered yet, and why: no sign-off shows it, those that do are released or under way
 * again or taken out, or whoever could look at them had a hand in the unit.
 */
export function gapsOf(
  drawn: readonly Gap[],
  expected: readonly { axis: string; value: string }[],
  decisions: readonly PlanDecision[],
  all: readonly Kept[],
): Gap[] {
  const shown = new Set(decisions.flatMap(({ strata }) => strata))
  const strataOfOpen = (which: (kept: Kept) => boolean) =>
    new Set(
      all.flatMap((kept, place) =>
        isOpen(kept) && which(kept) ? (decisions[place]?.strata ?? []) : [],
      ),
    )
  const waiting = strataOfOpen(({ planned }) => planned === null)
  const removed = strataOfOpen((kept) => kept.planned !== null && !isPromised(kept))
  const none = expected
    .map(({ axis, value }) => `${axis}|${value}` as Stratum)
    .filter((each) => !shown.has(each))
    .map((each): Gap => ({ stratum: each, why: 'noDecision' }))
  const closed = drawn.map((gap): Gap => {
    const at = gap.stratum as Stratum
    if (gap.why !== 'notOpen') return gap
    if (waiting.has(at)) return { ...gap, why: 'nobody' }
    return removed.has(at) ? { ...gap, why: 'takenOut' } : gap
  })
  const unlooked = all.flatMap((kept, place): Gap[] => {
    const decision = decisions[place]
    return decision?.forced && !decision.open
      ? [{ stratum: stratum('units', kept.reference), why: 'nobody' }]
      : []
  })
  const seen = new Set<string>()
  return [...closed, ...unlooked, ...none].filter(({ stratum: at, why }) => {
    const key = `${at} ${why}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
