import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'

type Kept = {
  within: { enquiry: number; appeal: number }
  number: number
  written: { words: string; at: Date; by: string } | null
}

/** How the centre deals with enquiries and appeals, and the form that says it anew. */
export function ProcedureForm({
  procedure: { within, number, written },
  write,
}: {
  procedure: Kept
  write: FormAction
}) {
  return (
    <Section
      id="procedure"
      title="How the centre deals with them"
      aside={
        written ? (
          <>
            {written.by}, <Time at={written.at} />
          </>
        ) : (
          'Customary days, until you write down your own'
        )
      }
    >
      <p>
        An enquiry is answered within {dayCount(within.enquiry)}, an appeal within{' '}
        {dayCount(within.appeal)}.
      </p>
      {written && <p className="pre said">{written.words}</p>}
      <details>
        <summary>{written ? 'Change the procedure' : 'Write down your procedure'}</summary>
        <ActionForm action={write} id="procedure-form">
          <input type="hidden" name="seen" value={number} />
          <div className="row">
            <TextField
              name="enquiryDays"
              type="number"
              inputMode="numeric"
              min={1}
              max={90}
              label="Days to answer an enquiry"
              defaultValue={String(within.enquiry)}
            />
            <TextField
              name="appealDays"
              type="number"
              inputMode="numeric"
              min={1}
              max={90}
              label="Days to answer an appeal"
              defaultValue={String(within.appeal)}
            />
          </div>
          <TextAreaField
            name="words"
            label="The stages, and who deals with each"
            hint="Candidates read it where they ask. What was asked before keeps its day."
            rows={6}
            maxLength={4000}
            defaultValue={written?.words ?? ''}
          />
          <SubmitButton pendingLabel="Keeping">Keep the procedure</SubmitButton>
        </ActionForm>
      </details>
    </Section>
  )
}

const dayCount = (days: number): string => (days === 1 ? 'one day' : `${days} days`)
