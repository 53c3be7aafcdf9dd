import { SelectField } from '@/components/ui/text-fields'
import type { PickableUnit } from './criteria-picker'

/** One criterion out of several units. */
export function CriterionField({
  name,
  label,
  units,
  chosen,
}: {
  name: string
  label: string
  units: PickableUnit[]
  chosen: string
}) {
  const options = units.flatMap(({ reference, criteria }) =>
    criteria.map(({ id, number, text }) => ({
      value: id,
      label: `${reference} ${number} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
    })),
  )
  return (
    <SelectField name={name} label={label} empty="Choose" options={options} defaultValue={chosen} />
  )
}
