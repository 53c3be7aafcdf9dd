import type { Db } from '@/lib/infra/db'
import type { RouteLine } from '@/lib/registration/model/records'

export type StandingRoute = Pick<
  RouteLine,
  'id' | 'unitEnrolmentId' | 'route' | 'reference' | 'grounds'
>

/** The routes that stand for units of these registrations. Claims flag them by this. One statement. */
export const standingRoutes = (db: Db, registrationIds: string[]): Promise<StandingRoute[]> =>
  db.unitRouteRecord.findMany({
    where: { registrationId: { in: registrationIds }, endedAt: null },
    select: { id: true, unitEnrolmentId: true, route: true, reference: true, grounds: true },
  })
