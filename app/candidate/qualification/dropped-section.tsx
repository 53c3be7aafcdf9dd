import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { formatDate } from '@/lib/kernel/dates'

type Dropped = { unit: { id: string; reference: string; title: string }; since: Date }

/** Units that were taken out of the plan, with the way back. */
export function DroppedSection({
  registrationId,
  planned,
  dropped,
}: {
  registrationId: string
  /** References of the plan as it stands. */
  planned: readonly string[]
  dropped: readonly Dropped[]
}) {
  if (dropped.length === 0) return null
  const withUnit = (reference: string) => {
    const query = new URLSearchParams({ registration: registrationId, picked: 'yes' })
    for (const each of [...planned, reference]) query.append('unit', each)
    return query
  }
  return (
    <Section id="dropped" title="Dropped from the plan" aside="Their work is kept">
      <ul className="lines">
        {dropped.map(({ unit, since }) => (
          <li key={unit.id} className="row">
            <span>
              {unit.title}{' '}
              <span className="sm muted num">
                {unit.reference}, dropped {formatDate(since)}
              </span>
            </span>
            <LinkButton
              look="quiet"
              small
              icon="undo-2"
              href={`/candidate/qualification/plan?${withUnit(unit.reference)}`}
            >
              Propose it again<span className="sr">: {unit.title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
