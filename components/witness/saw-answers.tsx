'use client'

import { FieldError } from '@/components/ui/field'
import { useField } from '@/components/ui/form-context'
import { sawAnswers, sawWords, type SawAnswer } from '@/lib/portfolio/model/witness'

export type AskedCriterion = { id: string; number: string; text: string; unit: string }

/** Of one criterion: whether the witness saw it. */
function SawAnswerField({
  criterion,
  given,
}: {
  criterion: AskedCriterion
  given: SawAnswer | undefined
}) {
  const { id, number, text, unit } = criterion
  const field = useField(`saw.${id}`)
  const chosen = field.attempt > 0 ? [field.typed].flat()[0] : given
  return (
    <div
      className="one"
      role="radiogroup"
      aria-labelledby={`${field.id}-words`}
      {...(field.error && { 'aria-describedby': `${field.id}-error` })}
    >
      <span className="w" id={`${field.id}-words`}>
        {text}
      </span>
      <span className="o">
        The standard’s own words, {number} of {unit}
      </span>
      {field.error && <FieldError id={field.id}>{field.error}</FieldError>}
      <div className="ans">
        {sawAnswers.map((answer, index) => (
          <label key={answer}>
            <input
              type="radio"
              name={`saw.${id}`}
              value={answer}
              id={index === 0 ? field.id : `${field.id}-${answer}`}
              defaultChecked={chosen === answer}
            />
            {sawWords[answer]}
          </label>
        ))}
      </div>
    </div>
  )
}

export function SawAnswers({
  criteria,
  given,
}: {
  criteria: readonly AskedCriterion[]
  given: Record<string, SawAnswer>
}) {
  return (
    <fieldset className="q">
      <legend>Answer for each</legend>
      {criteria.map((criterion) => (
        <SawAnswerField key={criterion.id} criterion={criterion} given={given[criterion.id]} />
      ))}
    </fieldset>
  )
}
