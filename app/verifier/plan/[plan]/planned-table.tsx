import { LookChip } from '@/components/quality-assurance/look'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import type { PlanView } from '@/lib/quality-assurance/queries/plan'
import { isPromised } from '@/lib/quality-assurance/rules/planning/prepare'

/** Everything the plan promises, the next due first, with the reason of each. */
export function PlannedTable({ view, now }: { view: PlanView; now: Date }) {
  const planned = view.decisions
    .filter(isPromised)
    .sort(
      (one, other) =>
        Number(one.sampleId !== null) - Number(other.sampleId !== null) ||
        (one.planned?.dueOn ?? '').localeCompare(other.planned?.dueOn ?? ''),
    )
  if (planned.length === 0) return null
  const today = toIsoDate(now)
  return (
    <Section id="planned" title="Planned samples" aside={`${planned.length} of them`}>
      <Table caption="Planned samples">
        <thead>
          <tr>
            <Column>Sign-off</Column>
            <Column className="wide">Assessor</Column>
            <Column className="wide">Why this one</Column>
            <Column className="wide">By</Column>
            <Column>State</Column>
          </tr>
        </thead>
        <tbody>
          {planned.map((each) => (
            <tr key={each.decisionId}>
              <th scope="row">
                <Link
                  href={
                    each.sampleId
                      ? `/verifier/samples/${each.sampleId}`
                      : `/verifier/decisions/${each.decisionId}`
                  }
                >
                  {each.title}
                </Link>
                <span className="under">
                  <span className="num">{each.reference}</span>, {each.candidate}
                </span>
              </th>
              <td className="wide">{each.assessor}</td>
              <td className="wide reason">{each.why}</td>
              <td className="wide">
                {each.sampledBy ?? each.planned?.iqa}
                {each.planned && !each.sampleId && (
                  <span className={each.planned.dueOn < today ? 'under warn' : 'under'}>
                    {each.planned.dueOn < today ? 'was due ' : 'by '}
                    {formatDate(new Date(each.planned.dueOn))}
                  </span>
                )}
              </td>
              <td>
                <LookChip look={each.look} />
                {!each.open && each.look === 'planned' && (
                  <span className="under">The sign-off does not stand at present</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
