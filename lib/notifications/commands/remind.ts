import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { steadily } from '@/lib/infra/steadily'
import { isTimeToRemind } from '@/lib/notifications/rules/letters'
import { readDue } from '@/lib/notifications/queries/due'
import { remindersOf } from '@/lib/notifications/rules/reminding'
import { keepReminders } from '@/lib/notifications/store/reminders'
import { tellAll } from './telling'

const atOnce = 200

/**
 * Reminds people of what is due tomorrow, went late or has waited for a week: each thing once. Several
 * processes remind once between them; one that dies half-way has said nothing of what it did not keep.
 *
 * @returns how many things somebody was reminded of
 */
export async function remind(now: Date): Promise<number> {
  const due = await readDue(db(), now, atOnce)
  for (const centreId of new Set(due.map((each) => each.centreId))) {
    const ofCentre = due.filter((each) => each.centreId === centreId)
    await db().$transaction(async (tx) => {
      const fresh = await keepReminders(tx, ofCentre, now)
      // One at a time: many that concern the same person are many things, not one piece of news.
      for (const each of fresh) {
        await tellAll(tx, remindersOf(each), { centreId, personId: null, seatId: null, at: now })
      }
    })
  }
  return due.length
}

/** Reminds by day, in time for the day's letter; gives back how to end it. */
export const remindDaily = (): (() => Promise<void>) =>
  steadily({
    part: 'reminders',
    work: async () => {
      const now = new Date()
      return isTimeToRemind(now, env().DIGEST_HOUR) && (await remind(now)) >= atOnce
    },
    idle: 10 * 60_000,
  })
