import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { Time } from '@/components/ui/time'
import { trailOfRegistration } from '@/lib/audit/queries/trail'
import { db } from '@/lib/infra/db'
import { formatLongDate, toIsoDate } from '@/lib/kernel/dates'
import { readOwn } from '@/lib/portfolio/queries/own'

export const metadata: Metadata = { title: 'Record' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const own = await found(await readOwn(db(), actor, search['registration']))
    const before = Number(search['before'])
    const { entries, next } = await found(
      await trailOfRegistration(
        db(),
        actor,
        own.registrationId,
        Number.isInteger(before) && before > 0 ? { before } : {},
      ),
    )
    const days = [...new Set(entries.map(({ at }) => toIsoDate(at)))].map((day) => ({
      day,
      list: entries.filter(({ at }) => toIsoDate(at) === day),
    }))
    return (
      <>
        <PageHead
          title="Record"
          actions={
            <LinkButton icon="download" href="/candidate/portfolio">
              Take your portfolio away
            </LinkButton>
          }
        >
          Everything that was done in {own.specification.title}, the newest first. Entries are never
          changed or removed.
        </PageHead>
        {entries.length === 0 && (
          <EmptyState title="Nothing on record yet">
            What you and others do in this portfolio is written down here.
          </EmptyState>
        )}
        <div className="stack record">
          {days.map(({ day, list }) => (
            <section key={day} className="sec" aria-labelledby={`d-${day}`}>
              <div className="head">
                <h2 id={`d-${day}`}>{formatLongDate(list[0]?.at ?? new Date(day))}</h2>
              </div>
              <ul className="lines">
                {list.map((entry) => (
                  <li key={entry.id}>
                    <span className="num muted">
                      <Time at={entry.at} show="time" />
                    </span>
                    <span>
                      <b>{entry.who}</b> {entry.sentence}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {next !== null && (
          <p className="row">
            <LinkButton
              icon="arrow-down"
              href={`?registration=${own.registrationId}&before=${next}`}
            >
              Earlier
            </LinkButton>
          </p>
        )}
      </>
    )
  },
  { className: 'screen-candidate' },
)
