import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { EnrolmentStanding } from '@/lib/registration/lifecycle'

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
