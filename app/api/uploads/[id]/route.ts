import { assertSameOrigin } from '@/app/_web/origin'
import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { withOwnBody } from '@/lib/infra/server/connection'
import { id as idField } from '@/lib/kernel/fields'
import { findOwnUpload } from '@/lib/portfolio/queries/uploads'
import { receivingFor } from '../receiving'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** One step of the tus protocol on one's own upload. Somebody else's is not found, and recorded. */
async function step(request: Request, { params }: Context): Promise<Response> {
  const foreign = request.method === 'HEAD' ? null : assertSameOrigin(request)
  if (foreign) return foreign
  const who = await currentActor()
  if (!who) return signInFirst()
  const { id } = await params
  const own = idField.safeParse(id).success && (await findOwnUpload(db(), who.actor, id))
  if (!own) {
    await recordAttempt(await caller(), 'upload', 'not-found', { id })
    return nothingHere()
  }
  return receivingFor(who.actor).handleWeb(
    request.method === 'PATCH' ? withOwnBody(request) : request,
  )
}

export { step as HEAD, step as PATCH, step as DELETE }
