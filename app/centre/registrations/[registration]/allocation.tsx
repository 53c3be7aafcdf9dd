import { optionOf, Suggestions } from '@/components/staff/suggestions'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import type { AllocationRole } from '@/lib/registration/model/staff'
import type { RegistrationView } from '@/lib/registration/queries/registration'
import type { Suggestion } from '@/lib/registration/rules/suggesting'
import { allocate } from '../actions'

const words: Record<AllocationRole, { title: string; none: string }> = {
  assessor: {
    title: 'Assessor',
    none: 'Nobody yet: what is handed in waits until somebody is allocated.',
  },
  iqa: { title: 'IQA', none: 'Nobody yet: no sign-off can be sampled or released.' },
}

/** Who serves a registration in one role, now and before, and the form that allocates somebody. */
export function Allocation({
  role,
  view,
  suggestions,
  unit,
}: {
  role: AllocationRole
  view: RegistrationView
  suggestions: readonly Suggestion[]
  /** The unit that the suggestions are for; null for the whole registration. */
  unit: string | null
}) {
  const all = view.allocations.filter((each) => each.role === role)
  const current = all.filter(({ endedAt }) => !endedAt)
  const past = all.filter(({ endedAt }) => endedAt)
  const { title, none } = words[role]
  return (
    <div className="form">
      <h3>{title}</h3>
      {current.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="lines">
          {current.map((each) => (
            <li key={each.id}>
              <b>{each.name}</b>
              {each.reference ? `, for ${each.reference} only` : ''}
              <span className="under">
                since <Time at={each.startedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <p className="sm muted">
          Before:{' '}
          {past.map((each, index) => (
            <span key={each.id}>
              {index > 0 && '; '}
              {each.name}
              {each.reference && ` (${each.reference})`}
              {each.endedAt && (
                <>
                  {' '}
                  until <Time at={each.endedAt} />
                </>
              )}
            </span>
          ))}
        </p>
      )}
      {suggestions.length === 0 ? (
        <p>Nobody here has a seat for this work. Invite somebody first.</p>
      ) : (
        <ActionForm action={allocate} id={`allocate-${role}`} resetWhenDone>
          <input type="hidden" name="registrationId" value={view.id} />
          <input type="hidden" name="role" value={role} />
          <SelectField
            name="seatId"
            label={`Allocate as ${role === 'iqa' ? 'IQA' : 'assessor'}`}
            empty="Choose somebody"
            options={suggestions.map(optionOf)}
          />
          <SelectField
            name="unitEnrolmentId"
            label="For"
            hint="Whoever was allocated to the same before stops serving it today."
            empty="The whole registration"
            defaultValue={unit ?? ''}
            options={view.units
              .filter(({ state }) => state !== 'dropped')
              .map((unit) => ({ value: unit.id, label: `${unit.reference} ${unit.title}` }))}
          />
          <Button type="submit">Allocate</Button>
        </ActionForm>
      )}
      {suggestions.length > 0 && <Suggestions id={`why-${role}`} all={suggestions} />}
    </div>
  )
}
