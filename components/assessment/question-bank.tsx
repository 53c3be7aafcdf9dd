import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import {
  questionWays,
  questionWayWords,
  type QuestionWay,
} from '@/lib/portfolio/model/question-words'
import './record-form.css'

type Question = {
  id: string
  text: string
  criteria: string[]
  goodAnswer: string
  way: QuestionWay
  addedBy: string
  retiredAt: Date | null
}

type Bank = {
  heads: { id: string; title: string }[]
  specification: { id: string }
  unit: {
    id: string
    reference: string
    title: string
    outcomes: { criteria: { id: string; number: string; text: string }[] }[]
  }
  units: { id: string; reference: string; title: string; count: number }[]
  questions: Question[]
}

/** The centre's questions for one unit, with what a good answer contains; and a way to add one. */
export function QuestionBank({
  bank: { specification, unit, units, questions, heads },
  at,
  keep,
  retire,
}: {
  bank: Bank
  /** The address of this page. */
  at: string
  keep: FormAction
  retire: FormAction
}) {
  const asked = questions.filter(({ retiredAt }) => retiredAt === null)
  const retired = questions.filter(({ retiredAt }) => retiredAt !== null)
  const hrefOf = (unitId: string) => `${at}?edition=${specification.id}&unit=${unitId}`
  const fields = (question?: Question) => (
    <QuestionFields specificationId={specification.id} unit={unit} question={question} />
  )
  return (
    <div className="two">
      <div className="parts">
        <Section
          id="asked"
          title={`${unit.reference} ${unit.title}`}
          aside={asked.length === 1 ? '1 question' : `${asked.length} questions`}
        >
          {asked.length === 0 && <p className="muted">No question is kept for this unit yet.</p>}
          {asked.map((question) => (
            <article className="question" key={question.id}>
              <p>
                <b className="num">{question.criteria.join(', ')}</b> {question.text}
              </p>
              <p className="hint good">A good answer: {question.goodAnswer}</p>
              <p className="hint">
                {questionWayWords[question.way]}. Added by {question.addedBy}.
              </p>
              <details>
                <summary>Change it, or retire it</summary>
                <ActionForm action={keep} id={`q-${question.id}`} done="Changed.">
                  <input type="hidden" name="questionId" value={question.id} />
                  {fields(question)}
                  <SubmitButton look="quiet">Save the question</SubmitButton>
                </ActionForm>
                <ActionForm action={retire} id={`r-${question.id}`}>
                  <input type="hidden" name="questionId" value={question.id} />
                  <p className="hint">
                    Retired, it is not offered any more. What was asked by it stays on record.
                  </p>
                  <SubmitButton look="danger">Retire it</SubmitButton>
                </ActionForm>
              </details>
            </article>
          ))}
        </Section>
        <Section id="add" title="Add a question">
          <ActionForm action={keep} id="new" resetWhenDone done="The question is in the bank.">
            {fields()}
            <SubmitButton icon="plus">Add the question</SubmitButton>
          </ActionForm>
        </Section>
        {retired.length > 0 && (
          <Section id="retired" title="Retired" aside={`${retired.length}`}>
            <ul className="lines">
              {retired.map(({ id, text, criteria }) => (
                <li key={id} className="muted">
                  <b className="num">{criteria.join(', ')}</b> {text}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      <nav aria-label="Units">
        {heads.length > 1 && (
          <ul className="lines">
            {heads.map(({ id, title }) => (
              <li key={id}>
                <Link
                  href={`${at}?edition=${id}`}
                  aria-current={id === specification.id ? 'true' : undefined}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <ul className="lines">
          {units.map(({ id, reference, title, count }) => (
            <li key={id}>
              <Link href={hrefOf(id)} aria-current={id === unit.id ? 'true' : undefined}>
                {reference} {title}
              </Link>{' '}
              <span className="muted num">{count}</span>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function QuestionFields({
  specificationId,
  unit,
  question,
}: {
  specificationId: string
  unit: Bank['unit']
  question?: Question | undefined
}) {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const chosen = criteria.filter(({ number }) => question?.criteria.includes(number))
  return (
    <>
      <input type="hidden" name="qualificationVersionId" value={specificationId} />
      <input type="hidden" name="unitId" value={unit.id} />
      <TextAreaField
        name="text"
        label="The question"
        rows={2}
        maxLength={1000}
        defaultValue={question?.text}
      />
      <ChecksField
        name="criterionIds"
        legend="Criteria it serves"
        options={criteria.map(({ id, number, text }) => ({
          value: id,
          label: `${number} ${text}`,
        }))}
        defaultValue={chosen.map(({ id }) => id)}
      />
      <TextAreaField
        name="goodAnswer"
        label="What a good answer contains"
        hint="For assessors. Candidates never see it."
        rows={3}
        maxLength={4000}
        defaultValue={question?.goodAnswer}
      />
      <RadioField
        name="way"
        legend="How it is asked"
        options={questionWays.map((value) => ({ value, label: questionWayWords[value] }))}
        defaultValue={question?.way ?? 'both'}
      />
    </>
  )
}
