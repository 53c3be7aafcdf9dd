import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField } from '@/components/ui/text-fields'
import { plan } from '../actions'

/** For somebody to look at later: under the plan whose period holds the day. */
export const PlanIt = ({ enrolmentId, today }: { enrolmentId: string; today: string }) => (
  <Section id="later" title="Plan it for later">
    <p className="sm muted">
      It stands on the sampling plan that covers the day, for the IQA who serves the unit and had no
      hand in it.
    </p>
    <ActionForm action={plan} id="plan-interim">
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <TextAreaField
        name="reason"
        label="Why it is to be looked at before its sign-off"
        rows={2}
        maxLength={1000}
      />
      <DateField name="dueOn" label="By" min={today} />
      <SubmitButton icon="calendar" pendingLabel="Planning">
        Plan the interim sample
      </SubmitButton>
    </ActionForm>
  </Section>
)
