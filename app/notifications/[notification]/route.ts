import { redirect } from 'next/navigation'
import { nothingHere } from '@/app/_web/problem'
import { caller, currentActor, signInPath } from '@/app/_web/session'
import { switchSeat } from '@/lib/identity/commands/sessions'
import { recordAttempt } from '@/lib/infra/attempts'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { notificationPlace } from '@/lib/notifications/queries/list'
import { markRead } from '@/lib/notifications/store/reading'

/**
 * Leads to what a notification is about, from the list or from a letter: read from then on, and at the
 * desk it was told to, should its reader have come in at another of theirs.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ notification: string }> },
): Promise<Response> {
  const asked = id.safeParse((await params).notification)
  const who = await currentActor()
  if (!who) redirect(signInPath(asked.success ? `/notifications/${asked.data}` : '/notifications'))
  const place = asked.success ? await notificationPlace(db(), who.person.id, asked.data) : null
  if (!place) {
    await recordAttempt(await caller(), 'open-notification', 'not-found', {})
    return nothingHere()
  }
  const { seatId, centreId } = place
  if (seatId !== who.actor.seatId) {
    const switched = await run(switchSeat, await caller(), { sessionId: who.sessionId, seatId })
    if (!switched.ok) return nothingHere()
  }
  await markRead({ ...who.actor, seatId, centreId }, place.id, new Date())
  redirect(place.path)
}
