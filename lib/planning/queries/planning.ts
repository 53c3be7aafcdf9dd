import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import { actionsOf } from '@/lib/planning/queries/actions'
import { planningHead } from '@/lib/planning/queries/head'

/** What is agreed to be done in a portfolio, for whoever sees it. Three statements; null for everybody else. */
export async function planningView(db: Db, actor: Actor, asked: string) {
  const registrationId = id.safeParse(asked).data
  const head = registrationId ? await planningHead(db, actor, registrationId) : null
  if (!head) return null
  const actions = await actionsOf(db, head.registrationId)
  const key = `action/${head.registrationId}`
  const [draft] = head.side ? await readDrafts(db, actor.personId, key) : []
  return {
    ...head,
    open: actions.filter(({ state }) => state === 'open'),
    closed: actions.filter(({ state }) => state !== 'open'),
    draft: draft ?? null,
  }
}

export type PlanningView = NonNullable<Awaited<ReturnType<typeof planningView>>>
