import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { decode, encode, type JWT } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '@/lib/infra/env'
import { id } from '@/lib/kernel/fields'
import { endSession } from '@/lib/identity/commands/sessions'
import { signIn } from '@/lib/identity/commands/sign-in'
import { signedIn } from '@/lib/identity/queries/session'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { addressOf, requester, requestId } from './request'

// The row decides when a session ends; the token only must not outlive every possible row.
const maxAge = 30 * 24 * 3600

const isSecure = () => env().APP_URL.startsWith('https:')

const sessionCookie = () => ({
  name: isSecure() ? '__Host-assay.session' : 'assay.session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() },
})

/**
 * next-auth for the standard endpoints under /api/auth. The token carries a session id and nothing
 * else; whose it is, and whether it still is, is read from the row at each request.
 */
export function authOptions(): NextAuthOptions {
  // next-auth takes the installation's address from here alone.
  process.env['NEXTAUTH_URL'] ??= env().APP_URL
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const from = new Headers(request.headers as Record<string, string>)
          const result = await signIn({
            email: credentials?.email ?? '',
            password: credentials?.password ?? '',
            address: addressOf(from),
            userAgent: from.get('user-agent')?.slice(0, 400) ?? '',
            at: new Date(),
          })
          return result.ok ? { id: result.value.sessionId } : null
        },
      }),
    ],
    // Signing out by next-auth's own address takes the cookie away; a copy of it must be worth nothing, too.
    events: { signOut: ({ token }) => endSessionOf(token) },
    callbacks: {
      jwt: ({ token, user }) => {
        const sessionId = user ? user.id : token['sid']
        return typeof sessionId === 'string' ? { sid: sessionId } : {}
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}

async function endSessionOf(token: JWT | null): Promise<void> {
  const sessionId = id.safeParse(token?.['sid']).data
  const who = sessionId && (await signedIn(db(), sessionId, new Date()))
  if (!who) return
  const { address } = await requester()
  const by = { actor: who.actor, address, requestId: await requestId() }
  await run(endSession, by, { sessionId: who.sessionId })
}

/** Puts the session's cookie on the answer to a server action. */
export async function giveSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const secret = env().NEXTAUTH_SECRET
  const value = await encode({ token: { sid: sessionId }, secret, maxAge })
  const jar = await cookies()
  jar.set(name, value, { ...options, maxAge })
}

export async function dropSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** The session id in the request's cookie; null when there is none or it is not of our making. */
export async function sessionIdInCookie(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return null
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET })
    return id.safeParse(claims?.['sid']).data ?? null
  } catch {
    return null
  }
}
