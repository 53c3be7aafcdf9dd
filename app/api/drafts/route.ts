import { z } from 'zod'
import { draftBody } from '@/app/_web/draft-body'
import { assertSameOrigin } from '@/app/_web/origin'
import { currentActor } from '@/app/_web/session'
import { saveDraft } from '@/lib/infra/drafts'

const body = z.object({
  key: z
    .string()
    .regex(/^[a-z]+(\/[0-9a-z-]+)+$/)
    .max(200),
  data: z.json(),
})

/** Keeps what somebody is typing. Their own only: the key is read together with who is signed in. */
export async function PUT(request: Request): Promise<Response> {
  const foreign = assertSameOrigin(request)
  if (foreign) return foreign
  const who = await currentActor()
  if (!who) return Response.json({ code: 'signed-out' }, { status: 401 })
  const { draft, answer } = await draftBody(request, body)
  if (answer) return answer
  const { key, data } = draft
  const savedAt = await saveDraft(who.person.id, key, data ?? {})
  if (!savedAt) return Response.json({ code: 'too-many' }, { status: 413 })
  return Response.json({ savedAt: savedAt.toISOString() })
}
