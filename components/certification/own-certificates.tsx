import { Lines, Section } from '@/components/ui/section'
import type { ClaimState } from '@/lib/certification/lifecycle'
import { certificateKindWords, type CertificateKind } from '@/lib/certification/model/certificate'
import type { ClaimKind } from '@/lib/certification/model/claim'
import { formatDate } from '@/lib/kernel/dates'

type Claim = {
  id: string
  kind: ClaimKind
  state: ClaimState
  since: string
  awardingBody: string
  units: string[]
  certificates: {
    id: string
    kind: CertificateKind
    number: string
    receivedOn: string | null
    handedOverOn: string | null
    replacementAsked: boolean
  }[]
}

const day = (iso: string): string => formatDate(new Date(iso))

const standing: Record<ClaimState, (since: string, body: string) => string> = {
  prepared: (since) => `Your centre prepared the claim on ${since}.`,
  awaitingEqa: (since) => `With the external quality assurer since ${since}.`,
  submitted: (since, body) => `Claimed on ${since}, with the awarding body, ${body}.`,
  certificated: (since, body) => `Certificated by ${body} on ${since}.`,
  rejected: (since) => `Not certificated on ${since}. Your centre puts it right and claims again.`,
  revoked: (since, body) => `${body} took this back on ${since}; its certificates are void.`,
  withdrawn: (since) => `Taken back on ${since}.`,
}

const whereIs = ({ receivedOn, handedOverOn, replacementAsked }: Claim['certificates'][number]) =>
  replacementAsked
    ? 'a replacement is asked for'
    : handedOverOn
      ? `handed over to you on ${day(handedOverOn)}`
      : receivedOn
        ? `at your centre since ${day(receivedOn)}, ready for you`
        : 'on its way from the awarding body'

/** What stands of a candidate's own certificates; nothing where nothing is claimed. */
export function OwnCertificates({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <Section id="certificates" title="Your certificates">
      <Lines>
        {claims.map((claim) => (
          <li key={claim.id}>
            <b>{claim.kind === 'full' ? 'The full award' : claim.units.join(', ')}</b>
            <p>{standing[claim.state](day(claim.since), claim.awardingBody)}</p>
            {claim.state !== 'revoked' &&
              claim.certificates.map((each) => (
                <p key={each.id} className="sm">
                  {certificateKindWords[each.kind]} {each.number}: {whereIs(each)}.
                </p>
              ))}
          </li>
        ))}
      </Lines>
    </Section>
  )
}
