import type { CSSProperties } from 'react'
import { Link } from '@/components/ui/link'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { isSignedOff } from '@/lib/registration/lifecycle'

const credits = (units: UnitProgress[]) => units.reduce((sum, { unit }) => sum + unit.credits, 0)

const plural = (count: number) => (count === 1 ? 'one unit' : `${count} units`)

const wide = (count: number, part?: number): CSSProperties & Record<string, string | number> => ({
  '--n': count,
  ...(part !== undefined && { '--p': `${Math.round(part * 100)}%` }),
})

/** The qualification as units drawn as wide as their credits, with the figures in words below. */
export function DiplomaSection({ view: { own, units } }: { view: TodayView }) {
  const signed = units.filter(({ state }) => isSignedOff(state))
  const waiting = units.filter(
    ({ state, returnedTo }) =>
      state === 'declared' ||
      state === 'awaitingCountersignature' ||
      (state === 'returned' && returnedTo === 'assessor'),
  )
  const underWay = units.filter((unit) => !signed.includes(unit) && !waiting.includes(unit))
  const goal = own.specification.file.combination.minimumCredits
  const toChoose = Math.max(0, goal - credits(units))
  const plan = `/candidate/qualification?registration=${own.registrationId}`
  return (
    <section className="sec prog" aria-labelledby="prog">
      <div className="head">
        <h2 id="prog">Your qualification</h2>
        <Link className="btn quiet small flush" href={plan}>
          Units
        </Link>
      </div>
      <p className="big">
        {credits(signed)} <span>of {goal} credits signed off</span>
      </p>
      <p className="hint">Subject to quality assurance</p>
      <div
        className="strip"
        role="img"
        aria-label={`Units drawn as wide as their credits: ${signed.length} signed off, ${waiting.length} with others, ${underWay.length} under way; ${toChoose} credits still to choose`}
      >
        {signed.map((each) => (
          <span className="full" key={each.enrolmentId} style={wide(each.unit.credits)} />
        ))}
        {waiting.map((each) => (
          <span className="decl" key={each.enrolmentId} style={wide(each.unit.credits)} />
        ))}
        {underWay.map((each) => (
          <span
            className="part"
            key={each.enrolmentId}
            style={wide(
              each.unit.credits,
              1 - each.counts['not-started'] / Math.max(1, each.criteria.length),
            )}
          />
        ))}
        {toChoose > 0 && <span className="open" style={wide(toChoose)} />}
      </div>
      <ul className="key">
        <li>
          <i className="k1" />
          Signed off, {plural(signed.length)}
          <b className="num">{credits(signed)}</b>
        </li>
        <li>
          <i className="k2" />
          Waiting for others, {plural(waiting.length)}
          <b className="num">{credits(waiting)}</b>
        </li>
        <li>
          <i className="k3" />
          Under way, {plural(underWay.length)}
          <b className="num">{credits(underWay)}</b>
        </li>
        {toChoose > 0 && (
          <li>
            <i className="k4" />
            Still to choose
            <b className="num">{toChoose}</b>
          </li>
        )}
      </ul>
    </section>
  )
}
