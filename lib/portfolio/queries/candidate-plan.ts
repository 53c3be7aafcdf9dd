import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'

/** The whole qualification with how every criterion stands. Three statements. */
export async function candidatePlan(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const [references, verdicts] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
  ])
  return { own, units: planProgress(own, references, verdicts) }
}
