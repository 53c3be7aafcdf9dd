import type { Db } from '@/lib/infra/db'
import { londonDay } from '@/lib/kernel/dates'
import type { GrantedAdjustment } from '@/lib/registration/model/records'

/**
 * The adjustments granted to a candidate that hold today. One statement. Only for views that have
 * asked the policy already: of who plans or marks (`maySeeAdjustments`).
 */
export const grantedAdjustments = (
  db: Db,
  centreId: string,
  registrationId: string,
  now: Date,
): Promise<GrantedAdjustment[]> =>
  db.$queryRaw<GrantedAdjustment[]>`
    select a."id", a."kind"::text as "kind", a."request", d."reference", d."fromOn", d."untilOn"
    from "Adjustment" a
    join "AdjustmentDecision" d on d."adjustmentId" = a."id" and d."outcome" = 'granted'
    where a."registrationId" = ${registrationId}::uuid and a."centreId" = ${centreId}::uuid
      and d."fromOn" <= ${londonDay(now)}::date
      and (d."untilOn" is null or d."untilOn" >= ${londonDay(now)}::date)
    order by a."requestedAt" desc`
