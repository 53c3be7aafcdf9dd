import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import {
  concernMoveWords,
  concernStateWords,
  isOpenConcern,
  type ConcernMove,
  type ConcernState,
} from '@/lib/concerns/lifecycle'

type Step = {
  id: string
  move: ConcernMove
  words: string
  reference: string | null
  by: string
  at: string
}

export type ShownConcern = {
  id: string
  number: number
  raisedOn: Date
  raisedBy: string
  about: string | null
  state: ConcernState
  registrations: { id: string; candidate: string; qualification: string }[]
  steps: Step[]
}

/** Whom it touches, and everything that was done about it. */
export function ConcernFacts({ concern }: { concern: ShownConcern }) {
  const { raisedOn, raisedBy, about, state, registrations, steps } = concern
  return (
    <>
      <Section id="whom" title="Whom it touches">
        <p>
          Raised by {raisedBy} on <Time at={raisedOn} />.{about && ` It is about ${about}.`}
        </p>
        {registrations.length === 0 ? (
          <p className="muted">No registration is named, so no claim waits.</p>
        ) : (
          <>
            <p>
              {isOpenConcern(state)
                ? 'Claims of these registrations wait until it is closed:'
                : 'Claims of these registrations no longer wait:'}
            </p>
            <ul className="lines">
              {registrations.map(({ id, candidate, qualification }) => (
                <li key={id}>
                  {candidate} <span className="sm muted">{qualification}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section id="steps" title="What was done" aside={concernStateWords[state]}>
        <ol className="lines">
          {steps.map((step) => (
            <li key={step.id}>
              <p>
                <b>{concernMoveWords[step.move]}</b>{' '}
                <span className="sm muted">
                  {step.by}, <Time at={new Date(step.at)} show="date and time" />
                </span>
              </p>
              <p className="said pre">{step.words}</p>
              {step.reference && <p>Reference of the awarding body: {step.reference}.</p>}
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
