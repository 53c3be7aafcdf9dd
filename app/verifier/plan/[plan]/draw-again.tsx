import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField } from '@/components/ui/text-fields'
import { inDays } from '@/lib/kernel/dates'
import type { PlanView } from '@/lib/quality-assurance/queries/plan'
import { drawAgain } from '../actions'

/** What comes next for a plan: drawing it again as sign-offs arrive, and releasing what it did not choose. */
export function DrawAgain({ view, now, isLead }: { view: PlanView; now: Date; isLead: boolean }) {
  const { plan, arrived } = view
  const left = view.decisions.filter((each) => each.open && each.look === 'never').length
  return (
    <div className="two">
      <Section
        id="again"
        title="Draw it again"
        aside={
          arrived === 0
            ? 'Nothing has arrived since'
            : `${arrived} ${arrived === 1 ? 'sign-off' : 'sign-offs'} since`
        }
      >
        <p className="sm muted">
          What was promised stays. What the sign-offs that have arrived, and what was found
          meanwhile, ask for more is added.
        </p>
        <ActionForm action={drawAgain} id="draw-again">
          <input type="hidden" name="planId" value={plan.id} />
          <DateField name="dueOn" label="New samples looked at by" defaultValue={inDays(now, 28)} />
          <SubmitButton look="quiet" icon="refresh-cw" pendingLabel="Drawing samples">
            Draw again
          </SubmitButton>
        </ActionForm>
      </Section>
      <Section id="rest" title="What the plan did not choose">
        <p className="sm muted">
          {left === 0
            ? 'Nothing waits to be released under this plan.'
            : `${left} ${left === 1 ? 'sign-off was' : 'sign-offs were'} not chosen. ${isLead ? 'You release them' : 'A lead IQA releases them'} once what was planned of the same assessor is agreed.`}
        </p>
        <LinkButton icon="stamp" href={`/verifier/plan/${plan.id}/release`}>
          Release under the plan
        </LinkButton>
      </Section>
    </div>
  )
}
