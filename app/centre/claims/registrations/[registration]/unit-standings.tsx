import { unitRouteWords } from '@/lib/registration/model/routes'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { unitStatus } from '@/components/portfolio/unit-words'

import { claimStateWords } from '@/lib/certification/lifecycle'
import type { EligibilityView } from '@/lib/certification/queries/eligibility'
import { enrolmentStateWords } from '@/lib/registration/lifecycle'
import { releasedWords } from '@/lib/quality-assurance/model'
import type { ReleasedUnit } from '@/lib/quality-assurance/queries/told'

/** Each unit of the plan: where it stands, what is open on it, and the claim that holds it. */
export function UnitStandings({ view }: { view: EligibilityView }) {
  const counted = new Set(view.counted.map(({ enrolmentId }) => enrolmentId))
  return (
    <Table caption="Units of the plan">
      <thead>
        <tr>
          <Column>Unit</Column>
          <Column right>Credits</Column>
          <Column>Stands at</Column>
          <Column>Route</Column>
          <Column>Claim</Column>
        </tr>
      </thead>
      <tbody>
        {view.units.map((unit) => (
          <tr key={unit.enrolmentId}>
            <td className="title">
              {unit.title}
              <span className="under num">
                {unit.reference}, Level {unit.level}
              </span>
            </td>
            <td className="r num">{unit.credits}</td>
            <td className="narrow-cell">
              <Status code={unitStatus(unit.state)}>
                {unit.state === 'planned' ? 'In the plan' : enrolmentStateWords[unit.state]}
              </Status>
              <ReleasedHow
                release={
                  unit.state === 'released' ? view.releases.get(unit.enrolmentId) : undefined
                }
              />
              {unit.openActions.map((action) => (
                <span key={action} className="under">
                  Open action: {action}
                </span>
              ))}
            </td>
            <td className="narrow-cell">
              {unitRouteWords[unit.route]}
              {unit.basis && <span className="under">{unit.basis}</span>}
            </td>
            <td>
              {unit.claim ? (
                <Link href={`/centre/claims/${unit.claim.claimId}`}>
                  Claim {unit.claim.number}, {claimStateWords[unit.claim.state].toLowerCase()}
                </Link>
              ) : (
                <span className="muted">
                  {counted.has(unit.enrolmentId)
                    ? 'Counts'
                    : unit.counts
                      ? 'Surplus'
                      : 'Does not count'}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Which way a unit was released, and why. */
function ReleasedHow({ release }: { release: ReleasedUnit | undefined }) {
  if (!release) return null
  return <span className="under">{releasedWords(release)}</span>
}
