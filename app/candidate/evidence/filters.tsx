import { Button } from '@/components/ui/button'
import { statusWord } from '@/components/ui/status'
import { SelectField, TextField } from '@/components/ui/text-fields'
import type { EvidenceListView } from '@/lib/portfolio/queries/candidate-evidence'
import { standings } from '@/lib/portfolio/rules/standing'

export const notUsed = 'Not used yet'

/** Which of the evidence is shown; the words are looked for in its text, too. */
export function Filters({
  own,
  search,
}: {
  own: EvidenceListView['own']
  search: Partial<Record<string, string>>
}) {
  return (
    <form className="filters" role="search" aria-label="Filter the evidence">
      <input type="hidden" name="registration" value={own.registrationId} />
      <TextField
        name="q"
        label="Words or number"
        hint="Looks inside files and records, too."
        type="search"
        defaultValue={search['q']}
      />
      <SelectField
        name="unit"
        label="Unit"
        empty="All units"
        defaultValue={search['unit'] ?? ''}
        options={own.units.map(({ enrolmentId, unit }) => ({
          value: enrolmentId,
          label: unit.title,
        }))}
      />
      <SelectField
        name="kind"
        label="Kind"
        empty="All kinds"
        defaultValue={search['kind'] ?? ''}
        options={own.specification.evidenceKinds.map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
      />
      <SelectField
        name="state"
        label="Stands at"
        empty="Anything"
        defaultValue={search['state'] ?? ''}
        options={standings.map((value) => ({
          value,
          label: value === 'not-started' ? notUsed : statusWord(value),
        }))}
      />
      <Button type="submit" icon="list-filter">
        Filter
      </Button>
    </form>
  )
}
