import { LinkButton } from '@/components/ui/button'
import { formatDate } from '@/lib/kernel/dates'
import type { PlannedDecision } from '@/lib/quality-assurance/queries/plan'

/** The planned sample that is due first: why this one, whose work, by whom and when. */
export function NextSample({ decision, seatId }: { decision: PlannedDecision; seatId: string }) {
  const { planned } = decision
  return (
    <aside className="insp sec" aria-labelledby="next">
      <div className="head">
        <h2 id="next">
          Next: {decision.assessor}, {decision.reference}
        </h2>
      </div>
      <p className="why">{decision.why}</p>
      <dl>
        <div>
          <dt>Candidate</dt>
          <dd>
            {decision.candidate}
            {decision.site && `, ${decision.site}`}
          </dd>
        </div>
        <div>
          <dt>Unit</dt>
          <dd>{decision.title}</dd>
        </div>
        {planned && (
          <div>
            <dt>By</dt>
            <dd>
              {planned.iqaSeatId === seatId ? 'You' : planned.iqa}, before{' '}
              {formatDate(new Date(planned.dueOn))}
            </dd>
          </div>
        )}
      </dl>
      <p className="row">
        <LinkButton small href={`/verifier/decisions/${decision.decisionId}`}>
          Open the sign-off
        </LinkButton>
      </p>
    </aside>
  )
}
