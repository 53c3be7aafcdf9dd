import { refusal, type Refusal } from '@/lib/kernel/result'

type ToPlan = {
  standing: boolean
  sampled: boolean
  planned: 'planned' | 'removed' | null
  covered: boolean
  late: boolean
}

/** What may be added to a plan by hand. */
export function mayPlan(
  { standing, sampled, planned, covered, late }: ToPlan,
  plan: number,
): Refusal | null {
  if (!covered) {
    return refusal('not-covered', `Plan ${plan} does not cover the day of this sign-off.`)
  }
  if (sampled) return refusal('sampled', 'This decision has been taken as a sample already.')
  if (planned === 'planned') return refusal('planned', `Plan ${plan} has this sign-off already.`)
  if (planned === 'removed') {
    return refusal(
      'taken-out',
      'This sign-off was taken out of the plan. It can still be taken as a sample at once.',
    )
  }
  if (!standing) {
    return refusal('not-standing', 'This decision does not stand as a sign-off at present.')
  }
  return late
    ? refusal('past', 'Samples are due today or later.', {
        fields: { dueOn: 'Give a later date.' },
      })
    : null
}

export const nobodyLooks = refusal(
  'nobody',
  'Every IQA of the centre who could look at it had a hand in this unit, or is not on record as competent in it.',
)

type ToUnplan = { removed: boolean; sampled: boolean; forced: boolean; open: boolean }

/** What may be taken out of one: not what was looked at, and nothing that is always sampled. */
export function mayUnplan({ removed, sampled, forced, open }: ToUnplan): Refusal | null {
  if (removed) return refusal('taken-out', 'It was taken out of the plan already.')
  if (sampled) return refusal('sampled', 'It has been taken as a sample, so it stays in the plan.')
  return forced && open
    ? refusal(
        'always-sampled',
        'This one is always sampled: an early decision of a new or working-towards assessor, a declared conflict of interest, or a decision that was promised before. It stays in the plan.',
      )
    : null
}
