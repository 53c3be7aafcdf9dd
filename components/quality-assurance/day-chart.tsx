import type { Trend } from '@/lib/quality-assurance/rules/trends'

const wide = 220
const row = 22

/** How long candidates waited for a decision, by assessor: the bar is the middle case, the mark the longest. */
export function DayChart({ rows }: { rows: readonly Trend[] }) {
  const shown = rows.flatMap(({ id, name, toDecision }) =>
    toDecision ? [{ id, name, ...toDecision }] : [],
  )
  if (shown.length === 0) return null
  const most = Math.max(1, ...shown.map(({ longest }) => longest))
  const scale = (days: number) => (days / most) * wide
  return (
    <figure className="chart">
      <ul className="days">
        {shown.map(({ id, name, median, longest }) => (
          <li key={id}>
            <span>{name}</span>
            <svg viewBox={`0 0 ${wide + 4} ${row}`} height={row} aria-hidden="true">
              <rect className="drawn" x="0" y="6" width={Math.max(1, scale(median))} height="10" />
              <line className="mark" x1={scale(longest)} x2={scale(longest)} y1="3" y2="19" />
            </svg>
            <span className="num sm">
              {median}, longest {longest}
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="sm muted">
        Days from the candidate’s declaration to the decision: the bar is the middle case, the mark
        the longest.
      </figcaption>
    </figure>
  )
}
