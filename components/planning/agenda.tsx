import { Link } from '@/components/ui/link'
import { formatTime, formatWeekday } from '@/lib/kernel/dates'
import { actionStateWords } from '@/lib/planning/lifecycle'
import { assessmentEntryWords } from '@/lib/planning/model/plans'
import type { CalendarEntry, CalendarPlan } from '@/lib/planning/rules/calendar'
import { endOf, planStateWords } from '@/lib/planning/rules/plans'
import { Due } from './due'

type Day = { day: string; on: CalendarEntry[] }

const stateOf = ({ ending, agreed }: CalendarPlan) =>
  ending ? planStateWords[ending] : agreed ? planStateWords.agreed : 'Proposed'

/** What is on, day by day; it reads alike on a phone and on a wide screen. */
export function Agenda({ days, own, now }: { days: readonly Day[]; own: boolean; now: Date }) {
  return (
    <ol className="agenda">
      {days.map(({ day, on }) => (
        <li key={day}>
          <h2>
            <time dateTime={day}>{formatWeekday(new Date(`${day}T00:00:00Z`))}</time>
          </h2>
          <ul className="lines">
            {on.map((entry) => (
              <li key={entry.id} className="act-line">
                {entry.kind === 'plan' ? (
                  <>
                    <Link href={`/planning/plans/${entry.id}`}>
                      {assessmentEntryWords[entry.entry]}
                      {!own && `: ${entry.candidate}`}
                    </Link>
                    <span className="due num">
                      {formatTime(entry.startsAt)} to {formatTime(endOf(entry))}
                    </span>
                    <p className="meta">
                      {stateOf(entry)}. {entry.place}
                      {entry.references.length > 0 && `. ${entry.references.join(', ')}`}
                    </p>
                  </>
                ) : (
                  <>
                    <Link href={`/planning/actions/${entry.id}`} className="words">
                      {entry.text}
                    </Link>
                    {entry.state === 'open' ? (
                      <Due on={entry.dueOn} now={now} />
                    ) : (
                      <span className="due">{actionStateWords[entry.state]}</span>
                    )}
                    <p className="meta">
                      Action{entry.reference && `, ${entry.reference}`}
                      {!own && `, ${entry.candidate}`}
                    </p>
                  </>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
