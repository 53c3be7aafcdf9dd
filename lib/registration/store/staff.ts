import { dayOf } from '@/lib/kernel/dates'
import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { AllocationRole, AwardStatus } from '@/lib/registration/model/staff'

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
    awardedOn: string | null
    certificate: string | null
    documentId: string | null
    recordedAt: Date
  },
): Promise<void> {
  // A new record of the same award takes the place of the earlier one, which stays readable.
  await db.staffAward.updateMany({
    where: { seatId: award.seatId, title: award.title, endedAt: null },
    data: { endedAt: award.recordedAt, endReason: 'Recorded anew' },
  })
  const { targetOn, awardedOn } = award
  await db.staffAward.create({
    data: {
      ...award,
      targetOn: targetOn ? dayOf(targetOn) : null,
      awardedOn: awardedOn ? dayOf(awardedOn) : null,
    },
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

export async function endAwardRow(
  db: Db,
  id: string,
  endedAt: Date,
  endReason: string,
): Promise<void> {
  const data = { endedAt, endReason }
  expectChanged(await db.staffAward.updateMany({ where: { id, endedAt: null }, data }))
}

export async function endCompetenceRows(
  db: Db,
  ids: string[],
  endedAt: Date,
  endReason: string,
): Promise<void> {
  const where = { id: { in: ids }, endedAt: null }
  const { count } = await db.unitCompetence.updateMany({ where, data: { endedAt, endReason } })
  expectChanged({ count: count === ids.length ? count : 0 })
}

/** Ends these allocations; each was current a moment ago, or nothing is changed. */
export async function endAllocations(db: Db, ids: string[], endedAt: Date): Promise<void> {
  if (ids.length === 0) return
  const where = { id: { in: ids }, endedAt: null }
  const { count } = await db.allocation.updateMany({ where, data: { endedAt } })
  expectChanged({ count: count === ids.length ? count : 0 })
}
