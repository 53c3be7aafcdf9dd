import { Time } from '@/components/ui/time'
import type { TrailEntry } from '@/lib/audit/model'
import { formatLongDate, toIsoDate } from '@/lib/kernel/dates'
import { roleTitles } from '@/lib/kernel/actor'
import { Icon } from '@/components/ui/icon'

/** Entries of the trail, newest first, under the day they were written. */
export function TrailList({ entries }: { entries: readonly TrailEntry[] }) {
  const days = new Map<string, TrailEntry[]>()
  for (const entry of entries) {
    const day = toIsoDate(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return (
    <div className="trail">
      {[...days].map(([day, own]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatLongDate(own[0]?.at ?? new Date(day))}</h2>
          <ol>
            {own.map((entry) => (
              <li key={entry.id}>
                <Time at={entry.at} show="time" />
                <div>
                  <p>
                    <b>{entry.who}</b>
                    {entry.role && (
                      <span className="muted">, {roleTitles[entry.role].toLowerCase()},</span>
                    )}{' '}
                    {entry.sentence}
                    {entry.about && <span className="muted"> ({entry.about})</span>}
                  </p>
                  <p className={entry.intact ? 'hash' : 'hash broken'}>
                    <Icon name={entry.intact ? 'check' : 'triangle-alert'} />
                    <span>
                      {entry.sequence} · {entry.hash}
                      <span className={entry.intact ? 'sr' : ''}>
                        {entry.intact
                          ? ' holds'
                          : ' does not hold: this entry was changed after it was written'}
                      </span>
                    </span>
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
