import { createHash } from 'node:crypto'

/** JSON with a strong ETag taken over its bytes; 304 to whoever has the same already. */
export function answer(request: Request, body: unknown): Response {
  const bytes = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  if (isKnown(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(bytes, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}

/** If-None-Match compares weakly: W/"x" names "x" (RFC 9110 §13.1.2). */
const isKnown = (header: string | null, etag: string): boolean =>
  header !== null &&
  (header.trim() === '*' ||
    header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))

/** Problem details, RFC 9457. */
export function problem(request: Request, status: number, title: string, detail: string): Response {
  const instance = new URL(request.url).pathname
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, instance }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** Anything a reader of the public interface is not meant to do. */
export const onlyRead = (request: Request): Response => {
  const refused = problem(
    request,
    405,
    'Method Not Allowed',
    'This address is only read: use GET or HEAD.',
  )
  refused.headers.set('allow', 'GET, HEAD, OPTIONS')
  return refused
}
