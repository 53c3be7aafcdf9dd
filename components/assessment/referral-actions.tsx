'use client'

import { useState } from 'react'
import { FormDraft } from '@/components/portfolio/form-draft'
import type { FormWords } from '@/components/ui/form-words'
import { Button } from '@/components/ui/button'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { DateField, TextField } from '@/components/ui/text-fields'
import { longestAction, mostAtOnce } from '@/lib/planning/model/actions'

const except = ['feedback', 'signed']

const rowsIn = (words: FormWords | undefined) =>
  Math.max(1, Object.keys(words ?? {}).filter((name) => name.endsWith('.text')).length)

/** What the candidate is to do by when, set with the referral. A row left empty is no action. */
export function ReferralActions({
  owner,
  enrolmentId,
  candidate,
  today,
  saved,
}: {
  owner: string
  enrolmentId: string
  candidate: string
  today: string
  saved: ServerDraft<FormWords>
}) {
  const [rows, setRows] = useState(rowsIn(saved.saved?.value))
  return (
    <details open={saved.saved !== null}>
      <summary>Actions for {candidate}, each until a day</summary>
      {Array.from({ length: rows }, (_, index) => (
        <fieldset key={index} className="action-row">
          <legend className="sr">Action {index + 1}</legend>
          <TextField
            name={`actions.${index}.text`}
            label="What is to be done"
            optional
            maxLength={longestAction}
          />
          <DateField name={`actions.${index}.dueOn`} label="Until" min={today} />
        </fieldset>
      ))}
      <p className="row">
        {rows < mostAtOnce && (
          <Button small icon="plus" onClick={() => setRows(rows + 1)}>
            Another action
          </Button>
        )}
        <FormDraft
          owner={owner}
          draftKey={`decision/${enrolmentId}/actions`}
          saved={saved}
          except={except}
        />
      </p>
    </details>
  )
}
