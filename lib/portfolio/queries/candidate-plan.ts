import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'
import { findUnit } from '@/lib/specification/queries'

/** The whole qualification with how every criterion stands. Four statements. */
export async function candidatePlan(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const [references, verdicts, left] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
    db.unitEnrolment.findMany({
      where: { registrationId: own.registrationId, centreId: actor.centreId, state: 'dropped' },
      orderBy: { stateSince: 'desc' },
      select: { unitId: true, stateSince: true },
    }),
  ])
  const dropped = left.flatMap(({ unitId, stateSince }) => {
    const unit = findUnit(own.specification, unitId)
    return unit ? [{ unit, since: stateSince }] : []
  })
  return { own, units: planProgress(own, references, verdicts), dropped }
}
