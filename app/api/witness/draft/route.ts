import { z } from 'zod'
import { draftBody } from '@/app/_web/draft-body'
import { assertSameOrigin } from '@/app/_web/origin'
import { keepWitnessDraft } from '@/lib/portfolio/commands/witness-door'

const body = z.object({
  key: z.string().regex(/^witness\/[\w-]{43}$/),
  data: z.record(z.string().max(80), z.string().max(20_000)),
})

/** Keeps what a witness is typing: only whoever holds the link of an open request. */
export async function PUT(request: Request): Promise<Response> {
  const foreign = assertSameOrigin(request)
  if (foreign) return foreign
  const { draft, answer } = await draftBody(request, body)
  if (answer) return answer
  const { key, data } = draft
  const savedAt = await keepWitnessDraft(key.slice('witness/'.length), data, new Date())
  if (!savedAt) return Response.json({ code: 'closed' }, { status: 403 })
  return Response.json({ savedAt: savedAt.toISOString() })
}
