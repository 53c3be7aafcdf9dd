import { Link } from '@/components/ui/link'
import type { EligibilityLine, Place } from '@/lib/certification/model/claim'
import { LineStanding } from './standing'

export type Hrefs = Record<Place, { href: string; label: string }>

/** Every line that a claim rests on: how it stands, what that rests on, what to do and where. */
export function EligibilityLines({
  lines,
  hrefs,
}: {
  lines: readonly EligibilityLine[]
  hrefs?: Hrefs
}) {
  return (
    <ul className="standing">
      {lines.map((line) => {
        const where = line.place && line.todo && hrefs ? hrefs[line.place] : null
        return (
          <li key={`${line.code} ${line.title}`}>
            <LineStanding state={line.state} />
            <div>
              <p>
                <b>{line.title}.</b> {line.rests}
                {line.concerns === 'full' && line.state === 'blocks' && (
                  <span className="muted"> Only for the full award.</span>
                )}
              </p>
              {line.todo && (
                <p className="sm">
                  {line.todo} {where && <Link href={where.href}>{where.label}</Link>}
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
