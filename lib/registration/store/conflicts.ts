import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'

export async function keepConflict(
  db: Db,
  conflict: {
    id: string
    centreId: string
    seatId: string
    registrationId: string | null
    employer: string | null
    colleagueSeatId: string | null
    nature: string
    declaredAt: Date
  },
): Promise<void> {
  await db.conflictOfInterest.create({ data: conflict })
}

export async function keepMitigation(
  db: Db,
  mitigation: {
    id: string
    centreId: string
    conflictId: string
    text: string
    seatId: string
    at: Date
  },
): Promise<void> {
  await db.conflictMitigation.create({ data: mitigation })
}

export async function endConflictRow(
  db: Db,
  id: string,
  endedAt: Date,
  endReason: string,
): Promise<void> {
  const data = { endedAt, endReason }
  expectChanged(await db.conflictOfInterest.updateMany({ where: { id, endedAt: null }, data }))
}
