'use client'

import { FieldGroup } from '@/components/ui/field'
import { useField, useTyped } from '@/components/ui/form-context'
import { one, type FormWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { SelectField, TextAreaField } from '@/components/ui/text-fields'
import type { PickableUnit } from './criteria-picker'
import { OwnQuestions } from './own-questions'
import { answerVerdictChoices } from './verdict-choices'

export type BankQuestion = {
  id: string
  unitReference: string
  text: string
  criteria: string[]
  goodAnswer: string
}

/** What was asked aloud: of the centre's bank by unit, then one's own, each with its answer and verdict. */
export function AskedQuestions({
  units,
  bank,
  words,
}: {
  units: PickableUnit[]
  bank: BankQuestion[]
  words: FormWords
}) {
  const typed = useTyped() ?? words
  const { id, error } = useField('asked')
  const banked = units.filter(({ reference }) =>
    bank.some(({ unitReference }) => unitReference === reference),
  )
  return (
    <>
      <FieldGroup
        id={id}
        legend="Questions of the bank"
        hint="Asked is what you give a verdict on. A satisfactory answer is evidence for the criteria its question serves."
        error={error}
      >
        {banked.length === 0 && (
          <p className="muted">
            There are none for these units yet. <Link href="/assessor/questions">Add some</Link>, or
            write your own below.
          </p>
        )}
        {banked.map(({ reference, title }) => {
          const own = bank.filter(({ unitReference }) => unitReference === reference)
          const asked = own.filter((each) => one(typed, `asked.${each.id}.verdict`) !== '')
          return (
            <details className="pick" key={reference} open={asked.length > 0}>
              <summary>
                {reference} {title}
                <span className="muted">, {own.length}</span>
              </summary>
              {own.map((question) => (
                <Asked key={question.id} question={question} words={typed} />
              ))}
            </details>
          )
        })}
      </FieldGroup>
      <OwnQuestions units={units} words={words} withAnswers />
    </>
  )
}

function Asked({
  question: { id, text, criteria, goodAnswer },
  words,
}: {
  question: BankQuestion
  words: FormWords
}) {
  const answer = `asked.${id}.answer`
  const verdict = `asked.${id}.verdict`
  return (
    <div className="question" role="group" aria-label={text}>
      <p>
        <b className="num">{criteria.join(', ')}</b> {text}
      </p>
      <p className="hint">A good answer: {goodAnswer}</p>
      <TextAreaField
        name={answer}
        label="Answer"
        rows={3}
        maxLength={8000}
        defaultValue={one(words, answer)}
      />
      <SelectField
        name={verdict}
        label="Verdict"
        empty="Not asked"
        options={answerVerdictChoices}
        defaultValue={one(words, verdict)}
      />
    </div>
  )
}
