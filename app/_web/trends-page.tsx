import 'server-only'
import { PageHead } from '@/components/layout/shell'
import { DayChart } from '@/components/quality-assurance/day-chart'
import { MonthChart } from '@/components/quality-assurance/month-chart'
import { TrendTable } from '@/components/quality-assurance/trend-table'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { DateField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { trendsView, type TrendsView } from '@/lib/quality-assurance/queries/trends'
import { fewCases, periodOf, shareWords } from '@/lib/quality-assurance/rules/trends'
import { deskPage } from './page'

type Desk = 'centre' | 'verifier'

const classOf: Record<Desk, string> = {
  centre: 'screen-centre screen-trends',
  verifier: 'screen-assessor screen-verifier screen-trends',
}

/** Agreement, turn-round and referral, as the IQA and the administrator have them at their desks. */
export const trendsPage = (desk: Desk) =>
  deskPage(
    desk,
    async ({ actor, search, found }) => {
      const period = periodOf(search['from'], search['to'], toIsoDate(new Date()))
      const view = await found(await trendsView(db(), actor, period))
      return (
        <>
          <PageHead title="Trends">
            {formatDate(new Date(period.from))} to {formatDate(new Date(period.to))}
            {actor.role === 'iqa' && ', of the candidates whose assessment you quality-assure'}.
            Below {fewCases} cases numbers are shown as they were counted, without a percentage.
          </PageHead>
          <div className="stack">
            <form className="row" action="">
              <DateField name="from" label="From" defaultValue={period.from} />
              <DateField name="to" label="To" defaultValue={period.to} />
              <Button type="submit">Show</Button>
            </form>
            {view.all.decisions === 0 && view.criteria.length === 0 ? (
              <EmptyState title="Nothing was decided in these days">
                Choose a longer period above.
              </EmptyState>
            ) : (
              <Shown view={view} />
            )}
          </div>
        </>
      )
    },
    { className: classOf[desk] },
  )

function Shown({ view: { all, assessors, units, months, criteria } }: { view: TrendsView }) {
  return (
    <>
      <Section
        id="months"
        title="Decisions"
        aside={`${all.decisions}, of which ${shareWords(all.referred, all.decisions)} referred`}
      >
        <MonthChart months={months} />
        <details className="own-note">
          <summary>The numbers</summary>
          <Table caption="Decisions by month">
            <thead>
              <tr>
                <Column>Month</Column>
                <Column right>Signed off</Column>
                <Column right>Referred</Column>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, signedOff, referred }) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  <td className="r num">{signedOff}</td>
                  <td className="r num">{referred}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      </Section>
      <Section id="assessors" title="By assessor">
        <DayChart rows={assessors} />
        <TrendTable caption="Decisions by assessor" head="Assessor" rows={[...assessors, all]} />
      </Section>
      <Section id="units" title="By unit">
        <TrendTable caption="Decisions by unit" head="Unit" rows={units} />
      </Section>
      <Section id="criteria" title="By criterion" aside="Referred or not agreed with most often">
        {criteria.length === 0 ? (
          <p className="muted">No criterion was referred, and every finding agreed.</p>
        ) : (
          <Table caption="Judgements and findings by criterion">
            <thead>
              <tr>
                <Column>Criterion</Column>
                <Column right>Not yet met</Column>
                <Column right>IQA agreed</Column>
              </tr>
            </thead>
            <tbody>
              {criteria.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.reference} {row.number}
                    <span className="under">{row.text}</span>
                  </th>
                  <td className="r num">{shareWords(row.notYet, row.judged)}</td>
                  <td className="r num">{shareWords(row.agreed, row.found)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
    </>
  )
}
