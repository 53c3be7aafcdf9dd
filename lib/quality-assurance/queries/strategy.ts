import type { Db } from '@/lib/infra/db'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { readSpecification } from '@/lib/specification/queries'
import { customaryStrategy, type Rating } from '@/lib/quality-assurance/model/strategy'
import { ratingsBy, readRisk, type Risk } from '@/lib/quality-assurance/queries/risk'
import {
  inForce,
  readQualifications,
  readStrategies,
} from '@/lib/quality-assurance/queries/strategies'

/** How one assessor is rated: mostly, and in which units otherwise. */
export type RatedAssessor = {
  seatId: string
  name: string
  mostly: Rating
  otherwise: Rating[]
}

/** Of an assessor's ratings the one of most units, and every other. */
function summed(name: string, ratings: readonly Rating[]): RatedAssessor[] {
  const count = (rating: Rating) => ratings.filter((each) => each.rating === rating.rating).length
  const [mostly] = [...ratings].sort((one, other) => count(other) - count(one))
  if (!mostly) return []
  return [
    {
      seatId: mostly.assessorSeatId,
      name,
      mostly,
      otherwise: ratings.filter(({ rating }) => rating !== mostly.rating),
    },
  ]
}

const assessorsOf = ({ servers }: Risk) => servers.filter(({ role }) => role === 'assessor')

/** The strategy of one of the centre's qualifications: in force, drafted, and before. Five statements; null where there is none. */
export async function strategyView(db: Db, actor: Actor, asked: string | undefined, now: Date) {
  if (!isIqa(actor.role)) return null
  const qualifications = await readQualifications(db, actor.centreId)
  const qualification = asked
    ? qualifications.find(({ number }) => number === asked)
    : qualifications[0]
  if (!qualification) return null
  const strategies = await readStrategies(db, actor.centreId)
  const own = strategies.filter((each) => each.qualificationNumber === qualification.number)
  const standing = inForce(own, qualification.number)
  const [newest] = own
  const risk = await readRisk(db, actor.centreId, now)
  const specification = await readSpecification(db, qualification.qualificationVersionId)
  const settings = standing?.settings ?? newest?.settings ?? customaryStrategy
  const ratingOf = ratingsBy(risk, settings, specification.file.staff.awards, now)
  return {
    qualifications,
    qualification,
    strategies: own,
    standing,
    draft: newest && newest.approvedAt === null ? newest : null,
    settings,
    sites: risk.sites,
    units: specification.units.map(({ reference, title }) => ({ reference, title })),
    assessors: assessorsOf(risk).flatMap(({ seatId, name, units }) =>
      summed(
        name,
        specification.units
          .filter(({ reference }) => units.includes(reference))
          .map(({ reference }) => ratingOf(seatId, reference)),
      ),
    ),
  }
}

export type StrategyView = NonNullable<Awaited<ReturnType<typeof strategyView>>>
