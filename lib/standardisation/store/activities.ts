import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import type { ActivityKind } from '@/lib/standardisation/model/activities'

export async function keepActivity(
  db: Db,
  by: { centreId: string; seatId: string; at: Date },
  activity: {
    id: string
    kind: ActivityKind
    assessorSeatId: string | null
    registrationId: string | null
    about: string
    plannedOn: string
    seatId: string
  },
): Promise<void> {
  const { centreId, seatId: plannedBySeatId, at: plannedAt } = by
  await db.activity.create({
    data: {
      ...activity,
      plannedOn: dayOf(activity.plannedOn),
      centreId,
      plannedBySeatId,
      plannedAt,
    },
  })
}

export async function keepActivityRecord(
  db: Db,
  by: { centreId: string; seatId: string; at: Date },
  record: {
    id: string
    activityId: string
    heldOn: string | null
    present: string
    findings: string
  },
): Promise<void> {
  const heldOn = record.heldOn === null ? null : dayOf(record.heldOn)
  await db.activityRecord.create({ data: { ...record, heldOn, ...by } })
}
