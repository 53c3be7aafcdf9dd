import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { AllocationRole, AwardStatus } from '@/lib/registration/model'
import type { EnrolmentStanding } from '@/lib/registration/lifecycle'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

export async function keepApproval(
  db: Db,
  approval: {
    id: string
    centreId: string
    qualificationNumber: string
    number: string
    approvedOn: string
  },
): Promise<void> {
  await db.centreApproval.create({
    data: { ...approval, approvedOn: day(approval.approvedOn) },
  })
}

export async function keepRegistration(
  db: Db,
  registration: {
    id: string
    centreId: string
    candidateSeatId: string
    qualificationVersionId: string
    siteId: string | null
    awardingBodyNumber: string | null
    registeredOn: string
    employer: string | null
    createdAt: Date
  },
  site: { id: string; name: string } | null,
  enrolments: { id: string; unitId: string }[],
): Promise<void> {
  const { centreId, qualificationVersionId, createdAt } = registration
  if (site) await db.site.create({ data: { ...site, centreId } })
  await db.registration.create({
    data: { ...registration, registeredOn: day(registration.registeredOn), state: 'active' },
  })
  await db.unitEnrolment.createMany({
    data: enrolments.map((enrolment) => ({
      ...enrolment,
      centreId,
      registrationId: registration.id,
      qualificationVersionId,
      state: 'planned',
      stateSince: createdAt,
    })),
  })
}

export async function keepEnrolment(
  db: Db,
  enrolment: {
    id: string
    centreId: string
    registrationId: string
    qualificationVersionId: string
    unitId: string
    stateSince: Date
  },
): Promise<void> {
  await db.unitEnrolment.create({ data: { ...enrolment, state: 'planned' } })
}

/** Moves a unit of a plan, if it still stands as it was seen. Later modules move it through this. */
export async function moveEnrolment(
  db: Db,
  seen: { id: string; version: number },
  to: EnrolmentStanding,
  at: Date,
): Promise<void> {
  expectChanged(
    await db.unitEnrolment.updateMany({
      where: { id: seen.id, version: seen.version },
      data: { ...to, stateSince: at, version: { increment: 1 } },
    }),
    'Somebody else moved this unit on while you were working.',
  )
}

export async function keepAllocation(
  db: Db,
  allocation: {
    id: string
    centreId: string
    registrationId: string
    unitEnrolmentId: string | null
    role: AllocationRole
    seatId: string
    startedAt: Date
  },
  replacedId: string | null,
): Promise<void> {
  if (replacedId) {
    expectChanged(
      await db.allocation.updateMany({
        where: { id: replacedId, endedAt: null },
        data: { endedAt: allocation.startedAt },
      }),
    )
  }
  await db.allocation.create({ data: allocation })
}

export async function keepAward(
  db: Db,
  award: {
    id: string
    centreId: string
    seatId: string
    title: string
    status: AwardStatus
    targetOn: string | null
    recordedAt: Date
  },
): Promise<void> {
  // A new record of the same award takes the place of the earlier one, which stays readable.
  await db.staffAward.updateMany({
    where: { seatId: award.seatId, title: award.title, endedAt: null },
    data: { endedAt: award.recordedAt },
  })
  await db.staffAward.create({
    data: { ...award, targetOn: award.targetOn ? day(award.targetOn) : null },
  })
}

export async function keepCompetences(
  db: Db,
  seat: { centreId: string; seatId: string },
  units: { id: string; reference: string }[],
  startedAt: Date,
): Promise<void> {
  await db.unitCompetence.createMany({
    data: units.map(({ id, reference }) => ({ ...seat, id, unitReference: reference, startedAt })),
  })
}
