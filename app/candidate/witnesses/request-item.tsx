import { evidencePath } from '@/app/candidate/address'
import { CopyLink } from '@/components/witness/copy-link'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Saved } from '@/components/ui/notices'
import { Time } from '@/components/ui/time'
import { requestStateWords } from '@/lib/portfolio/model/witness'
import type { OwnRequest } from '@/lib/portfolio/queries/witnesses'
import { takeBack } from './actions'
import { QrCode } from '@/components/ui/qr-code'

/** One request: how it stands, and its link while it opens. */
export function RequestItem({
  request,
  isNew,
  askAgain,
}: {
  request: OwnRequest
  isNew: boolean
  /** Where to ask again; null where nothing may be asked now. */
  askAgain: string | null
}) {
  const { id, witnessName, about, criteria, state, testimony, link } = request
  return (
    <li id={`r-${id}`}>
      <h2>{witnessName}</h2>
      <p>
        <b>{requestStateWords[state]}</b>{' '}
        <span className="muted">
          asked <Time at={request.askedAt} />
          {state === 'open' && (
            <>
              , opens until <Time at={request.expiresAt} />
            </>
          )}
        </span>
      </p>
      <p className="said">{about}</p>
      <p className="sm muted">
        {criteria.map(({ number, reference }) => `${number} of ${reference}`).join(', ')}
      </p>
      {testimony && (
        <p>
          Signed <Time at={new Date(testimony.signedAt)} />:{' '}
          <Link href={evidencePath(testimony.evidenceId)}>
            E{testimony.number}, the testimony of {witnessName}
          </Link>
        </p>
      )}
      {isNew && <Saved>Now give {witnessName} the link, or let them scan the code.</Saved>}
      {link && (
        <div className="witness-link">
          <code>{link}</code>
          <div className="row">
            <CopyLink link={link} whose={witnessName} />
          </div>
          <details {...(isNew && { open: true })}>
            <summary>Show the code to scan for {witnessName}</summary>
            <QrCode link={link} label={`QR code of the link for ${witnessName}`} />
          </details>
        </div>
      )}
      {state === 'open' && (
        <ActionForm action={takeBack} id={`take-back-${id}`}>
          <input type="hidden" name="requestId" value={id} />
          {!link && <p>This link cannot be shown again. Take it back, and ask once more.</p>}
          <SubmitButton look="quiet" small pendingLabel="Taking back">
            Take back <span className="sr">the request to {witnessName}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {(state === 'expired' || state === 'takenBack') && askAgain && (
        <p>
          <LinkButton small href={askAgain} aria-label={`Ask ${witnessName} again`}>
            Ask again
          </LinkButton>
        </p>
      )}
    </li>
  )
}
