import { Link } from '@/components/ui/link'
import type { PlanView } from '@/lib/quality-assurance/queries/plan'
import type { Look } from '@/lib/quality-assurance/rules/planning/heat'
import { decisionsAddress } from './axes'

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** The plan in four numbers, each leading to its decisions. */
export function Say({ view }: { view: PlanView }) {
  const { plan, decisions } = view
  const those = (look: Look) => decisions.filter((each) => each.look === look)
  const never = those('never')
  const untouched = [...view.heat('assessors', 'units').cells.values()].filter(
    ({ look }) => look === 'never',
  ).length
  const looked = decisions.filter(({ sampleId }) => sampleId !== null).length
  const at = (look: Look) => decisionsAddress(plan.id, { look })
  return (
    <dl className="say">
      <div className={untouched > 0 ? 'hot' : ''}>
        <dt>Never looked at</dt>
        <dd className="num">
          <Link href={at('never')}>
            {untouched > 0 && `${counted(untouched, 'cell', 'cells')}, `}
            {counted(never.length, 'decision', 'decisions')}
          </Link>
        </dd>
      </div>
      <div>
        <dt>Actions open</dt>
        <dd className="num">
          <Link href={at('action')}>{those('action').length}</Link>
        </dd>
      </div>
      <div>
        <dt>Planned, not yet done</dt>
        <dd className="num">
          <Link href={at('planned')}>{those('planned').length}</Link>
        </dd>
      </div>
      <div>
        <dt>Sampled so far</dt>
        <dd className="num">
          <Link href={decisionsAddress(plan.id, {})}>
            {looked} of {decisions.length}
          </Link>
        </dd>
      </div>
    </dl>
  )
}
