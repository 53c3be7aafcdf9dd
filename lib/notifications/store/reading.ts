import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { notificationsOf } from '@/lib/notifications/policy'

type Desk = Pick<Actor, 'seatId' | 'centreId'>

/**
 * That somebody has read what they were told is theirs alone, and changes nothing of anybody's: like
 * drafts it is written outside of `command`, and is not on the trail. What is not theirs is not found.
 */
export async function markRead(actor: Desk, id: string, at: Date): Promise<void> {
  await db().notification.updateMany({
    where: { ...notificationsOf(actor), id, readAt: null },
    data: { readAt: at },
  })
}

/** Everything up to now: what comes in meanwhile stays unread. */
export async function markAllRead(actor: Desk, at: Date): Promise<void> {
  await db().notification.updateMany({
    where: { ...notificationsOf(actor), readAt: null, at: { lte: at } },
    data: { readAt: at },
  })
}
