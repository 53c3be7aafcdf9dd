'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DateField, SelectField, TextField, type Choice } from '@/components/ui/text-fields'

const effectChoices: Choice[] = [
  { value: 'unit', label: 'On the unit: it blocks the release' },
  { value: 'development', label: 'For the assessor’s development: it does not' },
]

/** What is to be done, by whom and until when. A row left empty is no action. */
export function ActionRows({
  owners,
  today,
  rows,
  effects = false,
}: {
  owners: readonly Choice[]
  today: string
  rows: number
  /** Whether each says if it blocks a release. */
  effects?: boolean
}) {
  const [count, setCount] = useState(rows)
  return (
    <div className="acts">
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index}>
          <legend className="sr">Action {index + 1}</legend>
          <TextField
            name={`actions.${index}.text`}
            label="What is to be done"
            optional
            maxLength={1000}
          />
          <div className="pair">
            <SelectField
              name={`actions.${index}.ownerSeatId`}
              label="By whom"
              options={owners}
              empty="Choose"
            />
            <DateField name={`actions.${index}.dueOn`} label="Until" min={today} />
          </div>
          {effects && (
            <SelectField
              name={`actions.${index}.effect`}
              label="What for"
              options={effectChoices}
            />
          )}
        </fieldset>
      ))}
      <Button small icon="plus" onClick={() => setCount(count + 1)}>
        Another action
      </Button>
    </div>
  )
}
