import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import { isDroppable } from '@/lib/registration/lifecycle'
import type { RegistrationView } from '@/lib/registration/queries/registration'
import { dropUnit } from '../actions'

/** Taking an optional unit out of somebody's plan; only those that may go are offered. */
export function DropUnit({ view: { specification, units } }: { view: RegistrationView }) {
  const mandatory = new Set(specification.groups.filter((g) => g.mandatory).map(({ code }) => code))
  const isOptional = (unitId: string) =>
    specification.units.some(({ id, group }) => id === unitId && !mandatory.has(group))
  const offered = units.filter(({ state, unitId }) => isDroppable(state) && isOptional(unitId))
  if (offered.length === 0) return null
  return (
    <Section id="drop-unit" title="Drop a unit from the plan" className="narrow">
      <ActionForm action={dropUnit} id="drop" resetWhenDone>
        <SelectField
          name="enrolmentId"
          label="Unit"
          hint="Its evidence and judgements are kept. Mandatory units, and those declared or decided, stay."
          empty="Choose a unit"
          options={offered.map(({ id, reference, title }) => ({
            value: id,
            label: `${reference} ${title}`,
          }))}
        />
        <Button type="submit" look="danger">
          Drop the unit
        </Button>
      </ActionForm>
    </Section>
  )
}
