import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { Lines, Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { registrationStateWords } from '@/lib/registration/lifecycle'
import { visitedStateWords } from '@/lib/visits/model'
import { visitedPortfolio } from '@/lib/visits/queries/portfolio'

export const metadata: Metadata = { title: 'Portfolio' }

const sampledWords = { agreed: 'Agreed', disagreed: 'Disagreed', open: 'Not concluded' } as const

export default deskPage<{ registration: string }>(
  'visitor',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const view = await found(asked ? await visitedPortfolio(db(), actor, asked) : null)
    const here = `/visitor/portfolios/${view.registrationId}`
    return (
      <>
        <Crumbs trail={[{ href: '/visitor/sample', label: 'Sample' }, { label: view.name }]} />
        <PageHead
          title={view.name}
          actions={
            <>
              <LinkButton icon="history" href={`/visitor/trail?candidate=${view.registrationId}`}>
                Trail
              </LinkButton>
              <LinkButton href={`/visitor/findings?registration=${view.registrationId}#find`}>
                Leave a finding
              </LinkButton>
            </>
          }
        >
          {view.qualification}. {view.awardingBodyNumber ?? 'No number yet'}, registered{' '}
          <Time at={view.registeredOn} />
          {view.site && `, ${view.site}`}. {registrationStateWords[view.state]}. Assessed by{' '}
          {view.assessors.join(', ') || 'nobody now'}; quality-assured by{' '}
          {view.iqas.join(', ') || 'nobody now'}.
        </PageHead>
        <div className="parts">
          <Section id="units" title="Units" aside={String(view.units.length)}>
            <Table caption="Units">
              <thead>
                <tr>
                  <Column>Unit</Column>
                  <Column>State</Column>
                  <Column>Last decision</Column>
                  <Column>Sampled by IQA</Column>
                </tr>
              </thead>
              <tbody>
                {view.units.map((unit) => (
                  <tr key={unit.enrolmentId}>
                    <th scope="row" className="title">
                      <Link href={`${here}/units/${unit.enrolmentId}`}>{unit.title}</Link>
                      <span className="under num">
                        {unit.reference}, level {unit.level}, {unit.credits} credits
                      </span>
                    </th>
                    <td>{visitedStateWords[unit.state]}</td>
                    <td>
                      {unit.decided ? (
                        <>
                          {unit.decided.outcome === 'achieved' ? 'Signed off' : 'Referred'}
                          <span className="under">
                            {unit.decided.by}, <Time at={new Date(unit.decided.at)} />
                          </span>
                        </>
                      ) : (
                        <span className="muted">none</span>
                      )}
                    </td>
                    <td>
                      {unit.sampled ? (
                        sampledWords[unit.sampled]
                      ) : (
                        <span className="muted">no</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Section>
          <Section id="submissions" title="Handed in">
            {view.submissions.length === 0 && <p className="muted">Nothing was handed in yet.</p>}
            <Lines label="Submissions">
              {view.submissions.map(({ number, handedInAt, criteria }) => (
                <li key={number}>
                  <b>Submission {number}</b>, <Time at={new Date(handedInAt)} />:{' '}
                  {criteria === 1 ? '1 criterion' : `${criteria} criteria`}
                </li>
              ))}
            </Lines>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)
