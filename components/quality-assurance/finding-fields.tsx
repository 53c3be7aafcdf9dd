'use client'

import { useField } from '@/components/ui/form-context'
import { findingVerdicts, findingWords } from '@/lib/quality-assurance/model'

const first = (typed: string | string[] | undefined) => (Array.isArray(typed) ? typed[0] : typed)

/** Agree, query or disagree with one judgement, and why. */
export function FindingFields({ criterionId, number }: { criterionId: string; number: string }) {
  const verdict = useField(`finding.${criterionId}`)
  const note = useField(`note.${criterionId}`)
  return (
    <fieldset className="finding">
      <legend className="sr">Your finding on {number}</legend>
      <div className="row">
        {findingVerdicts.map((value) => (
          <label className="check" key={value}>
            <input
              type="radio"
              name={`finding.${criterionId}`}
              value={value}
              defaultChecked={first(verdict.typed) === value}
            />
            <span>{findingWords[value]}</span>
          </label>
        ))}
      </div>
      <label className="why">
        <span className="sr">Why, for {number}</span>
        <input
          className="in"
          type="text"
          name={`note.${criterionId}`}
          defaultValue={first(note.typed)}
          maxLength={2000}
          placeholder="Why; needed for a query or a disagreement"
        />
      </label>
    </fieldset>
  )
}
