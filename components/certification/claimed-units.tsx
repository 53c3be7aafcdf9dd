import { unitRouteWords } from '@/lib/registration/model/routes'
import { Column, Table } from '@/components/ui/table'
import { type ClaimedUnit } from '@/lib/certification/model/claim'

/** The units of a claim; another route than assessment is flagged with what it rests on. */
export function ClaimedUnits({ units }: { units: readonly ClaimedUnit[] }) {
  return (
    <Table caption="Units claimed">
      <thead>
        <tr>
          <Column>Unit</Column>
          <Column right>Level</Column>
          <Column right>Credits</Column>
          <Column>Route</Column>
        </tr>
      </thead>
      <tbody>
        {units.map(({ enrolmentId, reference, title, level, credits, route, basis }) => (
          <tr key={enrolmentId}>
            <td className="title">
              {title}
              <span className="under num">{reference}</span>
            </td>
            <td className="r num">{level}</td>
            <td className="r num">{credits}</td>
            <td>
              {route === 'assessment' ? unitRouteWords[route] : <b>{unitRouteWords[route]}</b>}
              {basis && <span className="under">{basis}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
