import { z } from 'zod'
import { assertSameOrigin } from '@/app/_web/origin'
import { keepWitnessDraft } from '@/lib/portfolio/commands/witness-door'

const longest = 64 * 1024

const body = z.object({
  key: z.string().regex(/^witness\/[\w-]{43}$/),
  data: z.record(z.string().max(80), z.string().max(20_000)),
})

/** Keeps what a witness is typing: only whoever holds the link of an open request. */
export async function PUT(request: Request): Promise<Response> {
  const foreign = assertSameOrigin(request)
  if (foreign) return foreign
  const text = await request.text()
  if (Buffer.byteLength(text) > longest) return Response.json({ code: 'too-long' }, { status: 413 })
  const parsed = body.safeParse(readJson(text))
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 })
  const { key, data } = parsed.data
  const savedAt = await keepWitnessDraft(key.slice('witness/'.length), data, new Date())
  if (!savedAt) return Response.json({ code: 'closed' }, { status: 403 })
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
