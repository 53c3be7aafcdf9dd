import type { Month } from '@/lib/quality-assurance/rules/trends'

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const labelOf = (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`))

const height = 120
const column = 40

/** Decisions month by month, signed off below and referred above. The table beside it says the same. */
export function MonthChart({ months }: { months: readonly Month[] }) {
  const most = Math.max(1, ...months.map(({ signedOff, referred }) => signedOff + referred))
  const scale = (count: number) => (count / most) * height
  const width = months.length * column
  const total = months.reduce((sum, each) => sum + each.signedOff + each.referred, 0)
  return (
    <figure className="chart">
      <div
        className="chart-scroll"
        tabIndex={0}
        role="group"
        aria-label="Decisions by month, drawn"
      >
        <svg
          viewBox={`0 0 ${width} ${height + 40}`}
          width={width}
          height={height + 40}
          role="img"
          aria-label={`${total} decisions over ${months.length} months; the table below has each month`}
        >
          <line x1="0" x2={width} y1={height + 16} y2={height + 16} className="axis" />
          {months.map(({ month, signedOff, referred }, index) => {
            const x = index * column + 8
            const base = height + 16
            const count = signedOff + referred
            return (
              <g key={month}>
                <rect
                  className="drawn"
                  x={x}
                  y={base - scale(signedOff)}
                  width={column - 16}
                  height={scale(signedOff)}
                />
                <rect
                  className="drawn back"
                  x={x}
                  y={base - scale(count)}
                  width={column - 16}
                  height={scale(referred)}
                />
                {count > 0 && (
                  <text x={x + (column - 16) / 2} y={base - scale(count) - 4}>
                    {count}
                  </text>
                )}
                <text x={x + (column - 16) / 2} y={base + 16}>
                  {labelOf(month)}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
      <figcaption className="sm muted">
        <span className="key" aria-hidden="true" /> signed off{' '}
        <span className="key back" aria-hidden="true" /> referred
      </figcaption>
    </figure>
  )
}
