import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import { actionsOf } from '@/lib/planning/queries/actions'
import { plansOf } from '@/lib/planning/queries/plans'
import { planningHead } from '@/lib/planning/queries/head'

/** What is agreed to be done in a portfolio, for whoever sees it. Four statements; null for everybody else. */
export async function planningView(db: Db, actor: Actor, asked: string) {
  const registrationId = id.safeParse(asked).data
  const head = registrationId ? await planningHead(db, actor, registrationId) : null
  if (!head) return null
  const actions = await actionsOf(db, head.registrationId)
  const plans = await plansOf(db, head.registrationId)
  const key = `action/${head.registrationId}`
  const [draft] = head.side ? await readDrafts(db, actor.personId, key) : []
  return {
    ...head,
    open: actions.filter(({ state }) => state === 'open'),
    /** Plans that are still ahead or wait for something, the next first; and those that ended, the last first. */
    ahead: plans
      .filter(({ ending }) => ending === null)
      .sort((a, b) => a.shown.startsAt.getTime() - b.shown.startsAt.getTime()),
    past: plans
      .filter(({ ending }) => ending !== null)
      .sort((a, b) => b.shown.startsAt.getTime() - a.shown.startsAt.getTime()),
    closed: actions.filter(({ state }) => state !== 'open'),
    draft: draft ?? null,
  }
}

export type PlanningView = NonNullable<Awaited<ReturnType<typeof planningView>>>
