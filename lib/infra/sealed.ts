import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/infra/env'

/**
 * Encrypts something small that has to be read again, with a key that follows from the installation's own
 * secret: who reads the database alone cannot open it. `whose` is bound in, so that what was sealed for
 * one person opens for no other.
 */
export function seal(plain: Buffer, whose: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), iv)
  cipher.setAAD(Buffer.from(whose))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null where it was sealed for somebody else, was changed, or the installation has another secret now. */
export function unseal(sealed: string, whose: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(whose))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}

function key(): Buffer {
  const secret = env().NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: nothing can be sealed without it.')
  return Buffer.from(hkdfSync('sha256', secret, '', 'assay second factor', 32))
}
