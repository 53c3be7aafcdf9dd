import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import {
  appealMoveWords,
  appealStateWords,
  type AppealMove,
  type AppealState,
} from '@/lib/appeals/lifecycle'

type Step = {
  id: string
  move: AppealMove
  words: string
  reference: string | null
  returnedTo: 'assessor' | 'candidate' | null
  dueOn: string | null
  by: string
  at: string
}

/** The decision that was asked about, and every step since. */
export function AppealSteps({
  state,
  decision,
  steps,
}: {
  state: AppealState
  decision: { outcome: 'achieved' | 'referred'; feedback: string; at: string; by: string }
  steps: readonly Step[]
}) {
  return (
    <>
      <Section id="decision" title="The decision">
        <p>
          {decision.outcome === 'achieved' ? 'Signed off' : 'Referred'} by {decision.by},{' '}
          <Time at={new Date(decision.at)} />.
        </p>
        <p className="said">{decision.feedback}</p>
      </Section>
      <Section id="steps" title="What was said" aside={appealStateWords[state]}>
        <ol className="lines">
          {steps.map((step) => (
            <li key={step.id}>
              <p>
                <b>{appealMoveWords[step.move]}</b>{' '}
                <span className="sm muted">
                  {step.by}, <Time at={new Date(step.at)} show="date and time" />
                </span>
              </p>
              <p className="said">{step.words}</p>
              {step.reference && <p>Reference of the awarding body: {step.reference}.</p>}
              {step.returnedTo && (
                <p>The decision is superseded. The unit went back to the {step.returnedTo}.</p>
              )}
              {step.dueOn && (
                <p className="sm muted">
                  The centre answers by <Time at={new Date(step.dueOn)} />.
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
