import { hash, verify } from '@node-rs/argon2'

// OWASP's argon2id floor: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let dummy: Promise<string> | undefined

/** Hashes a password with argon2id. */
export const hashPassword = (plain: string): Promise<string> => hash(plain, cost)

/**
 * Whether a password fits. Without a hash (no such account, or never signed in) it verifies against
 * a dummy, so that the answer takes as long and tells nothing.
 */
export async function verifyPassword(stored: string | null, plain: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password')
  const fits = await verify(stored ?? (await dummy), plain)
  return stored !== null && fits
}
