import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { londonDay } from '@/lib/kernel/dates'
import type { GrantedAdjustment } from '@/lib/registration/model/records'
import { adjustmentsVisibleTo } from '@/lib/registration/policy'

/** The adjustments granted to a candidate that hold today, for whoever plans or marks. One statement. */
export async function grantedAdjustments(
  db: Db,
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<GrantedAdjustment[]> {
  const today = londonDay(now)
  const rows = await db.adjustment.findMany({
    where: {
      AND: [{ registrationId, decision: holdsOn(today) }, adjustmentsVisibleTo(actor)],
    },
    orderBy: { requestedAt: 'desc' },
    select: {
      id: true,
      kind: true,
      request: true,
      decision: { select: { reference: true, fromOn: true, untilOn: true } },
    },
  })
  return rows.flatMap(({ decision, ...rest }) => (decision ? [{ ...rest, ...decision }] : []))
}

const holdsOn = (today: Date) => ({
  outcome: 'granted' as const,
  fromOn: { lte: today },
  OR: [{ untilOn: null }, { untilOn: { gte: today } }],
})
