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
  own,
  acknowledged,
}: {
  outcome: SampleOutcome
  returnedTo: 'assessor' | 'candidate' | null
  answers: Answers
  feedback: string
  wording: string
  at: Date
  by: string
  assessor: string
  /** The centre's own questions as they were answered then. */
  own: {
    number: number
    answers: readonly { question: string; yes: boolean; note: string }[]
  } | null
  acknowledged: { at: string; reply: string } | null
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
        {own?.answers.map(({ question, yes, note }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              {yes ? 'Yes' : 'No'}
              {note && `. ${note}`}
            </dd>
          </div>
        ))}
      </dl>
      {own && (
        <p className="sm muted">The last are the centre’s own, of its question set {own.number}.</p>
      )}
      <p className="sm muted">Feedback to {assessor}:</p>
      <p className="said">{feedback}</p>
      <p className="sm">
        {acknowledged
          ? `${assessor} acknowledged it on ${formatDateTime(new Date(acknowledged.at))}.`
          : `${assessor} has not acknowledged it yet.`}
      </p>
      {acknowledged?.reply && <p className="said">{acknowledged.reply}</p>}
      <p className="sm muted">Signed under these words: “{wording}”</p>
    </Section>
  )
}
