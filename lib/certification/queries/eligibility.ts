import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'
import { releasesOf } from '@/lib/quality-assurance/queries/told'
import { readJudged } from '@/lib/certification/queries/facts'
import { outlookFrom, readPaces } from '@/lib/certification/queries/pace'
import { countedUnits, freeUnits, isEligible } from '@/lib/certification/rules/eligibility'

/**
 * Whether a registration can be claimed, line by line, with what each rests on. Six statements; null
 * when it is not theirs to see.
 */
export async function eligibilityView(db: Db, actor: Actor, registrationId: string, now: Date) {
  if (mayAdministerCentre(actor)) return null
  const seen = await db.registration.count({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
  })
  const judged = seen > 0 ? await readJudged(db, actor.centreId, registrationId, now) : null
  if (!judged) return null
  const { facts, specification, eligibility } = judged
  const releases = await releasesOf(db, actor.centreId, registrationId)
  const paces = await readPaces(db, [registrationId], now)
  const certificationEnd = facts.regulator?.certificationEnd ?? null
  return {
    ...eligibility,
    registrationId,
    name: facts.name,
    state: facts.state,
    awardingBodyNumber: facts.awardingBodyNumber,
    qualification: specification.title,
    number: specification.number,
    slug: specification.slug,
    claims: facts.claims,
    releases: new Map(releases.map((each) => [each.enrolmentId, each])),
    counted: countedUnits(eligibility),
    free: freeUnits(eligibility),
    eligible: { full: isEligible(eligibility, 'full'), units: isEligible(eligibility, 'units') },
    outlook: outlookFrom({ ...facts, certificationEnd }, paces.get(registrationId), now),
  }
}

export type EligibilityView = NonNullable<Awaited<ReturnType<typeof eligibilityView>>>
