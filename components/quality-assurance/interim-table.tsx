import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { formatDate } from '@/lib/kernel/dates'
import type { Look } from '@/lib/quality-assurance/rules/planning/heat'
import { enrolmentStateWords, type EnrolmentState } from '@/lib/registration/lifecycle'
import { LookChip } from './look'

type InterimLook = {
  enrolmentId: string
  reference: string
  title: string
  candidate: string
  site: string | null
  assessor: string
  state: EnrolmentState
  look: Look
  lookedAt: Date | null
  lookedBy: string | null
  reason: string | null
  planned: { reason: string; iqa: string; dueOn: string } | null
}

/** Interim samples of a plan's period: what was looked at before its sign-off, and what is promised. */
export const InterimTable = ({
  interims,
  linked = true,
}: {
  interims: readonly InterimLook[]
  /** Whether the reader may open them: an EQA reads of them here. */
  linked?: boolean
}) => (
  <Table caption="Interim samples">
    <thead>
      <tr>
        <Column>Unit</Column>
        <Column className="wide">Assessor</Column>
        <Column>State</Column>
        <Column className="wide">Why, and by whom</Column>
      </tr>
    </thead>
    <tbody>
      {interims.map((each) => (
        <tr key={each.enrolmentId}>
          <th scope="row">
            {linked ? (
              <Link href={`/verifier/interim/${each.enrolmentId}`}>{each.title}</Link>
            ) : (
              each.title
            )}
            <span className="under">
              <span className="num">{each.reference}</span>, {each.candidate}
              {each.site && `, ${each.site}`}
            </span>
          </th>
          <td className="wide">{each.assessor}</td>
          <td>
            <LookChip look={each.look} />
            <span className="under">{enrolmentStateWords[each.state]}</span>
          </td>
          <td className="wide reason">
            {each.lookedAt && (
              <p className="sm">
                {each.reason} {each.lookedBy}, {formatDate(each.lookedAt)}.
              </p>
            )}
            {each.planned && (
              <p className="sm">
                {each.planned.reason} By {each.planned.iqa}, before{' '}
                {formatDate(new Date(each.planned.dueOn))}.
              </p>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
)
