import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { axes, axisOf, axisWords, valueOf, type Gap } from '@/lib/quality-assurance/model/planning'
import type { PlanView } from '@/lib/quality-assurance/queries/plan'
import { gapReason, stratumWords, valueWords } from '@/lib/quality-assurance/rules/planning/words'

const words = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

const byAxis = (gaps: readonly Gap[]) =>
  [...gaps].sort(
    (one, other) => axes.indexOf(axisOf(one.stratum)) - axes.indexOf(axisOf(other.stratum)),
  )

/** CAMERA, axis by axis, and what cannot be covered yet with the reason. */
export function PlanCover({ view }: { view: PlanView }) {
  const { cover, names, plan } = view
  return (
    <>
      <h2 id="covers">What the plan covers</h2>
      <ul className="cam" aria-label="CAMERA coverage">
        {cover.map(({ axis, values, missing }) => {
          const [first] = missing
          return (
            <li key={axis}>
              <b>{axisWords[axis]}</b>
              <span>
                {values - missing.length} of {values}
                {first !== undefined &&
                  `; ${valueWords(axis, first, names)}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''} not yet`}
              </span>
              {first === undefined ? (
                <span className="st st-met">
                  <Icon name="check" />
                  Complete
                </span>
              ) : (
                <span className="st st-not-yet">
                  <Icon name="circle-dashed" />
                  {words[missing.length] ?? missing.length} missing
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {plan.gaps.length > 0 && (
        <Section id="gaps" title="What cannot be covered yet" aside="When it was last drawn">
          <ul className="gaps">
            {byAxis(plan.gaps).map(({ stratum, why, short }) => (
              <li key={`${stratum} ${why}`}>
                <b>{stratumWords(stratum, names)}</b>{' '}
                <span className="muted">({axisWords[axisOf(stratum)].toLowerCase()})</span>:{' '}
                {gapReason(why, short)}.
                {why === 'noDecision' && axisOf(stratum) === 'units' && (
                  <>
                    {' '}
                    <Link href={`/verifier/interim?unit=${encodeURIComponent(valueOf(stratum))}`}>
                      Look at it while it is under way
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
