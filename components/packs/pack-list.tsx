import { PackProgress } from '@/components/packs/pack-progress'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { EmptyState } from '@/components/ui/notices'
import { Lines } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { packProblemWords, packPurposeWords, type PackLine } from '@/lib/packs/model/packs'
import { sizeWords } from '@/lib/packs/rules/pages/page'

const most = 3

function whose({ portfolios }: PackLine): string {
  const names = portfolios.map(({ name }) => name)
  const others = names.length - most
  return others > 0 ? `${names.slice(0, most).join(', ')} and ${others} more` : names.join(', ')
}

function Made({ pack }: { pack: PackLine & { standing: { state: 'made' } } }) {
  const { size, files, leftOut, expiresAt, isKept, manifestSha256 } = pack.standing
  return (
    <>
      <p className="num">
        {sizeWords(size)}, {files.toLocaleString('en-GB')} files.{' '}
        {isKept ? (
          <>
            Kept until <Time at={expiresAt} />.
          </>
        ) : (
          <>
            It was removed on <Time at={expiresAt} />: ask for it again.
          </>
        )}
      </p>
      {leftOut > 0 && (
        <p>
          <Icon name="circle-alert" /> {leftOut === 1 ? 'One file' : `${leftOut} files`} could not
          be put in; its first page says which and why.
        </p>
      )}
      {isKept && (
        <LinkButton
          icon="download"
          href={`/api/packs/${pack.id}`}
          prefetch={false}
          download
          aria-label={`Download the pack of ${whose(pack)}, ${sizeWords(size)}`}
        >
          Download
        </LinkButton>
      )}
      <details className="sm">
        <summary>The hash it is known by</summary>
        <p>
          SHA-256 of its list, manifest.json: <code className="hash">{manifestSha256}</code>
        </p>
      </details>
    </>
  )
}

const isMade = (pack: PackLine): pack is PackLine & { standing: { state: 'made' } } =>
  pack.standing.state === 'made'

/** Packs that were asked for: how far they are, and where to download them. */
export function PackList({ packs, own = false }: { packs: PackLine[]; own?: boolean }) {
  if (packs.length === 0) {
    return (
      <EmptyState title="None yet">
        A pack that you ask for is shown here while it is made.
      </EmptyState>
    )
  }
  return (
    <Lines label="Packs">
      {packs.map((pack) => (
        <li key={pack.id} id={`p-${pack.id}`} className="pack">
          <div className="stack-sm">
            <p>
              <b>{own ? 'Your portfolio' : whose(pack)}</b>
              {!own && <> · {packPurposeWords[pack.purpose]}</>}
            </p>
            <p className="sm muted">
              Asked for <Time at={pack.askedAt} show="date and time" />
              {!own && <> by {pack.askedBy}</>}
            </p>
            {pack.standing.state === 'waiting' && <PackProgress {...pack.standing} />}
            {pack.standing.state === 'failed' && (
              <p>
                <Icon name="circle-alert" /> It could not be made.{' '}
                {packProblemWords[pack.standing.problem]}
              </p>
            )}
            {isMade(pack) && <Made pack={pack} />}
          </div>
        </li>
      ))}
    </Lines>
  )
}
