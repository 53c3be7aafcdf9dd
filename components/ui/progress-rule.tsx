import type { CSSProperties, ReactNode } from 'react'

const percent = (part: number, whole: number) =>
  `${Math.min(100, Math.max(0, (part / whole) * 100)).toFixed(1)}%`

const at = (property: 'width' | 'left', value: string): CSSProperties => ({ [property]: value })

/**
 * Progress towards a rule of combination: a bar with a printed mark where the rule stands. For "at
 * most" rules what lies beyond the mark is hatched: it would be surplus.
 */
export function ProgressRule({
  name,
  value,
  goal,
  kind = 'at least',
  unit = 'credits',
  soft = false,
  note,
}: {
  name: string
  value: number
  goal: number
  kind?: 'at least' | 'at most'
  unit?: string
  /** Hatched fill: planned, not yet decided. */
  soft?: boolean
  note?: ReactNode
}) {
  const most = kind === 'at most'
  const range = Math.max(goal * (most ? 1.75 : 1.4), value, 1)
  const words = most
    ? `${value} ${unit}, at most ${goal} count`
    : `${value} of at least ${goal} ${unit}`
  return (
    <div className="rule">
      <span className="name">{name}</span>
      <span className="val num">
        {value} of {goal}
      </span>
      <div className="track" role="img" aria-label={words}>
        <span className={soft ? 'fill soft' : 'fill'} style={at('width', percent(value, range))} />
        <span className={most ? 'over' : 'goal'} style={at('left', percent(goal, range))} />
      </div>
      {note && <div className="note">{note}</div>}
    </div>
  )
}

/** How much of something is done, as a plain bar: bytes, rows, criteria. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  const shown = Math.round((Math.min(value, max) / Math.max(max, 1)) * 100)
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuenow={shown}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={at('width', `${shown}%`)} />
    </div>
  )
}
