import type { Db } from '@/lib/infra/db'

/** A unit of a plan, and whether it stands on record as recognition of prior learning. */
export async function readRplUnit(db: Db, centreId: string, enrolmentId: string) {
  const unit = await db.unitEnrolment.findFirst({
    where: { id: enrolmentId, centreId },
    select: {
      id: true,
      unitId: true,
      registrationId: true,
      routeRecords: { where: { endedAt: null, route: 'rpl' }, select: { id: true } },
    },
  })
  return unit && { ...unit, isRpl: unit.routeRecords.length > 0 }
}
