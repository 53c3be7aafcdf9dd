import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/verifier.css'
import '@/app/styles/iqa-plan.css'
import { InterimTable } from '@/components/quality-assurance/interim-table'
import { LookChip } from '@/components/quality-assurance/look'
import { SettingsList } from '@/components/quality-assurance/settings-list'
import { PageHead } from '@/components/layout/shell'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { isPromised } from '@/lib/quality-assurance/rules/planning/prepare'
import { visitorSampling } from '@/lib/visits/queries/sampling'

export const metadata: Metadata = { title: 'Strategy and plan' }

type Sampling = NonNullable<Awaited<ReturnType<typeof visitorSampling>>>

const here = (qualification: string, plan?: string) =>
  `/visitor/quality/sampling?${new URLSearchParams({ qualification, ...(plan && { plan }) })}`

export default deskPage(
  'visitor',
  async ({ actor, search, found }) => {
    const asked = { qualification: search['qualification'], plan: search['plan'] }
    const view = await found(await visitorSampling(db(), actor, asked))
    const { qualifications, qualification, standing, plans, plan } = view
    return (
      <>
        <Crumbs
          trail={[
            { href: '/visitor/quality', label: 'Quality assurance' },
            { label: 'Strategy and plan' },
          ]}
        />
        <PageHead title="Strategy and plan">
          {qualification.title}: how often the centre looks at its assessors’ decisions and why, and
          which it promised to look at.
        </PageHead>
        {qualifications.length > 1 && (
          <Segments
            label="Qualification"
            tabs={qualifications.map(({ number, title }) => ({
              href: here(number),
              label: title,
              current: number === qualification.number,
            }))}
          />
        )}
        <Section id="strategy" title={standing ? `Strategy ${standing.number}` : 'Strategy'}>
          {standing ? (
            <>
              <p className="sm muted">
                Drafted by {standing.draftedBy}, {formatDate(standing.at)}; approved by{' '}
                {standing.approvedBy}
                {standing.approvedAt && `, ${formatDate(standing.approvedAt)}`}; to be reviewed by{' '}
                {formatDate(standing.reviewBy)}.
              </p>
              <p className="said">{standing.reasons}</p>
              <SettingsList settings={standing.settings} view={view} />
            </>
          ) : (
            <EmptyState title="No strategy is in force">
              The centre’s lead IQA has not approved one for this qualification.
            </EmptyState>
          )}
        </Section>
        {plans.length > 1 && (
          <Segments
            label="Plan"
            tabs={plans.map(({ id, startsOn, endsOn }) => ({
              href: here(qualification.number, id),
              label: `${formatDate(startsOn)} to ${formatDate(endsOn)}`,
              current: id === plan?.plan.id,
            }))}
          />
        )}
        {plan ? (
          <>
            <Planned plan={plan} />
            {plan.interims.length > 0 && (
              <Section id="under-way" title="Looked at before the sign-off">
                <InterimTable interims={plan.interims} linked={false} />
              </Section>
            )}
          </>
        ) : (
          <Section id="plan" title="Plan">
            <EmptyState title="No plan was drawn">
              What was looked at, and why, stands with each sign-off.
            </EmptyState>
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-centre screen-verifier screen-iqa-plan' },
)

function Planned({ plan: { plan, decisions } }: { plan: NonNullable<Sampling['plan']> }) {
  const planned = decisions.filter(isPromised)
  return (
    <Section
      id="plan"
      title={`Plan ${plan.number}, ${formatDate(plan.startsOn)} to ${formatDate(plan.endsOn)}`}
      aside={`${planned.length} of ${decisions.length} sign-offs`}
    >
      <p className="sm muted">
        Drawn by {plan.drawnBy} on {formatDate(plan.drawnAt)} by strategy {plan.strategy}, with seed{' '}
        <span className="num">{plan.seed}</span>: the same sign-offs, strategy and seed draw the
        same samples.
      </p>
      {planned.length === 0 ? (
        <EmptyState title="Nothing is planned">
          No sign-off of your body’s candidates is planned to be sampled in this period.
        </EmptyState>
      ) : (
        <Table caption="Planned samples">
          <thead>
            <tr>
              <Column>Sign-off</Column>
              <Column className="wide">Assessor</Column>
              <Column className="wide">Why this one</Column>
              <Column>State</Column>
            </tr>
          </thead>
          <tbody>
            {planned.map((each) => (
              <tr key={each.decisionId}>
                <th scope="row">
                  {each.title}
                  <span className="under">
                    <span className="num">{each.reference}</span>, {each.candidate}
                  </span>
                  <span className="under small">
                    {each.assessor}. {each.why}
                  </span>
                </th>
                <td className="wide">{each.assessor}</td>
                <td className="wide reason">{each.why}</td>
                <td>
                  <LookChip look={each.look} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
