'use client'

import { Icon } from '@/components/ui/icon'
import { statuses } from '@/components/ui/status'
import { standingWords, type Standing } from '@/lib/portfolio/lifecycle'
import { standingCode, type BenchCriterion } from './bench-model'

export type RailCriterion = BenchCriterion & { standing: Standing; live: boolean }

/** Every criterion of the unit by outcome; the last place is the decision. */
export function Rail({
  criteria,
  chosen,
  decidable,
  onChoose,
}: {
  criteria: RailCriterion[]
  chosen: string
  decidable: boolean
  onChoose: (id: string) => void
}) {
  const outcomes = [...new Set(criteria.map(({ outcome }) => outcome))]
  const place = (id: string) => ({
    href: `?criterion=${id}`,
    onClick: (event: React.MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      onChoose(id)
    },
    ...(chosen === id && { 'aria-current': 'step' as const }),
  })
  return (
    <nav className="rail" aria-label="Criteria of this unit">
      <ol>
        {outcomes.map((outcome, index) => (
          <li className="o" key={outcome}>
            <span className="xs muted">Outcome {index + 1}</span>
            <ol>
              {criteria
                .filter((criterion) => criterion.outcome === outcome)
                .map(({ id, number, standing, live }) => (
                  <li key={id}>
                    <a
                      {...place(id)}
                      className={`st-${standingCode[standing]}${live ? ' live' : ''}`}
                    >
                      <Icon name={statuses[standingCode[standing]].icon} />
                      <span>{number}</span>
                      <span className="sr">{standingWords[standing]}</span>
                    </a>
                  </li>
                ))}
            </ol>
          </li>
        ))}
        {decidable && (
          <li className="o">
            <span className="xs muted">Unit</span>
            <ol>
              <li>
                <a {...place('decide')} className="st-signed-off live">
                  <Icon name="pen-line" />
                  <span>Decide</span>
                </a>
              </li>
            </ol>
          </li>
        )}
      </ol>
    </nav>
  )
}
