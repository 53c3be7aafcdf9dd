import { randomBytes, randomUUID } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'

const dev = process.env.NODE_ENV === 'development'

/** Scripts run only with this request's nonce; nobody else may frame a page or take its forms. */
const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${dev ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `media-src 'self' blob:`,
    `worker-src 'self' blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `frame-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/**
 * Gives every page its nonce, its path and the request's id. It guards nothing: pages, actions and
 * handlers do that themselves. It must never see /api, where it would cut uploads at 10 MB.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const csp = policy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', csp)
  headers.set('x-assay-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('x-request-id', randomUUID())
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp)
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = {
  matcher: ['/((?!api/|_next/|icon.svg|pdfjs/).*)'],
}
