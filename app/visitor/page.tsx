import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { ClaimStanding } from '@/components/certification/standing'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Lines, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { claimKindWords } from '@/lib/certification/model/claim'
import { claimsView, type ClaimRow } from '@/lib/certification/queries/claims'
import { db } from '@/lib/infra/db'
import { daysBetween } from '@/lib/kernel/dates'
import { visitorToday } from '@/lib/visits/queries/desk'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'visitor',
  async ({ actor, who, found }) => {
    const visit = await found(await visitorToday(db(), actor))
    const { rows } = await claimsView(db(), actor, 'open', 1)
    const waiting = rows.filter(({ state, signedOff }) => state === 'awaitingEqa' && !signedOff)
    const others = rows.filter((row) => !waiting.includes(row))
    const left = daysBetween(new Date(), visit.closesOn)
    const counts = [
      { number: visit.registered, words: 'in the register', href: '/visitor/register' },
      { number: visit.picked, words: 'in your sample', href: '/visitor/sample' },
      { number: visit.findings, words: 'findings left', href: '/visitor/findings#findings' },
      { number: visit.openActions, words: 'actions open', href: '/visitor/findings#actions' },
    ]
    return (
      <>
        <PageHead
          title={who.centre.name}
          actions={
            <LinkButton
              look="primary"
              href={visit.picked > 0 ? '/visitor/sample' : '/visitor/register'}
            >
              {visit.picked > 0 ? 'Go on with your sample' : 'Pick your sample'}
            </LinkButton>
          }
        >
          You are here for {visit.awardingBody}, to look at the work from{' '}
          <Time at={visit.coversFrom} /> to <Time at={visit.coversUntil} />. The visit is open to{' '}
          <Time at={visit.closesOn} />
          {left === 0 ? ', its last day' : left === 1 ? ', one day more' : `, ${left} days more`}.
          You read; you change nothing. The centre sees what you looked at.
        </PageHead>
        <div className="parts">
          <ul className="counts" aria-label="Your visit">
            {counts.map(({ number, words, href }) => (
              <li key={words}>
                <Link href={href}>
                  <b className="big num">{number.toLocaleString('en-GB')}</b>
                  <span>{words}</span>
                </Link>
              </li>
            ))}
          </ul>
          <Section id="waiting" title="Waiting for your sign-off">
            {waiting.length > 0 ? (
              <Claims rows={waiting} />
            ) : (
              <EmptyState title="Nothing waits for you">
                A claim stands here as soon as the centre has sent it, where it holds no direct
                claims.
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
