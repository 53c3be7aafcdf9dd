import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { happened } from '@/lib/kernel/event'
import { tellThose } from '@/lib/notifications/commands/tell'
import type { NotificationChannel } from '@/lib/notifications/model'
import { planSentBack } from '@/lib/registration/events/proposals'
import { actorOf, registrationOf } from './people'

/** Priya sends a plan of a candidate of hers back: news for them, of the kind "plans". */
export async function planCameBack(email: string, number: number, at: Date): Promise<void> {
  const caller = await actorOf('priya@calder.example')
  const { id } = await registrationOf(email)
  await tellThose(db(), { caller, at }, [happened(planSentBack, newId(at), id, { number })])
}

/** How somebody wants to be told of plans. */
export async function tellOfPlans(email: string, channel: NotificationChannel): Promise<void> {
  const { personId } = await actorOf(email)
  const key = { personId, kind: 'plans' as const }
  await db().notificationPreference.upsert({
    where: { personId_kind: key },
    create: { ...key, channel },
    update: { channel },
  })
}

/** The letter that a plan's coming back is in. */
export const letterOf = async (email: string, number: number) => {
  const { seatId } = await actorOf(email)
  const where = { seatId, sentence: { contains: `plan ${number} back` } }
  return db().letter.findFirstOrThrow({ where: { notifications: { some: where } } })
}

/** What the demonstration's people are owed is none of a test's business. */
export const emptyQueue = () => db().letter.updateMany({ data: { state: 'sent' } })
