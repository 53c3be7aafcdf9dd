import { takeBack } from '@/app/candidate/units/[enrolment]/actions'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { formatDate } from '@/lib/kernel/dates'

type Dropped = { unit: { id: string; reference: string; title: string }; since: Date }

/** Units that were taken out of the plan, with the way back. */
export function DroppedSection({
  registrationId,
  dropped,
}: {
  registrationId: string
  dropped: readonly Dropped[]
}) {
  if (dropped.length === 0) return null
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
            <ActionForm action={takeBack} id={`take-back-${unit.reference}`} className="inline">
              <input type="hidden" name="registrationId" value={registrationId} />
              <input type="hidden" name="unitId" value={unit.id} />
              <SubmitButton look="quiet" small icon="undo-2">
                Take back<span className="sr"> {unit.title}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
