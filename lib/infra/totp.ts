import { createHmac, timingSafeEqual } from 'node:crypto'

/** RFC 6238 with what every authenticator app takes: SHA-1, 30 seconds, six digits. */
const stepSeconds = 30
const digits = 6

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds)

/** The code of one time step (RFC 4226, §5.3). `length` is 8 in the RFC’s own examples. */
export function codeOf(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** length
  return String(number).padStart(length, '0')
}

/**
 * The time step a code belongs to, when it is this one, the one before or the one after and later than
 * the last that was taken; null otherwise. Clocks of phones are seldom right to the second.
 */
export function stepOf(secret: Buffer, code: string, at: Date, lastStep: number): number | null {
  const given = Buffer.from(code.replaceAll(/\s/g, ''))
  const now = stepAt(at)
  const fits = (step: number) => {
    const wanted = Buffer.from(codeOf(secret, step))
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
  return [now - 1, now, now + 1].filter((step) => step > lastStep).find(fits) ?? null
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding: how a secret is typed into an app that cannot scan it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
}

/** What the square picture says to an authenticator app. */
export function otpauth(secret: Buffer, issuer: string, account: string): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer, digits: String(digits) })
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?${query}&period=${stepSeconds}`
}
