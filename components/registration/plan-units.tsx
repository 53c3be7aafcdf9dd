import type { CSSProperties } from 'react'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import type { UnitGroup } from '@/lib/specification/model'
import { credits, isOverLimit, type BoardRules, type BoardUnit } from './board-model'

const pixelsOfCredit = 6

/** What a group asks for, beside its name. */
const asked = (group: UnitGroup, units: BoardUnit[]): string => {
  if (group.mandatory) {
    return `all ${units.length}, ${credits(units.reduce((sum, each) => sum + each.credits, 0))}`
  }
  const { minimumCredits, maximumCredits } = group
  return [
    ...(minimumCredits ? [`at least ${credits(minimumCredits)}`] : []),
    ...(maximumCredits ? [`at most ${credits(maximumCredits)} count`] : []),
  ].join(', ')
}

/** The units of the qualification by group, each with a box to tick. */
export function PlanUnits({
  form,
  units,
  rules,
  ticked,
  onTick,
}: {
  /** The form the boxes belong to. */
  form: string
  units: BoardUnit[]
  rules: BoardRules
  ticked: ReadonlySet<string>
  onTick: (reference: string, on: boolean) => void
}) {
  const chosen = units.filter(({ reference }) => ticked.has(reference))
  return (
    <div className="groups">
      {rules.groups.map((group) => {
        const own = units.filter((unit) => unit.group === group.code)
        return (
          <Section
            key={group.code}
            id={`group-${group.code}`}
            title={`Group ${group.code}, ${group.mandatory ? 'mandatory' : 'optional'}`}
            aside={asked(group, own)}
          >
            <ul className="units">
              {own.map((unit) => {
                const isTicked = ticked.has(unit.reference)
                return (
                  <li key={unit.reference}>
                    <label className="u">
                      <input
                        type="checkbox"
                        form={form}
                        name="unit"
                        value={unit.reference}
                        checked={isTicked}
                        disabled={unit.isFixed}
                        onChange={(event) => onTick(unit.reference, event.target.checked)}
                      />
                      <span className="t">
                        {unit.title}
                        <span className="ref">{unit.reference}</span>
                        <Beside unit={unit} />
                      </span>
                      <Standing
                        unit={unit}
                        isOver={!isTicked && isOverLimit(unit, chosen, rules)}
                      />
                      <span className="lv num">
                        <span aria-hidden="true">L{unit.level}</span>
                        <span className="sr">Level {unit.level}</span>
                      </span>
                      <span className="c num">
                        <i style={{ width: unit.credits * pixelsOfCredit } as CSSProperties} />
                        {unit.credits}
                        <span className="sr"> credits</span>
                      </span>
                    </label>
                  </li>
                )
              })}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}

function Standing({ unit, isOver }: { unit: BoardUnit; isOver: boolean }) {
  if (unit.status) return <Status code={unit.status.code}>{unit.status.words}</Status>
  return isOver ? <span className="hint nowrap">over the limit now</span> : <span />
}

/** What the candidate said of it, and why it could not be assessed here today. */
function Beside({ unit }: { unit: BoardUnit }) {
  return (
    <>
      {unit.canDo !== null && (
        <span className="hint block">
          You said you can do {unit.canDo} of {unit.criteria}
        </span>
      )}
      {unit.lacking.map((words) => (
        <span className="lacking block" key={words}>
          <Icon name="circle-alert" /> {words}
        </span>
      ))}
    </>
  )
}
