import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { certificateMoveWords, type CertificateMove } from '@/lib/certification/lifecycle'
import { certificateKindWords } from '@/lib/certification/model/certificate'
import type { CertificateLine, ClaimView } from '@/lib/certification/queries/claim'
import { whyNotReplace, whyNotStep } from '@/lib/certification/rules/certificates'
import { toIsoDate } from '@/lib/kernel/dates'
import { replace, stepCertificate } from '../actions'

const offers: Record<CertificateMove, { summary: string; note: string; button: string }> = {
  receive: {
    summary: 'It has come',
    note: 'How it came, and to whom',
    button: 'Record as received',
  },
  handOver: {
    summary: 'It is handed over',
    note: 'To whom, and how: by hand, by recorded post',
    button: 'Record as handed over',
  },
  requestReplacement: {
    summary: 'A replacement is asked for',
    note: 'What happened to it',
    button: 'Record the request',
  },
}

/** The certificates of a claim: where each is, and what can be recorded of it next. */
export function Certificates({ view }: { view: ClaimView }) {
  return (
    <Section id="certificates" title="Certificates" className="narrow">
      <ul className="certificates">
        {view.certificates.map((certificate) => (
          <li key={certificate.id}>
            <Held certificate={certificate} isVoid={view.state === 'revoked'} />
            <Next certificate={certificate} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Held({ certificate, isVoid }: { certificate: CertificateLine; isVoid: boolean }) {
  const { kind, number, issuedOn, replacedBy, replaces, steps } = certificate
  return (
    <div>
      <p>
        <b className="num">{isVoid || replacedBy ? <s>{number}</s> : number}</b>,{' '}
        {certificateKindWords[kind].toLowerCase()}, issued <Time at={new Date(issuedOn)} />
        {replaces && `, in place of ${replaces}`}.{isVoid && <b> Void: the award was revoked.</b>}
        {replacedBy && !isVoid && <b> Replaced by {replacedBy}.</b>}
      </p>
      {steps.map(({ move, happenedOn, note, by }) => (
        <p key={move} className="sm">
          {certificateMoveWords[move]} <Time at={new Date(happenedOn)} />: {note}{' '}
          <span className="muted">({by})</span>
        </p>
      ))}
    </div>
  )
}

function Next({ certificate, view }: { certificate: CertificateLine; view: ClaimView }) {
  const standing = {
    number: certificate.number,
    claimState: view.state,
    moves: certificate.steps.map(({ move }) => move),
    replaced: certificate.replacedBy !== null,
  }
  const moves = (['receive', 'handOver', 'requestReplacement'] as const).filter(
    (move) => whyNotStep(standing, move) === null,
  )
  const today = toIsoDate(new Date())
  return (
    <>
      {moves.map((move) => (
        <details key={move} className="ask">
          <summary>{offers[move].summary}</summary>
          <ActionForm action={stepCertificate} id={`${move}-${certificate.id}`}>
            <input type="hidden" name="certificateId" value={certificate.id} />
            <input type="hidden" name="move" value={move} />
            <TextField name="note" label={offers[move].note} />
            <DateField name="happenedOn" label="On" defaultValue={today} />
            <SubmitButton look="quiet">{offers[move].button}</SubmitButton>
          </ActionForm>
        </details>
      ))}
      {whyNotReplace(standing) === null && (
        <details className="ask">
          <summary>The replacement has come</summary>
          <ActionForm action={replace} id={`replace-${certificate.id}`}>
            <input type="hidden" name="certificateId" value={certificate.id} />
            <TextField name="number" label="Number of the new certificate" />
            <DateField name="issuedOn" label="Issued on" />
            <SubmitButton look="quiet">Record the replacement</SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  )
}
