import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import type { SuggestionsView } from '@/lib/registration/queries/allocating'
import type { RegistrationView } from '@/lib/registration/queries/registration'
import { conflictWords } from '@/lib/registration/rules/conflicts'
import { Allocation } from './allocation'

/** Who assesses and quality-assures a registration, whom we suggest, and under which declared conflicts. */
export function Serving({
  view,
  suggested,
  unit,
}: {
  view: RegistrationView
  suggested: SuggestionsView
  unit: string | null
}) {
  const units = view.units.filter(({ state }) => state !== 'dropped')
  const chosen = units.find(({ id }) => id === unit)?.id ?? null
  return (
    <Section id="serving" title="Who assesses and quality-assures">
      {suggested.conflicts.map((conflict) => (
        <Note key={conflict.id} icon="triangle-alert">
          <p>{conflictWords(conflict)}</p>
          <p className="sm muted">
            {conflict.mitigation
              ? `Mitigation: ${conflict.mitigation} What they decide is always sampled.`
              : 'There is no mitigation: write one on their record, or allocate somebody else.'}
          </p>
        </Note>
      ))}
      <div className="pair">
        <Allocation role="assessor" view={view} suggestions={suggested.assessor} unit={chosen} />
        <Allocation role="iqa" view={view} suggestions={suggested.iqa} unit={chosen} />
      </div>
      {units.length > 0 && (
        <details className="ask">
          <summary>Suggest somebody for one unit</summary>
          <form method="get" action="#serving" className="form narrow">
            <SelectField
              name="unit"
              label="Unit to suggest for"
              empty="The whole registration"
              defaultValue={chosen ?? ''}
              options={units.map(({ id, reference, title }) => ({
                value: id,
                label: `${reference} ${title}`,
              }))}
            />
            <Button type="submit">Suggest</Button>
          </form>
        </details>
      )}
    </Section>
  )
}
