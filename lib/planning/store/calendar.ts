import type { Db } from '@/lib/infra/db'

/** Keeps a feed; the seat's earlier ones are out of force by it. */
export async function keepFeed(
  db: Db,
  feed: { id: string; centreId: string; seatId: string; tokenHash: string; at: Date },
): Promise<void> {
  await db.calendarFeed.create({ data: feed })
}
