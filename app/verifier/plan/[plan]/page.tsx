import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/iqa-plan.css'
import { HeatMap, HeatTable } from '@/components/quality-assurance/heat-map'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { axes, axisWords } from '@/lib/quality-assurance/model/planning'
import { planView } from '@/lib/quality-assurance/queries/plan'
import { axisIn, decisionsAddress, headsOn } from './axes'
import { DrawAgain } from './draw-again'
import { NextSample } from './next-sample'
import { PlanCover } from './plan-cover'
import { PlannedTable } from './planned-table'
import { Say } from './say'

export const metadata: Metadata = { title: 'Sampling plan' }

export default deskPage<{ plan: string }>(
  'verifier',
  async ({ actor, params, search, found }) => {
    const now = new Date()
    const planId = id.safeParse(params.plan).data
    const view = await found(planId ? await planView(db(), actor, planId) : null)
    const { plan } = view
    const row = axisIn(search['rows'], 'assessors')
    const column = axisIn(search['columns'], 'units')
    const asTable = search['view'] === 'table'
    const heat = view.heat(row, column)
    const isSquare = row === column
    const map = {
      heat,
      rows: headsOn(view, row, heat.rows),
      columns: headsOn(view, column, heat.columns),
      corner: axisWords[row],
      caption: `Sampling by ${axisWords[row].toLowerCase()} and ${axisWords[column].toLowerCase()}`,
      hrefOf: (one: string, other: string) =>
        decisionsAddress(plan.id, isSquare ? { [row]: one } : { [row]: one, [column]: other }),
    }
    const planned = view.decisions
      .filter(({ look, open }) => look === 'planned' && open)
      .sort((a, b) => (a.planned?.dueOn ?? '').localeCompare(b.planned?.dueOn ?? ''))
    const next = planned.find((each) => each.planned?.iqaSeatId === actor.seatId) ?? planned[0]
    const toggled = new URLSearchParams({ rows: row, columns: column })
    if (!asTable) toggled.set('view', 'table')
    return (
      <>
        <div className="top">
          <div>
            <h1>
              Sampling plan, {formatDate(plan.startsOn)} to {formatDate(plan.endsOn)}
            </h1>
            <p>
              {plan.title}. <Link href="/verifier/strategy">Strategy {plan.strategy}</Link>
              {plan.approvedAt && `, approved ${formatDate(plan.approvedAt)}`}. Drawn with seed{' '}
              <span className="num">{plan.seed}</span>, last on {formatDate(plan.drawnAt)}.{' '}
              <Link href="/verifier/plan">All plans</Link>
            </p>
          </div>
          <div className="row">
            <LinkButton icon="table-2" href={`/verifier/plan/${plan.id}?${toggled.toString()}`}>
              {asTable ? 'As a map' : 'As a table'}
            </LinkButton>
            {next && (
              <LinkButton look="primary" href={`/verifier/decisions/${next.decisionId}`}>
                Next sample
              </LinkButton>
            )}
          </div>
        </div>
        <Say view={view} />
        <form className="axes" method="get">
          {asTable && <input type="hidden" name="view" value="table" />}
          {(
            [
              ['rows', 'Down', row],
              ['columns', 'Across', column],
            ] as const
          ).map(([name, label, chosen]) => (
            <label key={name}>
              {label}
              <select className="in" name={name} defaultValue={chosen}>
                {axes.map((axis) => (
                  <option key={axis} value={axis}>
                    {axisWords[axis]}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit" className="btn">
            Show
          </button>
        </form>
        <div className={next ? 'work' : 'work alone'}>
          <div>
            {view.decisions.length + view.interims.length === 0 ? (
              <EmptyState title="Nothing signed off yet">
                What assessors sign off in this period stands here.
              </EmptyState>
            ) : asTable ? (
              <HeatTable {...map} columnTitle={axisWords[column]} />
            ) : (
              <HeatMap {...map} />
            )}
          </div>
          {next && <NextSample decision={next} seatId={actor.seatId} />}
        </div>
        <PlanCover view={view} />
        <PlannedTable view={view} now={now} />
        <DrawAgain view={view} now={now} isLead={actor.role === 'leadIqa'} />
      </>
    )
  },
  { className: 'screen-assessor screen-verifier screen-iqa-plan' },
)
