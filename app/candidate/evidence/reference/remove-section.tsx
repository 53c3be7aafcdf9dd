import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { locationWords } from '@/lib/portfolio/model/location-words'
import type { Own } from '@/lib/portfolio/queries/own'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { unrefer } from '../actions'

/** What was cross-referenced and not handed in, by unit; each can be taken out again. */
export function RemoveSection({ units }: { units: UnitProgress[]; own: Own }) {
  const lists = units.flatMap((unit) => {
    const own = unit.criteria.flatMap((criterion) =>
      criterion.references
        .filter(({ handedInAt, isOwn }) => handedInAt === null && isOwn)
        .map((reference) => ({ criterion, reference })),
    )
    return own.length > 0 ? [{ unit, own }] : []
  })
  if (lists.length === 0) return null
  return (
    <Section id="present" title="Not handed in yet" aside="Each can be taken out again">
      {lists.map(({ unit, own }) => (
        <details className="change" key={unit.enrolmentId}>
          <summary>
            {unit.unit.title}: {own.length}
          </summary>
          <ul className="lines">
            {own.map(({ criterion, reference }) => (
              <li key={reference.id} className="row">
                <span>
                  <b className="num">{criterion.number}</b> E{reference.evidence} {reference.title},{' '}
                  {locationWords(reference.location)}
                </span>
                <ActionForm action={unrefer} id={`out-${reference.id}`} className="inline">
                  <input type="hidden" name="referenceId" value={reference.id} />
                  <SubmitButton look="quiet" small icon="x">
                    Take out
                    <span className="sr">
                      {' '}
                      E{reference.evidence} from {criterion.number}
                    </span>
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}
