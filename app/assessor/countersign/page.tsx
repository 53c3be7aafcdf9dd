import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { countsAlone, lacksCompetence } from '@/lib/registration/rules/competence'
import type { Competence } from '@/lib/registration/model/staff'
import { countersigningView } from '@/lib/assessment/queries/countersigning'

export const metadata: Metadata = { title: 'Countersign' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const now = new Date()
    const rows = await countersigningView(db(), actor, now)
    return (
      <>
        <PageHead title="Countersign">
          Sign-offs by assessors who are working towards their award. They count once somebody
          qualified, and competent in the unit, has signed too.
        </PageHead>
        {rows.length === 0 ? (
          <EmptyState title="Nothing awaits a countersignature">
            When a colleague who is working towards signs a unit off, it appears here.
          </EmptyState>
        ) : (
          <Table caption="Decisions that await a countersignature">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column>Candidate</Column>
                <Column className="wide">Signed by</Column>
                <Column>Waits</Column>
                <Column>
                  <span className="sr">Open</span>
                </Column>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.decisionId}>
                  <th scope="row">
                    {row.title}
                    <span className="under num">{row.reference}</span>
                  </th>
                  <td>{row.candidate}</td>
                  <td className="wide">{row.assessor}</td>
                  <td className="nowrap">
                    <Time at={row.at} show="waited" now={now} />
                  </td>
                  <td>
                    {row.mine ? (
                      <LinkButton small href={`/assessor/countersign/${row.decisionId}`}>
                        Look and sign
                      </LinkButton>
                    ) : (
                      <span className="hint">{whyNot(row.competence)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </>
    )
  },
  { className: 'screen-assessor' },
)

const whyNot = (competence: Competence): string =>
  lacksCompetence(competence)
    ? 'You are not on record as competent in this unit.'
    : countsAlone(competence)
      ? ''
      : 'You are working towards the award yourself.'
