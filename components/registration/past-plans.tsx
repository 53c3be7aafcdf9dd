import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import type { StatusCode } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { PastPlan, PlanState } from '@/lib/registration/model/proposals'
import type { SpecificationUnit } from '@/lib/specification/model'

const look: Record<PlanState, { icon: IconName; hue: StatusCode; words: string }> = {
  waiting: { icon: 'hourglass', hue: 'handed-in', words: 'Waiting for an answer' },
  withdrawn: { icon: 'rotate-ccw', hue: 'locked', words: 'Taken back' },
  agreed: { icon: 'circle-check', hue: 'met', words: 'Agreed' },
  sentBack: { icon: 'corner-up-left', hue: 'returned', words: 'Sent back' },
}

type Units = Pick<SpecificationUnit, 'id' | 'reference' | 'title'>[]

/** Every plan there was, the newest first, with what each changed of the one agreed before. */
export function PastPlans({
  plans,
  units,
  actions,
}: {
  plans: PastPlan[]
  units: Units
  /** What can be done with a plan that waits. */
  actions?: (plan: PastPlan) => ReactNode
}) {
  return (
    <Section id="plans" title="Plans so far" aside={`${plans.length}`}>
      {plans.length === 0 && (
        <EmptyState title="No plan was proposed yet">
          The units were chosen when the candidate was registered. A plan that is proposed or
          changed later is kept here.
        </EmptyState>
      )}
      <ul className="lines">
        {plans.map((plan) => (
          <li key={plan.id}>
            <p className="row">
              <b>Plan {plan.number}</b>
              <span className={`st st-${look[plan.state].hue}`}>
                <Icon name={look[plan.state].icon} />
                {look[plan.state].words}
              </span>
              <span className="hint">
                {plan.isCandidate ? 'Proposed' : 'Set'} by {plan.by}, <Time at={plan.at} />
                {plan.withdrawnAt && (
                  <>
                    , taken back <Time at={plan.withdrawnAt} />
                  </>
                )}
              </span>
            </p>
            {plan.note && <p className="said">{plan.note}</p>}
            <Difference plan={plan} units={units} />
            {plan.repliedAt && plan.isCandidate && (
              <p>
                <span className="hint">
                  {plan.outcome === 'agreed' ? 'Agreed' : 'Sent back'} by {plan.repliedBy},{' '}
                  <Time at={plan.repliedAt} />
                </span>{' '}
                {plan.comment && <span className="said">{plan.comment}</span>}
              </p>
            )}
            {plan.state === 'waiting' && actions?.(plan)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Difference({ plan, units }: { plan: PastPlan; units: Units }) {
  const titled = (ids: string[]) =>
    units
      .filter(({ id }) => ids.includes(id))
      .map(({ reference, title }) => `${title} (${reference})`)
      .join(', ')
  const { change, unitIds } = plan
  if (!change) {
    return (
      <details>
        <summary>{unitIds.length} units</summary>
        <p className="sm">{titled(unitIds)}</p>
      </details>
    )
  }
  if (change.added.length + change.dropped.length === 0) {
    return <p className="sm muted">The same units as the plan agreed before it.</p>
  }
  return (
    <>
      {change.added.length > 0 && <p className="sm">Added: {titled(change.added)}</p>}
      {change.dropped.length > 0 && <p className="sm">Left out: {titled(change.dropped)}</p>}
    </>
  )
}
