import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readAnswers } from '@/lib/registration/queries/scan'
import { countAnswers } from '@/lib/registration/rules/scan'
import { readSpecification } from '@/lib/specification/queries'

/** The candidate's own initial assessment, unit by unit. Two statements. */
export async function ownScan(db: Db, actor: Actor, registrationId?: string) {
  if (actor.role !== 'candidate') return null
  const registration = await db.registration.findFirst({
    where: {
      candidateSeatId: actor.seatId,
      centreId: actor.centreId,
      ...(registrationId && { id: registrationId }),
    },
    orderBy: [{ state: 'asc' }, { registeredOn: 'desc' }, { id: 'desc' }],
    select: { id: true, qualificationVersionId: true, state: true },
  })
  if (!registration) return null
  const [specification, answers] = await Promise.all([
    readSpecification(db, registration.qualificationVersionId),
    readAnswers(db, registration.id),
  ])
  return {
    registrationId: registration.id,
    specification,
    answers,
    units: specification.units.map((unit) => ({ unit, said: countAnswers(unit, answers) })),
  }
}
