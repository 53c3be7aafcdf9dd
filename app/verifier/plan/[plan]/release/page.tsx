import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { releasePlannedWording } from '@/lib/quality-assurance/model/planning'
import { releasableView } from '@/lib/quality-assurance/queries/releasable'
import { release } from '../../actions'

export const metadata: Metadata = { title: 'Release under the plan' }

/** As many as one signature releases at once. */
const most = 100

type Unit = NonNullable<Awaited<ReturnType<typeof releasableView>>>['units'][number]

export default deskPage<{ plan: string }>(
  'verifier',
  async ({ actor, params, found }) => {
    const planId = id.safeParse(params.plan).data
    const view = await found(planId ? await releasableView(db(), actor, planId, new Date()) : null)
    const { plan, units } = view
    const ready = units.filter(({ refusal }) => refusal === null)
    const waiting = units.filter(({ refusal }) => refusal !== null)
    const isLead = actor.role === 'leadIqa'
    return (
      <>
        <Crumbs
          trail={[
            { href: '/verifier/plan', label: 'Plans' },
            {
              href: `/verifier/plan/${plan.id}`,
              label: `${formatDate(plan.startsOn)} to ${formatDate(plan.endsOn)}`,
            },
            { label: 'Release' },
          ]}
        />
        <PageHead title="Release under the plan">
          What the plan did not choose is released without a sample once everything it planned of
          the same assessor in the same unit is sampled and agreed, with no action open.
        </PageHead>
        <Section id="ready" title="Ready" aside={`${ready.length} of ${units.length}`}>
          {ready.length === 0 ? (
            <EmptyState title="Nothing is ready to be released">
              {waiting.length > 0
                ? 'Below it says what each of them waits for.'
                : 'Everything of this period is sampled, planned or released.'}
            </EmptyState>
          ) : isLead ? (
            <ActionForm action={release} id="release-planned" className="wide-form">
              <Units units={ready.slice(0, most)} ticked />
              <CheckField name="signed" label={releasePlannedWording} />
              <SubmitButton icon="stamp" pendingLabel="Releasing">
                Release what is ticked
              </SubmitButton>
            </ActionForm>
          ) : (
            <>
              <p className="hint">A lead IQA releases these.</p>
              <Units units={ready} />
            </>
          )}
        </Section>
        {waiting.length > 0 && (
          <Section id="waiting" title="Not yet" aside={`${waiting.length} of ${units.length}`}>
            <Units units={waiting} />
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

function Units({ units, ticked = false }: { units: Unit[]; ticked?: boolean }) {
  return (
    <Table caption={ticked ? 'Units to release' : 'Units'}>
      <thead>
        <tr>
          <Column>Unit</Column>
          <Column className="wide">Assessor</Column>
          <Column className="wide">Signed off</Column>
          {!ticked && <Column>Waits for</Column>}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.enrolmentId}>
            <th scope="row">
              {ticked ? (
                <label className="check">
                  <input
                    type="checkbox"
                    name="enrolmentId"
                    value={unit.enrolmentId}
                    defaultChecked
                  />
                  <span>
                    {unit.title}
                    <span className="under">
                      <span className="num">{unit.reference}</span>, {unit.candidate}
                    </span>
                  </span>
                </label>
              ) : (
                <>
                  <Link href={`/verifier/decisions/${unit.decisionId}`}>{unit.title}</Link>
                  <span className="under">
                    <span className="num">{unit.reference}</span>, {unit.candidate}
                  </span>
                </>
              )}
            </th>
            <td className="wide">{unit.assessor}</td>
            <td className="wide">
              <Time at={unit.at} />
            </td>
            {!ticked && <td className="reason">{unit.refusal?.message ?? 'Nothing'}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
