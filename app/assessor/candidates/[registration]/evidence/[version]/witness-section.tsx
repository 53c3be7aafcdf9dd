import { Contacts } from '@/components/witness/witness-table'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextAreaField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import {
  contactMeans,
  contactMeansWords,
  contactOutcomes,
  contactOutcomeWords,
  witnessStandings,
  witnessStandingWords,
  witnessWording,
} from '@/lib/portfolio/model/witness'
import type { WitnessLine } from '@/lib/portfolio/queries/witnesses'
import { recordContact } from './actions'

/** Who testified, and the contact made with them to confirm it. */
export function WitnessSection({ witness, today }: { witness: WitnessLine; today: string }) {
  const options = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => ({ value, label: words[value] }))
  return (
    <>
      <Section id="witness" title="The witness">
        <dl className="facts">
          <dt>Name</dt>
          <dd>{witness.name}</dd>
          <dt>Work</dt>
          <dd>{witness.role}</dd>
          <dt>Relation</dt>
          <dd>{witness.relation}</dd>
          <dt>Knows of the work</dt>
          <dd>{witness.competence}</dd>
          <dt>Email</dt>
          <dd>
            <a href={`mailto:${witness.email}`}>{witness.email}</a>, confirmed by a code
          </dd>
          <dt>Signed</dt>
          <dd>
            <Time at={witness.signedAt} />: “{witnessWording}”
          </dd>
        </dl>
      </Section>
      <Section id="contacts" title="Contact with the witness">
        <Contacts contacts={witness.contacts} />
        <ActionForm action={recordContact} id="contact" resetWhenDone>
          <input type="hidden" name="testimonyId" value={witness.id} />
          <DateField name="contactedOn" label="When" max={today} defaultValue={today} />
          <SelectField
            name="means"
            label="How"
            options={options(contactMeans, contactMeansWords)}
          />
          <TextAreaField name="said" label="What was said" maxLength={2000} />
          <RadioField
            name="outcome"
            legend="Do they stand by what they signed?"
            options={options(contactOutcomes, contactOutcomeWords)}
          />
          <RadioField
            name="standing"
            legend="Are they an expert in this work?"
            hint="An expert does, or has done, this work and knows the standard; others confirm what they saw."
            options={options(witnessStandings, witnessStandingWords)}
          />
          <SubmitButton pendingLabel="Recording">Record the contact</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
