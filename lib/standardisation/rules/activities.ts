import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import type { ActivityKind } from '@/lib/standardisation/model/activities'

/** An activity as it is to be planned: who does it, with whom. By person, null where nobody was found. */
export type PlannedActivity = {
  kind: ActivityKind
  doer: string | null
  assessor: string | null
  candidate: string | null
  plannedOn: string
  today: string
}

/** An observation is of an assessor, an interview with a candidate; nobody does either with themselves. */
export function mayPlan(activity: PlannedActivity): Refusal | null {
  const { kind, doer, assessor, candidate, plannedOn, today } = activity
  return firstRefusal(
    doer === null &&
      refusal('unknown-doer', 'Choose an IQA of the centre who does it.', {
        fields: { seatId: 'Choose an IQA.' },
      }),
    kind === 'observation' &&
      assessor === null &&
      refusal('no-assessor', 'Say which assessor is observed.', {
        fields: { assessorSeatId: 'Choose an assessor.' },
      }),
    kind === 'interview' &&
      candidate === null &&
      refusal('no-candidate', 'Say which candidate is interviewed, of those whose work you see.', {
        fields: { registrationId: 'Choose a candidate.' },
      }),
    doer !== null &&
      (doer === assessor || doer === candidate) &&
      refusal('own-work', 'Nobody observes or interviews themselves: choose another IQA.', {
        fields: { seatId: 'Choose another IQA.' },
      }),
    plannedOn < today &&
      refusal(
        'past',
        'Plan it for today or later. What has taken place already: plan it for today, and record it.',
        {
          fields: { plannedOn: 'Give a day from today on.' },
        },
      ),
  )
}

/** Recorded once, when it has taken place. */
export function mayRecord(
  { recorded }: { recorded: boolean },
  heldOn: string | null,
  today: string,
): Refusal | null {
  return firstRefusal(
    recorded && refusal('recorded', 'This is recorded already; a record stays as it is.'),
    heldOn !== null &&
      heldOn > today &&
      refusal('future', 'It cannot have taken place after today.', {
        fields: { heldOn: 'Give a day up to today.' },
      }),
  )
}
