import { z } from 'zod'
import { assertSameOrigin } from '@/app/_web/origin'
import { currentActor } from '@/app/_web/session'
import { saveDraft } from '@/lib/infra/drafts'

const longest = 64 * 1024

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
  const text = await request.text()
  if (Buffer.byteLength(text) > longest) return Response.json({ code: 'too-long' }, { status: 413 })
  const parsed = body.safeParse(readJson(text))
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 })
  const { key, data } = parsed.data
  const savedAt = await saveDraft(who.person.id, key, data ?? {})
  if (!savedAt) return Response.json({ code: 'too-many' }, { status: 413 })
  return Response.json({ savedAt: savedAt.toISOString() })
}

function readJson(text: string): unknown {
  // PostgreSQL refuses NUL in JSON.
  if (text.includes('\\u0000')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
