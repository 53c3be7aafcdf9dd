import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { batchView, type BatchView } from '@/lib/certification/queries/batch'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { id as idField } from '@/lib/kernel/fields'

export type Context = { params: Promise<{ batch: string }> }

/** The batch that is asked for, when whoever asks may see it; otherwise the answer, and a line in the security log. */
export async function askedFor({
  params,
}: Context): Promise<{ batch: BatchView; answer?: never } | { batch?: never; answer: Response }> {
  const who = await currentActor()
  if (!who) return { answer: signInFirst() }
  const { batch: asked } = await params
  const id = idField.safeParse(asked).data
  const batch = id ? await batchView(db(), who.actor, id) : null
  if (batch) return { batch }
  await recordAttempt(await caller(), 'readClaimBatch', 'not-found', { batch: asked })
  return { answer: nothingHere() }
}
