import { SignOffForm } from '@/components/certification/sign-off-form'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { LockNotice, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { certificateKindWords, type CertificateKind } from '@/lib/certification/model/certificate'
import { confirmWording } from '@/lib/certification/model/claim'
import type { ClaimView } from '@/lib/certification/queries/claim'
import { toIsoDate } from '@/lib/kernel/dates'
import { recordCertificates, sendToEqa, signOff, submit } from '../actions'

type Props = { view: ClaimView }

/** The one thing that comes next for a claim, if it is the centre's to do. */
export function NextMove({ view }: Props) {
  switch (view.state) {
    case 'prepared':
      return view.direct ? <Submit view={view} /> : <Send view={view} />
    case 'awaitingEqa':
      return view.lacksSignOff ? <SignOff view={view} /> : <Submit view={view} />
    case 'submitted':
      return <Record view={view} />
    case 'revoked':
      return (
        <Note>
          <p>
            The awarding body took back what this claim was certificated for. Its certificates are
            void; the units may be claimed again.
          </p>
        </Note>
      )
    case 'rejected':
      return (
        <Note>
          <p>This claim was rejected. Put right what was wrong, and prepare the claim again.</p>
        </Note>
      )
    default:
      return null
  }
}

function Changed({ view }: Props) {
  return view.changed ? (
    <LockNotice title="It cannot go on as it is.">{view.changed.message}</LockNotice>
  ) : null
}

function Submit({ view }: Props) {
  return (
    <Section id="next" title="Submit to the awarding body" className="narrow">
      <Changed view={view} />
      <ActionForm action={submit} id="submit-claim">
        <input type="hidden" name="claimId" value={view.id} />
        <CheckField name="confirmed" label={confirmWording} />
        <SubmitButton pendingLabel="Submitting…">Submit the claim</SubmitButton>
      </ActionForm>
    </Section>
  )
}

function Send({ view }: Props) {
  return (
    <Section id="next" title="Send to the EQA" className="narrow">
      <Changed view={view} />
      <p>
        The centre holds no direct claims for this qualification, so the EQA signs the claim off
        before it is submitted.
      </p>
      <ActionForm action={sendToEqa} id="send-claim">
        <input type="hidden" name="claimId" value={view.id} />
        <TextAreaField name="note" label="Note to the EQA" optional rows={2} />
        <SubmitButton>Send to the EQA</SubmitButton>
      </ActionForm>
    </Section>
  )
}

function SignOff({ view }: Props) {
  return (
    <Section id="next" title="The EQA’s sign-off" className="narrow">
      <Changed view={view} />
      <p>
        An EQA with a seat here signs it off themself. Where they did it elsewhere, record who it
        was, when, and by what reference.
      </p>
      <SignOffForm action={signOff} claimId={view.id} today={toIsoDate(new Date())} named />
    </Section>
  )
}

function Record({ view }: Props) {
  const kinds: CertificateKind[] =
    view.kind === 'full'
      ? ['qualification', 'units']
      : view.frozen.units.map((): CertificateKind => 'units')
  return (
    <Section id="next" title="Record the certificates" className="narrow">
      <p>
        {view.kind === 'full'
          ? 'A full award has two certificates. Recording them completes the registration.'
          : 'One certificate for all the units, or one for each: leave lines empty that you do not need.'}
      </p>
      <ActionForm action={recordCertificates} id="record-certificates">
        <input type="hidden" name="claimId" value={view.id} />
        {kinds.map((kind, index) => (
          <fieldset key={index} className="bare form">
            <legend>
              <b>
                {certificateKindWords[kind]}
                {view.kind === 'units' && kinds.length > 1 && ` ${index + 1}`}
              </b>
            </legend>
            <input type="hidden" name={`certificates.${index}.kind`} value={kind} />
            <TextField name={`certificates.${index}.number`} label="Number" />
            <DateField name={`certificates.${index}.issuedOn`} label="Issued on" />
          </fieldset>
        ))}
        <SubmitButton>Record</SubmitButton>
      </ActionForm>
    </Section>
  )
}
