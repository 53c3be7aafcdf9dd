import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatDateTime } from '@/lib/kernel/dates'
import { questions, type Answers, type SampleOutcome } from '@/lib/quality-assurance/model'

/** What was concluded, as it was signed. */
export function Conclusion({
  outcome,
  returnedTo,
  answers,
  feedback,
  wording,
  at,
  by,
  assessor,
}: {
  outcome: SampleOutcome
  returnedTo: 'assessor' | 'candidate' | null
  answers: Answers
  feedback: string
  wording: string
  at: Date
  by: string
  assessor: string
}) {
  return (
    <Section id="conclusion" title="Conclusion" aside={`${by}, ${formatDateTime(at)}`}>
      <p>
        {outcome === 'agreed' ? (
          <Status code="sampled">Agreed with the sign-off</Status>
        ) : (
          <Status code="returned">{`Disagreed; returned to the ${returnedTo}`}</Status>
        )}
      </p>
      <dl className="answers">
        {questions.map(({ code, text }) => (
          <div key={code}>
            <dt>{text}</dt>
            <dd>
              {answers[code].yes ? 'Yes' : 'No'}
              {answers[code].note && `. ${answers[code].note}`}
            </dd>
          </div>
        ))}
      </dl>
      <p className="sm muted">Feedback to {assessor}:</p>
      <p className="said">{feedback}</p>
      <p className="sm muted">Signed under these words: “{wording}”</p>
    </Section>
  )
}
