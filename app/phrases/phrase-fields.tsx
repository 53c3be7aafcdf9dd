import { SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import type { Phrase } from '@/lib/assessment/model/phrases'
import { knownVerbs } from '@/lib/specification/rules/verbs'

const verbs = knownVerbs.map((verb) => ({ value: verb, label: verb }))

/** What a phrase is called, says and is offered for. */
export function PhraseFields({
  units,
  given,
}: {
  units: readonly { reference: string; title: string }[]
  given?: Phrase
}) {
  return (
    <>
      <TextField name="name" label="Name" maxLength={60} defaultValue={given?.name} />
      <TextAreaField
        name="text"
        label="Phrase"
        hint="It goes in where the cursor is, and can be changed there."
        rows={4}
        maxLength={2000}
        defaultValue={given?.text}
      />
      <SelectField
        name="unitReference"
        label="Unit"
        empty="Any unit"
        options={units.map(({ reference, title }) => ({
          value: reference,
          label: `${reference} ${title}`,
        }))}
        defaultValue={given?.unitReference ?? ''}
        optional
      />
      <SelectField
        name="verb"
        label="Criteria that begin with"
        empty="Any verb"
        options={verbs}
        defaultValue={given?.verb ?? ''}
        optional
      />
    </>
  )
}
