'use server'

import { refresh } from 'next/cache'
import { currentActor } from '@/app/_web/session'
import { id } from '@/lib/kernel/fields'
import { markAllRead, markRead } from '@/lib/notifications/store/reading'

/** One of one's own; anything else is not found, and nothing happens. */
export async function readOne(form: FormData): Promise<void> {
  const who = await currentActor()
  const asked = id.safeParse(form.get('notification'))
  if (!who || !asked.success) return
  await markRead(who.actor, asked.data, new Date())
  refresh()
}

/** All of one's own at this desk that were there when the page was made. */
export async function readAll(form: FormData): Promise<void> {
  const who = await currentActor()
  if (!who) return
  const shown = Number(form.get('shown'))
  const now = Date.now()
  await markAllRead(who.actor, new Date(shown > 0 && shown < now ? shown : now))
  refresh()
}
