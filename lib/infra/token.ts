import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/infra/env'

/** A secret for a one-time link: 256 bits, 43 characters that need no escaping. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Only this is kept: who reads the database cannot use the link. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * A secret that can be told again to whoever it is for: it follows from what it is for and from the
 * installation's own secret, which is not in the database.
 */
export function keyedToken(purpose: string): string {
  const secret = env().NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: no link can be made without it.')
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}
