import { waitsWords } from '@/components/assessment/unit-status'
import { LinkButton } from '@/components/ui/button'
import type { AssessorToday } from '@/lib/assessment/queries/today'
import { formatLongDate, waited } from '@/lib/kernel/dates'

/** Who has waited longest, and the one thing to do about it. */
export function Lead({
  today: { waiting, countersign, plans },
  now,
}: {
  today: AssessorToday
  now: Date
}) {
  const [longest] = waiting
  const [toSign] = countersign
  const [plan] = plans
  return (
    <div>
      <p className="date">{formatLongDate(now)}</p>
      {longest ? (
        <>
          <h1>
            {longest.name} has waited{' '}
            {waited(longest.since, now) === 'today' ? 'since today' : waited(longest.since, now)}.
          </h1>
          <p className="why">
            {longest.title}. {waitsWords(longest.what, longest.waiting)}.
          </p>
          <div className="row act">
            <LinkButton look="primary" block href={`/assessor/units/${longest.enrolmentId}`}>
              Open the unit
            </LinkButton>
            <LinkButton block href={`/assessor/candidates/${longest.registrationId}`}>
              See the portfolio
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <h1>
            {toSign
              ? 'A decision waits for you.'
              : plan
                ? 'A plan waits for you.'
                : 'Nobody waits for you.'}
          </h1>
          <p className="why">
            {toSign
              ? `A decision by ${toSign.assessor} awaits your countersignature.`
              : plan
                ? `${plan.candidate} proposed its units.`
                : 'What your candidates hand in appears here.'}
          </p>
          <div className="row act">
            <LinkButton
              look="primary"
              block
              href={
                toSign
                  ? `/assessor/countersign/${toSign.decisionId}`
                  : plan
                    ? `/assessor/candidates/${plan.registrationId}/plan`
                    : '/assessor/caseload'
              }
            >
              {toSign ? 'Look at the decision' : plan ? 'Look at the plan' : 'Your caseload'}
            </LinkButton>
          </div>
        </>
      )}
    </div>
  )
}
