import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { ActionOwner } from '@/lib/planning/model/actions'
import { dueWords } from '@/lib/planning/rules/late'

type Action = { id: string; text: string; owner: ActionOwner; dueOn: string }

/** What is to be done on a unit, above the workshop, and the way to set more. */
export function UnitActions({
  registrationId,
  enrolmentId,
  candidate,
  actions,
  now,
}: {
  registrationId: string
  enrolmentId: string
  candidate: string
  actions: readonly Action[]
  now: Date
}) {
  const address = `/planning/${registrationId}?unit=${enrolmentId}`
  if (actions.length === 0) {
    return (
      <p className="note">
        <Icon name="calendar" size={16} />
        <Link href={address}>Plans and actions with {candidate}</Link>
      </p>
    )
  }
  return (
    <section className="note" aria-label="Actions on this unit">
      <Icon name="calendar" size={16} />
      <div>
        <b>Actions on this unit</b>, <Link href={address}>plans and actions with {candidate}</Link>
        <ul>
          {actions.map(({ id, text, owner, dueOn }) => (
            <li key={id}>
              <Link href={`/planning/actions/${id}`}>{text}</Link>{' '}
              <span className="muted">
                {owner === 'candidate' ? candidate : 'yours'}, {dueWords(new Date(dueOn), now)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
