import type { SpecificationUnit, UnitGroup } from '@/lib/specification/model'
import { slugOf } from '@/lib/specification/rules/identifiers'
import { Found } from './found'

/** The units by group, each a way down the page. */
export function Contents({
  groups,
  units,
  terms,
}: {
  groups: UnitGroup[]
  units: SpecificationUnit[]
  terms: string[]
}) {
  return (
    <nav className="sec unit-list" aria-labelledby="contents">
      <div className="head">
        <h2 id="contents">Units</h2>
      </div>
      <div className="groups">
        {groups.map((group) => {
          const inGroup = units.filter((unit) => unit.group === group.code)
          if (inGroup.length === 0) return null
          return (
            <section key={group.code} aria-labelledby={`group-${group.code}`}>
              <h3 id={`group-${group.code}`}>
                Group {group.code}: {group.title}
              </h3>
              <p className="hint">{asked(group)}</p>
              <ul>
                {inGroup.map(({ id, reference, title, level, credits }) => (
                  <li key={id}>
                    <a href={`#${slugOf(reference)}`}>
                      <Found text={title} terms={terms} />
                    </a>
                    <span className="hint">
                      {reference} · Level {level} · {credits} credits
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </nav>
  )
}

function asked({ mandatory, minimumCredits, maximumCredits }: UnitGroup): string {
  if (mandatory) return 'Complete all units.'
  if (minimumCredits) return `At least ${minimumCredits} credits.`
  return maximumCredits ? `At most ${maximumCredits} credits.` : ''
}
