import type { Differences, Reworded, UnitDifference } from '@/lib/specification/rules/differences'

const changeWords = { added: 'New unit', removed: 'No longer in it', changed: 'Changed' } as const

/** What an edition changes, unit by unit, with the words before and after. */
export function DifferencesList({ differences }: { differences: Differences }) {
  const { facts, units } = differences
  if (facts.length + units.length === 0) return <p>Every word and figure is the same.</p>
  return (
    <ul className="lines">
      {facts.length > 0 && (
        <li>
          <b>The qualification</b>
          <Facts facts={facts} />
        </li>
      )}
      {units.map((unit) => (
        <li key={unit.reference}>
          <b>
            {unit.title} <span className="num">{unit.reference}</span>
          </b>
          <span className="under">{changeWords[unit.change]}</span>
          <Facts facts={unit.facts} />
          <Wordings name="Outcome" wordings={unit.outcomes} />
          <Wordings name="Criterion" wordings={unit.criteria} />
        </li>
      ))}
    </ul>
  )
}

const Facts = ({ facts }: Pick<UnitDifference, 'facts'>) =>
  facts.length === 0 ? null : (
    <dl className="facts">
      {facts.map(({ name, before, after }) => (
        <div key={name} className="break-words">
          <dt>{name}</dt>
          <dd>
            <del>{before}</del> <ins>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )

const Wordings = ({ name, wordings }: { name: string; wordings: Reworded[] }) =>
  wordings.length === 0 ? null : (
    <dl className="facts">
      {wordings.map(({ number, before, after }) => (
        <div key={number}>
          <dt>
            {name} <span className="num">{number}</span>
          </dt>
          <dd>
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
