import { releaseWayWords } from '@/lib/quality-assurance/model'
import { ActionList } from '@/components/quality-assurance/action-list'
import { Conclusion } from '@/components/quality-assurance/conclusion'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { VisitedDecision } from '@/lib/visits/queries/portfolio'

/** The assessor's decision, by whom it was countersigned, what an IQA concluded, how it was released. */
export function Decided({ decision }: { decision: VisitedDecision }) {
  const { sample, countersigned, released, competence, by } = decision
  return (
    <>
      <Section id="decision" title={`Decision ${decision.number}`} aside={by}>
        <p>
          {decision.outcome === 'achieved' ? (
            <Status code="signed-off" />
          ) : (
            <Status code="not-yet">Referred</Status>
          )}
        </p>
        <p className="said">{decision.feedback}</p>
        <p className="sm muted">
          {by} held that day: {competence.awards.join('; ') || 'no award'}
          {competence.standing === 'workingTowards' && ' (working towards)'};{' '}
          {competence.competentInUnit ? 'competent' : 'not on record as competent'} in the unit.
          Signed under these words: “{decision.wording}”
        </p>
        {countersigned && (
          <p>
            {countersigned.outcome === 'countersigned' ? 'Countersigned' : 'Sent back'} by{' '}
            {countersigned.by}, <Time at={new Date(countersigned.at)} />.{' '}
            {countersigned.comment && `“${countersigned.comment}”`}
          </p>
        )}
        {released && (
          <p>
            Released by {released.by}, <Time at={new Date(released.at)} />,{' '}
            {releaseWayWords[released.way].toLowerCase()}
            {released.way !== 'sampled' && `: ${released.reason}`}
          </p>
        )}
      </Section>
      {sample ? (
        <>
          <Section id="sampled" title="Sampled by IQA" aside={sample.by}>
            <p>
              <Time at={new Date(sample.at)} />: {sample.reason}
            </p>
          </Section>
          {sample.conclusion && (
            <Conclusion {...sample.conclusion} at={new Date(sample.conclusion.at)} assessor={by} />
          )}
          <ActionList
            actions={sample.actions.map(({ dueOn, closed, ...action }) => ({
              ...action,
              dueOn: new Date(dueOn),
              closed: closed && { ...closed, at: new Date(closed.at) },
            }))}
          />
        </>
      ) : (
        <p className="muted">Internal quality assurance has not sampled this decision.</p>
      )}
    </>
  )
}
