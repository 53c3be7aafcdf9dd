import { Status, type StatusCode } from '@/components/ui/status'
import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EnrolmentState } from '@/lib/registration/lifecycle'

type Unit = {
  id: string
  reference: string
  title: string
  level: number
  credits: number
  state: EnrolmentState
  stateSince: Date
  /** Which way it was released, and why, where it is. */
  released?: string | undefined
}

const statusOf: Partial<Record<EnrolmentState, StatusCode>> = {
  declared: 'handed-in',
  referred: 'not-yet',
  awaitingCountersignature: 'countersign',
  achieved: 'signed-off',
  released: 'released',
  returned: 'returned',
  credited: 'credited',
}

function Standing({ state }: { state: EnrolmentState }) {
  const code = statusOf[state]
  if (state === 'declared') return <Status code="handed-in">Declared complete</Status>
  if (code) return <Status code={code} />
  return <span className="muted">{state === 'dropped' ? 'Dropped' : 'In the plan'}</span>
}

/** The units of a plan and where each stands. */
export function PlanTable({ units, now }: { units: readonly Unit[]; now: Date }) {
  return (
    <Table caption="Units of the plan">
      <thead>
        <tr>
          <Column>Unit</Column>
          <Column right className="wide">
            Level
          </Column>
          <Column right>Credits</Column>
          <Column>State</Column>
          <Column className="wide">Since</Column>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              {unit.title}
              <span className="under num">
                {unit.reference}, <Link href={`/messages/${unit.id}`}>messages</Link>
              </span>
            </th>
            <td className="r num wide">{unit.level}</td>
            <td className="r num">{unit.credits}</td>
            <td>
              <Standing state={unit.state} />
              {unit.released && <span className="under">{unit.released}</span>}
            </td>
            <td className="wide num">
              <Time at={unit.stateSince} show="day" now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
