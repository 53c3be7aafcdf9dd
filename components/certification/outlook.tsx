import { Icon } from '@/components/ui/icon'
import { Time } from '@/components/ui/time'
import type { Deadline, Forecast } from '@/lib/certification/rules/outlook'
import { deadlineWords } from '@/lib/certification/rules/outlook'

type Props = { ends: readonly Deadline[]; expected: Forecast; late: Deadline | null }

const left = (days: number): string => {
  const size = Math.abs(days)
  const words = size === 1 ? '1 day' : `${size} days`
  return days === 0 ? 'today' : days > 0 ? `in ${words}` : `${words} ago`
}

/** The days that are left of a registration, and where the pace leads. */
export function Outlook({ ends, expected, late }: Props) {
  return (
    <div className="outlook">
      {ends.map(({ what, on, days }) => (
        <p key={what}>
          {deadlineWords[what]}: <b>{left(days)}</b>, <Time at={new Date(on)} />.
        </p>
      ))}
      {ends.length === 0 && <p className="muted">No planned end is on record.</p>}
      <p>
        All criteria met: {expected.words}
        {late && (
          <span className="st st-not-yet">
            {' '}
            <Icon name="triangle-alert" />
            After the {deadlineWords[late.what].toLowerCase()}
          </span>
        )}
      </p>
    </div>
  )
}

/** The same in a cell of a table. */
export function ShortOutlook({ ends, expected, late }: Props) {
  const next = ends.toSorted((a, b) => a.days - b.days)[0]
  return (
    <>
      {next ? (
        <span className="block">
          {deadlineWords[next.what]} {left(next.days)}
        </span>
      ) : (
        <span className="block muted">No end on record</span>
      )}
      <span className="block sm muted">
        {expected.kind === 'date' ? (
          <>
            At this pace <Time at={new Date(expected.on)} />
          </>
        ) : expected.kind === 'done' ? (
          'Every criterion is met'
        ) : (
          'No pace yet'
        )}
        {late && ' (late)'}
      </span>
    </>
  )
}
