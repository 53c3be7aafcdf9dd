import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'
import type { PlanView } from '@/lib/registration/queries/plan-view'
import { evaluate, missingFrom } from '@/lib/specification/rules/evaluating'
import { rulesOf } from '@/lib/specification/rules/rules-of'
import { reply } from './actions'

type Plan = PlanView['plans'][number]

/** A plan that waits: what it would change, what it makes, and the answer. */
export function WaitingSection({ view, plan }: { view: PlanView; plan: Plan }) {
  const proposed = view.units.filter(
    ({ unit, isFixed }) => isFixed || plan.unitIds.includes(unit.id),
  )
  const added = proposed.filter(({ isPlanned }) => !isPlanned)
  const dropped = view.units.filter((each) => each.isPlanned && !proposed.includes(each))
  const made = evaluate(
    rulesOf(view.specification),
    proposed.map(({ unit }) => unit.reference),
  )
  const missing = missingFrom(made)
  const lines = [
    ...added.map((each) => ({ ...each, what: 'Added' })),
    ...dropped.map((each) => ({ ...each, what: 'Left out' })),
  ]
  return (
    <Section
      id="waiting"
      title={`Plan ${plan.number} waits for an answer`}
      aside={`Proposed by ${plan.by}, ${formatDate(plan.at)}`}
    >
      {plan.note && <p className="said">{plan.note}</p>}
      <ul className="lines">
        {lines.map(({ unit, what, said, lacking }) => (
          <li key={unit.id}>
            <b>{what}:</b> {unit.title} <span className="num muted">{unit.reference}</span>, Level{' '}
            {unit.level}, {unit.credits} credits
            {said.answered > 0 && (
              <span className="hint block">
                {view.candidate} can do {said.canDo} of {said.criteria}, by their own account
              </span>
            )}
            {what === 'Added' &&
              lacking.map((words) => (
                <span className="block sm" key={words}>
                  {words}
                </span>
              ))}
          </li>
        ))}
      </ul>
      <p>
        <span className={`st st-${made.satisfied ? 'met' : 'not-yet'}`}>
          <Icon name={made.satisfied ? 'check' : 'plus'} />
          {made.satisfied
            ? `${made.credits.counted} credits count; every rule stands`
            : `${made.credits.counted} credits count`}
        </span>
      </p>
      {missing.map((words) => (
        <p className="sm" key={words}>
          {words}
        </p>
      ))}
      {view.mayAgree && (
        <ActionForm action={reply} id="reply">
          <input type="hidden" name="planId" value={plan.id} />
          <RadioField
            name="outcome"
            legend="Your answer"
            options={[
              { value: 'agreed', label: 'Agree: these become the units of the plan' },
              { value: 'sentBack', label: 'Send it back with a comment' },
            ]}
          />
          <TextAreaField
            name="comment"
            label={`Comment to ${view.candidate}`}
            hint="Needed when you send it back."
            rows={3}
            maxLength={2000}
          />
          <SubmitButton pendingLabel="Answering">Answer</SubmitButton>
        </ActionForm>
      )}
    </Section>
  )
}
