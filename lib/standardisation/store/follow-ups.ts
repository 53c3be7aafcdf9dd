import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import type { FollowUpRow } from '@/lib/standardisation/model/follow-ups'

type By = { centreId: string; seatId: string; at: Date }

export async function keepFollowUps(
  db: Db,
  { centreId, seatId, at }: By,
  of: { roundId: string; activityId: null } | { roundId: null; activityId: string },
  rows: readonly (FollowUpRow & { id: string })[],
): Promise<void> {
  await db.followUp.createMany({
    data: rows.map(({ dueOn, ...row }) => ({
      ...row,
      ...of,
      centreId,
      dueOn: dayOf(dueOn),
      raisedBySeatId: seatId,
      raisedAt: at,
    })),
  })
}

export async function keepDone(
  db: Db,
  by: By,
  done: { id: string; followUpId: string; note: string },
): Promise<void> {
  await db.followUpDone.create({ data: { ...done, ...by } })
}
