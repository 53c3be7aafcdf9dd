import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { logFault } from '@/lib/infra/log'
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

const between = 10 * 60_000

/** Reminds by day, in time for the day's letter; gives back how to end it. */
export function remindDaily(): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const goOn = async () => {
    while (!signal.aborted) {
      const now = new Date()
      const said = isTimeToRemind(now, env().DIGEST_HOUR)
        ? await remind(now).catch((fault: unknown) => {
            logFault(fault, { part: 'reminders' })
            return 0
          })
        : 0
      const wait = said < atOnce ? between : 0
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const ended = goOn()
  return () => {
    stopping.abort()
    return ended
  }
}
