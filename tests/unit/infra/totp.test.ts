import { describe, expect, test } from 'vitest'
import { base32, codeOf, fromBase32, otpauth, stepAt, stepOf } from '@/lib/infra/totp'

/** RFC 6238, appendix B: the SHA-1 column. */
const vectors = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('a time-based code', () => {
  test.each(vectors)('at %i seconds is as RFC 6238 has it', (seconds, code) => {
    expect(codeOf(secret, stepAt(at(seconds)), 8)).toBe(code)
    expect(codeOf(secret, stepAt(at(seconds)))).toBe(code.slice(2))
  })

  test('is taken in its half minute, the one before and the one after, and in no other', () => {
    const now = at(1234567890)
    const step = stepAt(now)
    const taken = [-2, -1, 0, 1, 2].map((off) => stepOf(secret, codeOf(secret, step + off), now, 0))
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
  })

  test('is taken once, and none that is older than one that was taken', () => {
    const now = at(1234567890)
    const step = stepAt(now)
    expect(stepOf(secret, codeOf(secret, step), now, step)).toBeNull()
    expect(stepOf(secret, codeOf(secret, step - 1), now, step)).toBeNull()
    expect(stepOf(secret, codeOf(secret, step + 1), now, step)).toBe(step + 1)
  })

  test('is six digits, however they are spaced; anything else is no code', () => {
    const now = at(1234567890)
    const code = codeOf(secret, stepAt(now))
    expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).toBe(stepAt(now))
    for (const other of ['', '1', `${code}0`, 'abcdef']) {
      expect(stepOf(secret, other, now, 0)).toBeNull()
    }
  })
})

test('a secret is written as RFC 4648 has it, and read again', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(fromBase32(base32(secret))).toEqual(secret)
})

test('what an app scans names who and where', () => {
  expect(otpauth(secret, 'Assay', 'eqa@body.example')).toBe(
    'otpauth://totp/Assay:eqa%40body.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Assay&digits=6&period=30',
  )
})
