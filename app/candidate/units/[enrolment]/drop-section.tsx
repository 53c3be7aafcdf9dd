import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'
import { isDroppable } from '@/lib/registration/lifecycle'

/** Taking an optional unit out of the plan is proposed, and what it does is said before. */
export function DropSection({ view: { own, unit } }: { view: UnitView }) {
  const group = own.specification.groups.find(({ code }) => code === unit.unit.group)
  if (group?.mandatory || !isDroppable(unit.state)) return null
  const { reference, credits } = unit.unit
  const query = new URLSearchParams({ registration: own.registrationId, picked: 'yes' })
  for (const other of own.units) {
    if (other.unit.id !== unit.unit.id) query.append('unit', other.unit.reference)
  }
  return (
    <Section id="drop" title="Leave this unit out">
      <details className="missing">
        <summary>Propose a plan without {reference}</summary>
        <p className="max-w-measure">
          Your assessor agrees it first; then its {credits} credits no longer count towards your
          plan. Nothing is deleted: its evidence, cross-references and judgements are kept, and the
          unit can come back. Evidence that also serves other units stays with them.
        </p>
        <p>
          <LinkButton href={`/candidate/qualification/plan?${query}`}>
            See the plan without {reference}
          </LinkButton>
        </p>
      </details>
    </Section>
  )
}
