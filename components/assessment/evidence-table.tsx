import { mediaIcon } from '@/components/ui/evidence-chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { criteriaWords } from './unit-status'

type Evidence = {
  versionId: string
  number: number
  version: number
  title: string
  kindTitle: string
  producedOn: Date
  mediaType: string | null
  criteria: number
  handedIn: boolean
  /** Comments that the candidate has not dealt with. */
  openFeedback: number
}

/** Everything in the portfolio, each the way to the thing itself. */
export function EvidenceTable({ evidence, hrefOf }: { evidence: Evidence[]; hrefOf: string }) {
  if (evidence.length === 0) return <p className="muted">The portfolio is empty yet.</p>
  return (
    <Table caption="Evidence">
      <thead>
        <tr>
          <Column>Evidence</Column>
          <Column className="wide">Kind</Column>
          <Column className="wide">Produced</Column>
          <Column>For</Column>
          <Column>State</Column>
          <Column>Feedback</Column>
        </tr>
      </thead>
      <tbody>
        {evidence.map((each) => (
          <tr key={each.versionId}>
            <th scope="row">
              <Icon name={mediaIcon(each.mediaType ?? '')} size={16} />{' '}
              <Link href={`${hrefOf}/${each.versionId}`}>
                E{each.number} {each.title}
              </Link>
              {each.version > 1 && <span className="under">version {each.version}</span>}
            </th>
            <td className="wide">{each.kindTitle}</td>
            <td className="wide nowrap">
              <Time at={each.producedOn} />
            </td>
            <td>{each.criteria > 0 ? criteriaWords(each.criteria) : 'nothing yet'}</td>
            <td>
              <Status
                code={each.handedIn ? 'handed-in' : each.criteria > 0 ? 'covered' : 'not-started'}
              />
            </td>
            <td>
              <Link className="nowrap" href={`${hrefOf}/${each.versionId}#give`}>
                {each.openFeedback > 0 ? `${each.openFeedback} open` : 'Give feedback'}
                <span className="sr"> on E{each.number}</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
