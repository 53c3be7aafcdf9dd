import { CheckField, ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { confirmWording } from '@/lib/certification/model/claim'
import type { EligibilityView } from '@/lib/certification/queries/eligibility'
import { blockersFor } from '@/lib/certification/rules/eligibility'
import { prepare } from '../../actions'

const credits = (units: { credits: number }[]): number =>
  units.reduce((sum, unit) => sum + unit.credits, 0)

/** What the claim freezes, and the statement that goes with it. */
export function PrepareFull({ view }: { view: EligibilityView }) {
  return (
    <Section id="prepare" title="Prepare the claim" className="narrow">
      <p>
        The claim counts {view.counted.length} units with {credits(view.counted)} credits and keeps
        what is shown above as it stands now.
      </p>
      <ActionForm action={prepare} id="prepare-full">
        <input type="hidden" name="registrationId" value={view.registrationId} />
        <input type="hidden" name="kind" value="full" />
        <TextAreaField name="note" label="Note" optional rows={2} />
        <CheckField name="confirmed" label={confirmWording} />
        <SubmitButton>Prepare the claim for the full award</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** Certificates of units by themselves; the full award may follow later. */
export function PrepareUnits({ view }: { view: EligibilityView }) {
  const blockers = blockersFor(view, 'units')
  return (
    <Section id="prepare-units" title="Unit certificates" className="narrow">
      {blockers.length > 0 ? (
        <Note>
          <p>Units cannot be certificated by themselves now:</p>
          <ul>
            {blockers.map(({ code, title, rests }) => (
              <li key={`${code} ${title}`}>
                {title}. {rests}
              </li>
            ))}
          </ul>
        </Note>
      ) : (
        <details className="ask">
          <summary>Claim certificates of units, without the award</summary>
          <ActionForm action={prepare} id="prepare-some">
            <input type="hidden" name="registrationId" value={view.registrationId} />
            <input type="hidden" name="kind" value="units" />
            <ChecksField
              name="enrolmentIds"
              legend="Units to be certificated"
              hint="A full award may be claimed later, with these units counted again."
              options={view.free.map(({ enrolmentId, reference, title, credits: count }) => ({
                value: enrolmentId,
                label: `${reference} ${title}, ${count} credits`,
              }))}
            />
            <TextAreaField name="note" label="Note" optional rows={2} />
            <CheckField name="confirmed" label={confirmWording} />
            <SubmitButton look="quiet">Prepare the claim for these units</SubmitButton>
          </ActionForm>
        </details>
      )}
    </Section>
  )
}
