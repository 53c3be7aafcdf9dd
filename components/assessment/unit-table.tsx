import { Link } from '@/components/ui/link'
import { ProgressBar } from '@/components/ui/progress-rule'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { criteriaWords, workStatus } from './unit-status'

type Unit = {
  enrolmentId: string
  reference: string
  title: string
  state: EnrolmentState
  stateSince: Date
  waiting: number
  waitingSince: Date | null
  met: number
  judged: number
  criteria: number
}

/** A candidate's units, each the way to its bench. */
export function UnitTable({ units, now }: { units: Unit[]; now: Date }) {
  if (units.length === 0) return <p className="muted">No unit is in the plan yet.</p>
  return (
    <Table caption="Units">
      <thead>
        <tr>
          <Column>Unit</Column>
          <Column>State</Column>
          <Column>Criteria met</Column>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.enrolmentId}>
            <th scope="row">
              <Link href={`/assessor/units/${unit.enrolmentId}`}>{unit.title}</Link>
              <span className="under num">{unit.reference}</span>
            </th>
            <td>
              <Status code={workStatus(unit.state, unit.waiting, unit.judged)} short />
              {unit.waiting > 0 && unit.waitingSince && (
                <span className="under">
                  {criteriaWords(unit.waiting)} waiting,{' '}
                  <Time at={unit.waitingSince} show="waited" now={now} />
                </span>
              )}
              {unit.state === 'declared' && (
                <span className="under">
                  declared <Time at={unit.stateSince} show="day" now={now} />
                </span>
              )}
            </td>
            <td>
              <span className="met num">
                {unit.met} of {unit.criteria}
              </span>
              <ProgressBar
                label={`Criteria met in ${unit.reference}`}
                value={unit.met}
                max={unit.criteria}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
