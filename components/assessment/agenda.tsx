'use client'

import { FieldGroup } from '@/components/ui/field'
import { useField } from '@/components/ui/form-context'
import type { PickableUnit } from './criteria-picker'

/** What is to be talked about: criteria still open, ticked by the assessor. */
export function Agenda({
  units,
  chosen,
  onChange,
}: {
  units: PickableUnit[]
  chosen: string[]
  onChange: (ids: string[]) => void
}) {
  const { id } = useField('agendaIds')
  const open = units
    .map((unit) => ({ ...unit, criteria: unit.criteria.filter(({ isMet }) => !isMet) }))
    .filter(({ criteria }) => criteria.length > 0)
  return (
    <FieldGroup
      id={id}
      legend="Agenda"
      hint="Criteria that are still open. Those judged not yet met are ticked for you."
    >
      {open.map(({ reference, title, criteria }) => {
        const count = criteria.filter((each) => chosen.includes(each.id)).length
        return (
          <details className="pick" key={reference} open={count > 0}>
            <summary>
              {reference} {title}
              {count > 0 && <span className="muted">, {count} chosen</span>}
            </summary>
            {criteria.map((criterion) => (
              <label className="check" key={criterion.id}>
                <input
                  type="checkbox"
                  name="agendaIds"
                  value={criterion.id}
                  checked={chosen.includes(criterion.id)}
                  onChange={({ target }) =>
                    onChange(
                      target.checked
                        ? [...chosen, criterion.id]
                        : chosen.filter((each) => each !== criterion.id),
                    )
                  }
                />
                <span>
                  <b className="num">{criterion.number}</b> {criterion.text}
                </span>
              </label>
            ))}
          </details>
        )
      })}
    </FieldGroup>
  )
}
