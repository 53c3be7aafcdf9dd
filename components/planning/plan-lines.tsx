import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/kernel/dates'
import { assessmentEntryWords, type AssessmentEntry } from '@/lib/planning/model/plans'
import { planStateWords, type PlanState, type Side } from '@/lib/planning/rules/plans'

type Line = {
  planId: string
  number: number
  state: PlanState
  waitsFor: Side | null
  shown: { entry: AssessmentEntry; startsAt: Date; place: string }
}

/** Assessment plans, one line each. */
export function PlanLines({
  label,
  plans,
  side,
}: {
  label: string
  plans: readonly Line[]
  side: Side | null
}) {
  return (
    <ul className="lines" aria-label={label}>
      {plans.map(({ planId, number, state, waitsFor, shown }) => (
        <li key={planId} className="act-line">
          <Link href={`/planning/plans/${planId}`}>
            {assessmentEntryWords[shown.entry]}, {formatDateTime(shown.startsAt)}
          </Link>
          <span className={waitsFor !== null && waitsFor === side ? 'due late' : 'due'}>
            {waitsFor !== null && waitsFor === side ? 'Waits for you' : planStateWords[state]}
          </span>
          <p className="meta">
            Plan {number}. {shown.place}
          </p>
        </li>
      ))}
    </ul>
  )
}
