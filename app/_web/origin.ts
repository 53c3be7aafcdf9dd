import { env } from '@/lib/infra/env'

const sameHost = (origin: string, host: string | null): boolean => {
  if (!URL.canParse(origin)) return false
  const { host: from } = new URL(origin)
  return from === host || from === new URL(env().APP_URL).host
}

/** Whether a request that changes something was made by a page of ours (server actions check this themselves). */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin) return sameHost(origin, headers.get('host'))
  const site = headers.get('sec-fetch-site')
  // Programs send neither header; they hold no cookie that somebody else could make them use.
  return site === null || site === 'same-origin' || site === 'none'
}

/** For route handlers that write: a 403 to give back at once, or null when the request is our own. */
export function assertSameOrigin(request: Request): Response | null {
  if (isSameOrigin(request.headers)) return null
  return Response.json(
    { code: 'foreign-origin', message: 'This was sent from another site and was not done.' },
    { status: 403 },
  )
}
