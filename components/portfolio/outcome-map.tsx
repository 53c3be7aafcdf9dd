import { statusWord } from '@/components/ui/status'
import type { Standing } from '@/lib/portfolio/rules/standing'

type Outcome = { number: number; criteria: { id: string; number: string; standing: Standing }[] }

/** Each outcome's criteria as a row of small bars, with how many are covered. */
export function OutcomeMap({ unit }: { unit: { outcomes: Outcome[] } }) {
  return (
    <ul className="map" aria-label="Criteria covered, by outcome">
      {unit.outcomes.map(({ number, criteria }) => (
        <li key={number}>
          <span className="bars" aria-hidden="true">
            {criteria.map(({ id, number: criterion, standing }) => (
              <i
                key={id}
                className={`st-${standing}`}
                title={`${criterion} ${statusWord(standing)}`}
              />
            ))}
          </span>
          <span className="sm num">
            <span className="sr">Outcome </span>
            {number}
            <span className="muted">
              {' '}
              {criteria.filter(({ standing }) => standing !== 'not-started').length} of{' '}
              {criteria.length}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
