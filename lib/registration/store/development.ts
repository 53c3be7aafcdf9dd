import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'

export async function keepCpd(
  db: Db,
  entry: {
    id: string
    centreId: string
    seatId: string
    doneOn: string
    minutes: number
    activity: string
    learnt: string
    recordedBySeatId: string
    recordedAt: Date
  },
): Promise<void> {
  await db.cpdEntry.create({ data: { ...entry, doneOn: dayOf(entry.doneOn) } })
}

/** Struck out: it stays readable, with why it does not count. */
export async function strikeCpdRow(
  db: Db,
  id: string,
  endedAt: Date,
  endReason: string,
): Promise<void> {
  const data = { endedAt, endReason }
  expectChanged(await db.cpdEntry.updateMany({ where: { id, endedAt: null }, data }))
}
