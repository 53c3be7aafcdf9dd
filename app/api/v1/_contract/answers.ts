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

/** Problem details, RFC 9457. `more` are members of our own, such as each fault with its field. */
export function problem(
  request: Request,
  status: number,
  title: string,
  detail: string,
  more: Record<string, unknown> = {},
): Response {
  const instance = new URL(request.url).pathname
  const body = { type: 'about:blank', title, status, detail, instance, ...more }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** Anything a reader of the public interface is not meant to do. */
export const onlyRead = (request: Request): Response =>
  notAllowed(request, 'This address is only read: use GET or HEAD.', 'GET, HEAD, OPTIONS')

/** Anything but a question put to an address that answers questions. */
export const onlyAsk = (request: Request): Response =>
  notAllowed(request, 'This address answers a question: use POST.', 'POST, OPTIONS')

function notAllowed(request: Request, detail: string, allow: string): Response {
  const refused = problem(request, 405, 'Method Not Allowed', detail)
  refused.headers.set('allow', allow)
  return refused
}
