import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'
import { isDroppable } from '@/lib/registration/lifecycle'
import { drop } from './actions'

/** Taking an optional unit out of the plan: what it does is said before the button is in sight. */
export function DropSection({ view: { own, unit } }: { view: UnitView }) {
  const group = own.specification.groups.find(({ code }) => code === unit.unit.group)
  if (group?.mandatory || !isDroppable(unit.state)) return null
  const { reference, credits } = unit.unit
  return (
    <Section id="drop" title="Drop this unit">
      <details className="missing">
        <summary>Take {reference} out of your plan</summary>
        <p className="max-w-measure">
          Its {credits} credits no longer count towards your plan. Nothing is deleted: its evidence,
          cross-references and judgements are kept, and you can take the unit back whenever you
          want. Evidence that also serves other units stays with them.
        </p>
        <ActionForm action={drop} id="drop-unit">
          <input type="hidden" name="enrolmentId" value={unit.enrolmentId} />
          <SubmitButton look="danger" pendingLabel="Dropping">
            Drop {reference} from my plan
          </SubmitButton>
        </ActionForm>
      </details>
    </Section>
  )
}
