import { dayOf } from '@/lib/kernel/dates'
import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import type { UnitRoute } from '@/lib/registration/model/routes'

export async function keepRoute(
  db: Db,
  record: {
    id: string
    centreId: string
    registrationId: string
    unitEnrolmentId: string
    route: UnitRoute
    grounds: string
    reference: string | null
    priorUnit: string | null
    awardedBy: string | null
    certificate: string | null
    certificatedOn: string | null
    documentId: string | null
    seatId: string
    at: Date
  },
): Promise<void> {
  const { certificatedOn, ...rest } = record
  await db.unitRouteRecord.create({
    data: { ...rest, certificatedOn: certificatedOn ? dayOf(certificatedOn) : null },
  })
}

export async function endRouteRow(
  db: Db,
  id: string,
  endReason: string,
  endedAt: Date,
): Promise<void> {
  expectChanged(
    await db.unitRouteRecord.updateMany({
      where: { id, endedAt: null },
      data: { endedAt, endReason },
    }),
    'Somebody else ended this route while you were working.',
  )
}

/** Sets a unit's route, and its state where the route moves it. */
export async function routeEnrolment(
  db: Db,
  seen: { id: string; version: number; state: EnrolmentState },
  route: UnitRoute,
  state: EnrolmentState,
  at: Date,
): Promise<void> {
  const moved = state === seen.state ? {} : { state, stateSince: at }
  expectChanged(
    await db.unitEnrolment.updateMany({
      where: { id: seen.id, version: seen.version },
      data: { route, ...moved, version: { increment: 1 } },
    }),
    'Somebody else moved this unit on while you were working.',
  )
}
