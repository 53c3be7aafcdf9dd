import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { visitPickWords } from '@/lib/visits/model'
import { visitorSample } from '@/lib/visits/queries/desk'

export const metadata: Metadata = { title: 'Sample' }

export default deskPage(
  'visitor',
  async ({ actor, found }) => {
    const rows = await found(await visitorSample(db(), actor))
    return (
      <>
        <PageHead
          title="Your sample"
          actions={
            <>
              <LinkButton icon="download" href="/visitor/packs">
                Take the sample along
              </LinkButton>
              <LinkButton href="/visitor/register">Pick from the register</LinkButton>
            </>
          }
        >
          The portfolios you picked: each exactly as it was assessed.
        </PageHead>
        {rows.length === 0 ? (
          <EmptyState title="Nothing is picked yet">
            Pick candidates in the register, or have some drawn at random.
          </EmptyState>
        ) : (
          <Table caption="Your sample">
            <thead>
              <tr>
                <Column>Candidate</Column>
                <Column>Qualification</Column>
                <Column right>Units signed off</Column>
                <Column right>Sampled by IQA</Column>
                <Column>Picked</Column>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.registrationId}>
                  <th scope="row">
                    <Link href={`/visitor/portfolios/${row.registrationId}`}>{row.name}</Link>
                    <span className="under num">{row.number ?? 'no number yet'}</span>
                  </th>
                  <td className="title">{row.qualification}</td>
                  <td className="r num">
                    {row.signedOff} of {row.planned}
                  </td>
                  <td className="r num">{row.sampled}</td>
                  <td>
                    {visitPickWords[row.way]}
                    {row.seed && ` (seed ${row.seed})`}
                    <span className="under">
                      <Time at={row.at} />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </>
    )
  },
  { className: 'screen-centre' },
)
