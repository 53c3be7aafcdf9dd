import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/iqa-plan.css'
import { InterimTable } from '@/components/quality-assurance/interim-table'
import { LookChip } from '@/components/quality-assurance/look'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { releaseWayWords } from '@/lib/quality-assurance/model'
import { planView, type PlannedDecision } from '@/lib/quality-assurance/queries/plan'
import { looks, lookWords } from '@/lib/quality-assurance/rules/planning/heat'
import { valueWords } from '@/lib/quality-assurance/rules/planning/words'
import { askedFor } from '../axes'
import { ChangePlan } from './change-plan'

export const metadata: Metadata = { title: 'Decisions of the plan' }

/** More than these are not shown at once: choose a cell. */
const most = 200

export default deskPage<{ plan: string }>(
  'verifier',
  async ({ actor, params, search, found }) => {
    const now = new Date()
    const planId = id.safeParse(params.plan).data
    const view = await found(planId ? await planView(db(), actor, planId) : null)
    const { wanted, look, decisions, interims } = askedFor(view, search)
    const known = looks.find((each) => each === look)
    const title = [
      ...wanted.map(({ axis, value }) => valueWords(axis, value, view.names)),
      ...(known ? [lookWords[known].word] : []),
    ].join(', ')
    const [only] = wanted.filter(({ axis }) => axis === 'assessors')
    const unit = wanted.find(({ axis }) => axis === 'units')
    const rating = only && unit ? view.ratingOf(only.value, unit.value) : null
    return (
      <>
        <Crumbs
          trail={[
            { href: '/verifier/plan', label: 'Plans' },
            {
              href: `/verifier/plan/${view.plan.id}`,
              label: `${formatDate(view.plan.startsOn)} to ${formatDate(view.plan.endsOn)}`,
            },
            { label: title || 'All decisions' },
          ]}
        />
        <PageHead title={title || 'All decisions of the period'}>
          {decisions.length} {decisions.length === 1 ? 'sign-off' : 'sign-offs'}.
          {rating &&
            ` Rated ${rating.rating} risk${rating.reasons.length > 0 ? `: ${rating.reasons.map(({ detail }) => detail).join(', ')}` : ''}.`}
        </PageHead>
        {decisions.length === 0 && interims.length > 0 ? null : decisions.length === 0 ? (
          <EmptyState title="No sign-off here">Nothing of this period is like that.</EmptyState>
        ) : (
          <Table caption="Sign-offs">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column className="wide">Assessor</Column>
                <Column className="wide">Signed off</Column>
                <Column>State</Column>
                <Column className="wide">Why, or what next</Column>
              </tr>
            </thead>
            <tbody>
              {decisions.slice(0, most).map((each) => (
                <tr key={each.decisionId}>
                  <th scope="row">
                    <Link href={`/verifier/decisions/${each.decisionId}`}>{each.title}</Link>
                    <span className="under">
                      <span className="num">{each.reference}</span>, {each.candidate}
                      {each.site && `, ${each.site}`}
                    </span>
                  </th>
                  <td className="wide">{each.assessor}</td>
                  <td className="wide">
                    <Time at={each.at} />
                  </td>
                  <td>
                    <LookChip look={each.look} />
                    {each.releasedAt && each.releaseWay && (
                      <span className="under">
                        Released: {releaseWayWords[each.releaseWay].toLowerCase()}
                      </span>
                    )}
                  </td>
                  <td className="wide reason">
                    <WhatNext decision={each} />
                    <ChangePlan
                      decision={each}
                      planId={view.plan.id}
                      isLead={actor.role === 'leadIqa'}
                      now={now}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {decisions.length > most && (
          <p className="hint">The newest {most} are shown. Open a cell of the plan to see fewer.</p>
        )}
        {interims.length > 0 && (
          <Section id="under-way" title="Looked at before the sign-off">
            <InterimTable interims={interims} />
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier screen-iqa-plan' },
)

/** Why it was planned, by whom it is looked at; or why it was taken out. */
function WhatNext({ decision }: { decision: PlannedDecision }) {
  const { planned, why } = decision
  if (!planned) return null
  return planned.removed === null ? (
    <p className="sm">
      {why}{' '}
      {!decision.sampleId && `By ${planned.iqa}, before ${formatDate(new Date(planned.dueOn))}.`}
    </p>
  ) : (
    <p className="sm">Taken out of the plan: {planned.removed}</p>
  )
}
