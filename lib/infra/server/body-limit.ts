import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a form may send: a document of 8 MB and its fields. Next is told the same (next.config.ts). */
export const formMaxBytes = 9 * 1024 ** 2
/** From here on a form is held in memory in a size that counts. */
const large = 1024 ** 2
const largeAtOnce = 6

let under = 0

const answer = (response: ServerResponse, status: number, words: string) => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 503 && { 'retry-after': '5' }),
  })
  response.end(words)
}

/**
 * Forms are read into memory whole, so what they may hold is bounded before Next sees it: each, and how
 * many large ones at once. Uploads of evidence under /api are streamed and have their own limit. True when
 * the request has been answered.
 */
export function refuseTooMuch(request: IncomingMessage, response: ServerResponse): boolean {
  const length = Number(request.headers['content-length'] ?? 0)
  if (length <= large || request.url?.startsWith('/api/')) return false
  if (length > formMaxBytes) {
    answer(response, 413, 'That file is too large. Go back, and choose one of up to 8 MB.')
    return true
  }
  if (under >= largeAtOnce) {
    answer(response, 503, 'Several documents are being received just now. Go back and try again.')
    return true
  }
  under += 1
  response.once('close', () => {
    under -= 1
  })
  return false
}
