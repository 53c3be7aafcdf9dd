import type { z } from 'zod'

/** No draft is longer, in bytes of JSON. */
const longest = 64 * 1024

const refused = (status: number, code: string) => ({
  draft: null,
  answer: Response.json({ code }, { status }),
})

/** A draft as a browser sends it, or the answer to give where it is none. */
export async function draftBody<Body extends z.ZodType>(request: Request, body: Body) {
  const text = await request.text()
  if (Buffer.byteLength(text) > longest) return refused(413, 'too-long')
  const parsed = body.safeParse(readJson(text))
  return parsed.success ? { draft: parsed.data, answer: null } : refused(400, 'malformed')
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
