import { db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import { newId } from '@/lib/infra/id'
import { actorOf, portfolioOf, type World } from './world'

type Details = {
  givenNames: string
  familyName: string
  dateOfBirth: string
  uln?: string
  ulnReason?: string
}

/** Names, ULN and identity of a candidate, where the centre has not recorded them yet. */
export async function identified(
  world: World,
  admin: string,
  candidate: string,
  { dateOfBirth, uln, ulnReason, ...names }: Details,
): Promise<void> {
  const { seatId: seenBySeatId, centreId } = actorOf(world, admin)
  const { seatId: candidateSeatId } = actorOf(world, candidate)
  const whose = { candidateSeatId, centreId }
  const born = dayOf(dateOfBirth)
  const held = { ...names, dateOfBirth: born, uln: uln ?? null, ulnReason: ulnReason ?? null }
  await db().candidateDetails.upsert({
    where: { candidateSeatId },
    create: { ...whose, ...held, updatedAt: world.now },
    update: { ...held, updatedAt: world.now },
  })
  await db().identityCheck.create({
    data: {
      id: newId(world.now),
      ...whose,
      documentKind: 'Passport',
      seenOn: world.now,
      seenBySeatId,
      recordedAt: world.now,
    },
  })
  await db().registration.updateMany({
    where: { id: portfolioOf(world, candidate).registrationId, plannedEndOn: null },
    data: { plannedEndOn: dayOf('2027-01-29') },
  })
}

export async function keepDirectClaims(
  world: World,
  admin: string,
  from: string,
  reference: string,
): Promise<void> {
  const { centreId, seatId } = actorOf(world, admin)
  const { number: qualificationNumber } = world.specification
  const approval = await db().centreApproval.findUniqueOrThrow({
    where: { centreId_qualificationNumber: { centreId, qualificationNumber } },
  })
  await db().directClaimsStatus.create({
    data: {
      id: newId(world.now),
      centreId,
      approvalId: approval.id,
      held: true,
      fromOn: dayOf(from),
      reference,
      recordedBySeatId: seatId,
      recordedAt: world.now,
    },
  })
}

export async function keepRegulatorDates(
  world: World,
  admin: string,
  certificationEnd: string,
): Promise<void> {
  const { centreId, seatId } = actorOf(world, admin)
  await db().regulatorDates.create({
    data: {
      id: newId(world.now),
      centreId,
      qualificationNumber: world.specification.number,
      operationalEnd: null,
      certificationEnd: dayOf(certificationEnd),
      source: 'Register of Regulated Qualifications, read on 18 November 2026',
      recordedBySeatId: seatId,
      recordedAt: world.now,
    },
  })
}
