import { markup } from '@/components/ui/markup'
import { statusWord } from '@/components/ui/status'
import type { Standing } from '@/lib/portfolio/rules/standing'

type Outcome = { number: number; criteria: { number: string; standing: Standing }[] }

const barsHtml = (criteria: Outcome['criteria']): string =>
  markup`${criteria.map(
    ({ number, standing }) =>
      markup`<i class="st-${standing}" title="${number} ${statusWord(standing)}"></i>`,
  )}`.text

/** Each outcome's criteria as a row of small bars, with how many are covered. */
export function OutcomeMap({ unit }: { unit: { outcomes: Outcome[] } }) {
  return (
    <ul className="map" aria-label="Criteria covered, by outcome">
      {unit.outcomes.map(({ number, criteria }) => (
        <li key={number}>
          <span
            className="bars"
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: barsHtml(criteria) }}
          />
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
