import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readSpecification } from '@/lib/specification/queries'
import { planOf } from '@/lib/quality-assurance/queries/plan'
import { readPlans, readPlanWhole } from '@/lib/quality-assurance/queries/plans'
import {
  inForce,
  readQualifications,
  readStrategies,
} from '@/lib/quality-assurance/queries/strategies'
import { mayVisit, registerVisibleTo } from '@/lib/visits/policy'

/**
 * How the centre samples for the awarding body of the visit: of one of its qualifications the strategy in
 * force, its plans, and of one plan what was promised, why, and what became of it. Eight statements; null
 * where nothing of the kind is theirs to see.
 */
export async function visitorSampling(
  db: Db,
  actor: Actor,
  asked: { qualification: string | undefined; plan: string | undefined },
) {
  if (mayVisit(actor)) return null
  const qualifications = (await readQualifications(db, actor.centreId)).filter(
    ({ awardingBody }) => awardingBody === actor.awardingBody,
  )
  const qualification = asked.qualification
    ? qualifications.find(({ number }) => number === asked.qualification)
    : qualifications[0]
  if (!qualification) return null
  const standing = inForce(await readStrategies(db, actor.centreId), qualification.number)
  const plans = (await readPlans(db, actor.centreId)).filter(
    ({ qualificationNumber }) => qualificationNumber === qualification.number,
  )
  const chosen = asked.plan ? plans.find(({ id }) => id === asked.plan) : plans[0]
  if (asked.plan && !chosen) return null
  const specification = await readSpecification(db, qualification.qualificationVersionId)
  const whole = chosen && (await readPlanWhole(db, actor.centreId, chosen.id))
  const own = await db.registration.findMany({
    where: registerVisibleTo(actor),
    select: { id: true },
  })
  return {
    qualifications,
    qualification,
    standing,
    units: specification.units.map(({ reference, title }) => ({ reference, title })),
    sites: await db.site.findMany({
      where: { centreId: actor.centreId },
      select: { id: true, name: true },
    }),
    plans,
    plan: whole
      ? await planOf(
          db,
          actor,
          whole,
          own.map(({ id }) => id),
        )
      : null,
  }
}
