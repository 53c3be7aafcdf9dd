import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { ClaimStanding } from '@/components/certification/standing'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Lines, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { claimKindWords } from '@/lib/certification/model/claim'
import { claimsView, type ClaimRow } from '@/lib/certification/queries/claims'
import { db } from '@/lib/infra/db'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'visitor',
  async ({ actor, who }) => {
    const { rows } = await claimsView(db(), actor, 'open', 1)
    const waiting = rows.filter(({ state, signedOff }) => state === 'awaitingEqa' && !signedOff)
    const others = rows.filter((row) => !waiting.includes(row))
    return (
      <>
        <PageHead title={who.centre.name}>
          The claims this centre has sent you, since it does not hold direct claims.
        </PageHead>
        <div className="parts narrow">
          <Section id="waiting" title="Waiting for your sign-off">
            {waiting.length > 0 ? (
              <Claims rows={waiting} />
            ) : (
              <EmptyState title="Nothing waits for you">
                A claim stands here as soon as the centre has sent it.
              </EmptyState>
            )}
          </Section>
          {others.length > 0 && (
            <Section id="others" title="Signed off, not yet answered">
              <Claims rows={others} />
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-claims' },
)

function Claims({ rows }: { rows: ClaimRow[] }) {
  return (
    <Lines>
      {rows.map(({ id, name, number, kind, credits, state, stateSince, qualification }) => (
        <li key={id}>
          <Link href={`/visitor/claims/${id}`}>
            {name}, claim {number}
          </Link>{' '}
          <ClaimStanding state={state} />
          <span className="under">
            {claimKindWords[kind]}, {credits} credits, {qualification}; since{' '}
            <Time at={stateSince} />
          </span>
        </li>
      ))}
    </Lines>
  )
}
