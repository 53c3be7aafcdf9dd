'use client'

import { useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field'
import { useField, useTyped } from '@/components/ui/form-context'
import { one, rowsIn, type FormWords } from '@/components/ui/form-words'
import { SelectField, TextAreaField } from '@/components/ui/text-fields'
import { CriteriaPicker, type PickableUnit } from './criteria-picker'
import { answerVerdictChoices } from './verdict-choices'

/** Questions of the assessor's own. One empty row stands there from the start, so it works before scripts. */
export function OwnQuestions({
  units,
  words,
  withAnswers,
}: {
  units: PickableUnit[]
  words: FormWords
  /** Asked aloud: the answer and the verdict stand with the question. */
  withAnswers: boolean
}) {
  const typed = useTyped()
  const given = typed ?? words
  const { id } = useField('own')
  const [numbers, setNumbers] = useState(() => {
    const found = rowsIn(given, 'own').filter((number) => one(given, `own.${number}.text`) !== '')
    return found.length > 0 ? found : [0]
  })
  return (
    <FieldGroup id={id} legend="Your own questions" hint="For what the bank does not ask.">
      {numbers.map((number, index) => (
        <OwnQuestion
          key={number}
          {...{ number, units, withAnswers }}
          place={index + 1}
          words={given}
          onRemove={() => setNumbers(numbers.filter((each) => each !== number))}
        />
      ))}
      <Button icon="plus" onClick={() => setNumbers([...numbers, Math.max(-1, ...numbers) + 1])}>
        Another question
      </Button>
    </FieldGroup>
  )
}

function OwnQuestion({
  number,
  place,
  units,
  words,
  withAnswers,
  onRemove,
}: {
  number: number
  place: number
  units: PickableUnit[]
  words: FormWords
  withAnswers: boolean
  onRemove: () => void
}) {
  const name = (field: string) => `own.${number}.${field}`
  const said = (field: string) => one(words, name(field))
  return (
    <div className="question" role="group" aria-label={`Own question ${place}`}>
      <TextAreaField
        name={name('text')}
        label={`Question ${place}`}
        rows={2}
        maxLength={1000}
        defaultValue={said('text')}
        corner={
          <IconButton icon="trash" label={`Remove own question ${place}`} onClick={onRemove} />
        }
      />
      <CriteriaPicker
        name={name('criterionIds')}
        legend="Criteria it serves"
        units={units}
        words={words}
      />
      {withAnswers && (
        <>
          <TextAreaField
            name={name('answer')}
            label="Answer"
            rows={3}
            maxLength={8000}
            defaultValue={said('answer')}
          />
          <SelectField
            name={name('verdict')}
            label="Verdict"
            empty="Choose"
            options={answerVerdictChoices}
            defaultValue={said('verdict')}
          />
        </>
      )}
    </div>
  )
}
