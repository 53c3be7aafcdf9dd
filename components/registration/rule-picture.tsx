import type { CSSProperties } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Picture } from './board-model'

const style = (values: Record<string, number>): CSSProperties => values as CSSProperties

/** Credits against one rule: blocks as wide as their credits on a ruler, the rule marked. */
export function RulePicture({ picture, big }: { picture: Picture; big: boolean }) {
  const { rule, name, blocks, length, surplus } = picture
  const { bound, required, present, satisfied } = rule
  const words =
    bound === 'most'
      ? surplus > 0
        ? `${surplus} over, kept as surplus`
        : `room for ${required - present}`
      : satisfied
        ? 'enough'
        : `${required - present} to find`
  return (
    <div className={big ? 'pr big' : 'pr'}>
      <p className="rn">
        <span className="name">{name}</span>
        <span className="val num">
          <b>{present}</b> of {required}
        </span>
      </p>
      <div
        className="ruler"
        role="img"
        aria-label={`${name}: ${present} of ${bound} ${required}, ${words}`}
        style={style({ '--max': length, '--mark': required })}
      >
        <div className="segs2">
          {blocks.map(({ unit, isSurplus }) => (
            <i
              key={unit.reference}
              className={isSurplus ? 's over' : unit.isSignedOff ? 's done' : 's'}
              style={style({ '--c': unit.credits })}
              title={`${unit.reference} ${unit.title}, ${unit.credits}`}
            >
              <b>{unit.credits}</b>
            </i>
          ))}
        </div>
        {bound === 'most' && <span className="hatch" />}
        <span className="mk" />
      </div>
      <p className="wd">
        <span>{bound === 'most' ? `at most ${required} count` : `at least ${required}`}</span>
        <span className={satisfied ? 'st st-met' : 'st st-not-yet'}>
          <Icon name={satisfied ? 'check' : 'plus'} />
          {words}
        </span>
      </p>
    </div>
  )
}
