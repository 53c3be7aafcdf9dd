import type { Metadata } from 'next'
import { DeskMasthead } from '@/app/_web/masthead'
import { notTheirs, requirePerson } from '@/app/_web/session'
import '@/app/styles/planning.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { Agenda } from '@/components/planning/agenda'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { CopyLink } from '@/components/witness/copy-link'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { calendarView } from '@/lib/planning/queries/calendar'
import { monthAsked, monthBeside } from '@/lib/planning/rules/calendar'
import { open } from './actions'

export const metadata: Metadata = { title: 'Calendar', referrer: 'no-referrer' }

const monthWords = (month: string) => formatDate(new Date(`${month}-01T00:00:00Z`)).slice(2)

export default async function CalendarPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const who = await requirePerson()
  const now = new Date()
  const month = monthAsked([(await searchParams)['month']].flat()[0], now)
  const view = (await calendarView(db(), who.actor, month)) ?? (await notTheirs(who, 'wrong-desk'))
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)]
  const { feed } = view
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(who.actor.role)} />}
      className="wrap screen-planning"
    >
      <PageHead
        title={monthWords(month)}
        actions={
          <nav className="row" aria-label="Months">
            <LinkButton href={`/calendar?month=${before}`} icon="arrow-left">
              {monthWords(before)}
            </LinkButton>
            <LinkButton href={`/calendar?month=${after}`} icon="arrow-right">
              {monthWords(after)}
            </LinkButton>
          </nav>
        }
      >
        Visits, reviews, and days by which something is due.
      </PageHead>
      <div className="parts">
        {view.days.length === 0 ? (
          <EmptyState title="Nothing in this month">
            What is planned, and what is due, shows here.
          </EmptyState>
        ) : (
          <Agenda days={view.days} own={who.actor.role === 'candidate'} now={now} />
        )}
        <Section id="feed" title="In your own calendar">
          <p>
            Your phone or diary can follow this calendar by an address of your own. Whoever has the
            address can read it, without signing in: give it to nobody.
          </p>
          {feed?.address && (
            <>
              <p className="feed">
                <code>{feed.address}</code>
              </p>
              <CopyLink link={feed.address} whose="your calendar" />
              <p className="hint">
                Made <Time at={feed.since} />.
              </p>
            </>
          )}
          <ActionForm action={open} id="feed-form">
            <input type="hidden" name="seatId" value={who.actor.seatId} />
            <SubmitButton look="quiet" icon={feed ? 'refresh-cw' : 'link'} pendingLabel="Making it">
              {feed ? 'Replace the address' : 'Make an address'}
            </SubmitButton>
          </ActionForm>
        </Section>
      </div>
    </Shell>
  )
}
