import type { IncomingMessage, ServerResponse } from 'node:http'

const words =
  'Assay cannot reach its database just now and is waiting for it to come back, which usually takes a few seconds. What was saved is safe. Try again in a moment.'

const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Just a moment - Assay</title></head><body><main><h1>Just a moment</h1><p>${words}</p><p><a href="">Try again</a></p></main></body></html>`

/** The answer to whatever is asked while the database is away: for programs (RFC 9457) and for people. */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
  const isPage = request.headers.accept?.includes('text/html') ?? false
  const problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    code: 'database-away',
    message: words,
  }
  const body = isPage ? page : JSON.stringify(problem)
  response.writeHead(503, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'retry-after': '3',
    // The body of an upload is not waited for.
    ...(request.method !== 'GET' && request.method !== 'HEAD' && { connection: 'close' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
