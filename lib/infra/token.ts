import { createHash, randomBytes } from 'node:crypto'

/** A secret for a one-time link: 256 bits, 43 characters that need no escaping. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Only this is kept: who reads the database cannot use the link. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
