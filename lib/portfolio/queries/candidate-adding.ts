import { readDrafts } from '@/lib/infra/drafts'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwn, readOwnWithUnit } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'

/** What adding evidence and cross-referencing start from: the plan's criteria and the draft. */
export async function candidateAdding(
  db: Db,
  actor: Actor,
  asked: { registrationId?: string | undefined; enrolmentId?: string | undefined },
) {
  const own = asked.enrolmentId
    ? ((await readOwnWithUnit(db, actor, asked.enrolmentId))?.own ?? null)
    : await readOwn(db, actor, asked.registrationId)
  if (!own) return null
  const [references, verdicts, drafts] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
    readDrafts(db, actor.personId, `evidence/${own.registrationId}`),
  ])
  return { own, units: planProgress(own, references, verdicts), draft: drafts[0] ?? null }
}

export type AddingView = NonNullable<Awaited<ReturnType<typeof candidateAdding>>>
