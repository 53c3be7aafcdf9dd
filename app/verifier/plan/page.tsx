import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { DateField, SelectField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate, inDays, toIsoDate } from '@/lib/kernel/dates'
import { readPlans } from '@/lib/quality-assurance/queries/plans'
import {
  inForce,
  readQualifications,
  readStrategies,
} from '@/lib/quality-assurance/queries/strategies'
import { open } from './actions'

export const metadata: Metadata = { title: 'Sampling plans' }

export default deskPage(
  'verifier',
  async ({ actor }) => {
    const now = new Date()
    const plans = await readPlans(db(), actor.centreId)
    const strategies = await readStrategies(db(), actor.centreId)
    const qualifications = await readQualifications(db(), actor.centreId)
    const ready = qualifications.filter(({ number }) => inForce(strategies, number))
    return (
      <>
        <PageHead
          title="Sampling plans"
          actions={
            <LinkButton icon="scale" href="/verifier/strategy">
              Strategy
            </LinkButton>
          }
        >
          Which sign-offs of a period are looked at, and why those.
        </PageHead>
        {plans.length === 0 ? (
          <EmptyState title="No plan yet">
            {ready.length > 0
              ? 'Open one below: say for which days, and its samples are drawn.'
              : 'A plan is drawn by a strategy. Draft one, and have a lead IQA approve it.'}
          </EmptyState>
        ) : (
          <Table caption="Sampling plans">
            <thead>
              <tr>
                <Column>Period</Column>
                <Column className="wide">Qualification</Column>
                <Column right>Done</Column>
                <Column className="wide">Last drawn</Column>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.id}>
                  <th scope="row">
                    <Link href={`/verifier/plan/${plan.id}`}>
                      {formatDate(plan.startsOn)} to {formatDate(plan.endsOn)}
                    </Link>
                    <span className="under">
                      Plan {plan.number}, strategy {plan.strategy}
                    </span>
                  </th>
                  <td className="wide">{plan.title}</td>
                  <td className="r num">
                    {plan.done} of {plan.planned}
                  </td>
                  <td className="wide">
                    <Time at={plan.drawnAt} show="day" now={now} /> by {plan.drawnBy}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {ready.length > 0 && (
          <Section id="open" title="Open a plan">
            <ActionForm action={open} id="open-plan">
              <SelectField
                name="qualificationNumber"
                label="Qualification"
                options={ready.map(({ number, title }) => ({
                  value: number,
                  label: `${title} (${number})`,
                }))}
              />
              <DateField name="startsOn" label="First day of the period" />
              <DateField name="endsOn" label="Last day of the period" />
              <DateField
                name="dueOn"
                label="First samples looked at by"
                defaultValue={inDays(now, 28)}
              />
              <TextField
                name="seed"
                label="Drawn with seed"
                inputMode="numeric"
                className="num"
                defaultValue={toIsoDate(now).replaceAll('-', '')}
                hint="The same sign-offs, strategy and seed always draw the same samples. Any number will do."
              />
              <SubmitButton icon="layout-grid" pendingLabel="Drawing samples">
                Open and draw
              </SubmitButton>
            </ActionForm>
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)
