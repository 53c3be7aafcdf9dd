import { RadioField } from '@/components/ui/choice-fields'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { settings, settingWords, type Setting } from '@/lib/portfolio/model'

export type Described = {
  title: string
  kind: string
  producedOn: string
  setting: Setting
  shows: string
}

/** What every piece of evidence says of itself. */
export function DescribeFields({
  kinds,
  today,
  given,
}: {
  kinds: { code: string; title: string }[]
  today: string
  given?: Described
}) {
  return (
    <>
      <TextField name="title" label="Title" maxLength={160} defaultValue={given?.title} />
      <SelectField
        name="kind"
        label="What kind of evidence it is"
        empty="Choose"
        options={kinds.map(({ code, title }) => ({ value: code, label: title }))}
        defaultValue={given?.kind ?? ''}
      />
      <DateField
        name="producedOn"
        label="Date it was produced"
        max={today}
        defaultValue={given?.producedOn ?? ''}
      />
      <RadioField
        name="setting"
        legend="Where it comes from"
        options={settings.map((value) => ({ value, label: settingWords[value] }))}
        defaultValue={given?.setting ?? 'workplace'}
      />
      <TextAreaField
        name="shows"
        label="What it shows"
        hint="A sentence or two for your assessor."
        rows={3}
        maxLength={2000}
        defaultValue={given?.shows}
      />
    </>
  )
}
