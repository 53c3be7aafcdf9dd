import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'

// Set by proxy.ts on every page request, whatever the browser sent under these names.
const pathHeader = 'x-assay-path'
const requestIdHeader = 'x-request-id'

/** The path and query of the page that is being asked for. */
export const currentPath = async (): Promise<string> => (await headers()).get(pathHeader) ?? '/'

/** Names this request in the log, in the trail and on an error page. */
export const requestId = async (): Promise<string> =>
  (await headers()).get(requestIdHeader) ?? randomUUID()

/** Where the request came from, as the server or the proxy in front of it says. */
export const addressOf = (from: Headers): string =>
  from.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 100) || 'unknown'

/** Address and browser of the present request. */
export async function requester(): Promise<{ address: string; userAgent: string }> {
  const from = await headers()
  return { address: addressOf(from), userAgent: from.get('user-agent')?.slice(0, 400) ?? '' }
}

/**
 * A path of ours to go back to after sign-in, or null. Anything that a browser could read as another
 * site's address (`//host`, `/\host`, control characters) is refused; so is what only becomes one once
 * its dots are taken away (`/.//host`).
 */
export function ownPath(next: unknown): string | null {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000) return null
  if (!URL.canParse(next, 'http://here.invalid')) return null
  const url = new URL(next, 'http://here.invalid')
  if (url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return null
  if (/^\/(api|sign-in|invitation|setup|password|witness)(\/|$)/.test(url.pathname)) return null
  return url.pathname + url.search
}
