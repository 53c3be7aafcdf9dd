import { Time } from '@/components/ui/time'
import { formatLongDate, formatTime } from '@/lib/kernel/dates'

type Version = {
  what: string
  place: string
  others: string
  startsAt: Date
  minutes: number
  methods: readonly string[]
  name: string
  at: Date
}

type Unit = {
  reference: string
  title: string
  criteria: readonly { id: string; number: string; text: string }[]
}

/** What one version says. */
export function PlanFacts({
  version,
  units,
  kinds,
}: {
  version: Version
  units: readonly Unit[]
  kinds: ReadonlyMap<string, string>
}) {
  const { what, place, others, startsAt, minutes, methods, name, at } = version
  return (
    <dl className="facts">
      <dt>When</dt>
      <dd>
        <time dateTime={startsAt.toISOString()}>
          {formatLongDate(startsAt)}, {formatTime(startsAt)}
        </time>
        , {minutes} minutes
      </dd>
      <dt>Where</dt>
      <dd>{place}</dd>
      {others && (
        <>
          <dt>Who else</dt>
          <dd>{others}</dd>
        </>
      )}
      <dt>What</dt>
      <dd className="words">{what}</dd>
      {units.map(({ reference, title, criteria }) => (
        <div className="facts-row" key={reference}>
          <dt className="num">{reference}</dt>
          <dd>
            <details>
              <summary>
                {title}: {criteria.map(({ number }) => number).join(', ')}
              </summary>
              <ul>
                {criteria.map(({ id, number, text }) => (
                  <li key={id} className="sm">
                    {number} {text}
                  </li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
      ))}
      {methods.length > 0 && (
        <>
          <dt>How</dt>
          <dd>{methods.map((code) => kinds.get(code) ?? code).join(', ')}</dd>
        </>
      )}
      <dt>Proposed by</dt>
      <dd>
        {name}, <Time at={at} show="date and time" />
      </dd>
    </dl>
  )
}
