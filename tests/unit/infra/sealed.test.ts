import { afterAll, beforeEach, expect, test } from 'vitest'
import { seal, unseal } from '@/lib/infra/sealed'

const before = process.env['NEXTAUTH_SECRET']

beforeEach(() => {
  process.env['NEXTAUTH_SECRET'] = 'a secret of the tests alone'
})

afterAll(() => {
  if (before === undefined) delete process.env['NEXTAUTH_SECRET']
  else process.env['NEXTAUTH_SECRET'] = before
})

test('what is sealed for one person opens for them, and looks different each time', () => {
  const plain = Buffer.from('12345678901234567890')
  const sealed = seal(plain, 'imogen')
  expect(unseal(sealed, 'imogen')).toEqual(plain)
  expect(seal(plain, 'imogen')).not.toBe(sealed)
  expect(sealed).not.toContain(plain.toString('base64url'))
})

test('it opens for nobody else, not when it was changed, and not with another secret', () => {
  const sealed = seal(Buffer.from('12345678901234567890'), 'imogen')
  expect(unseal(sealed, 'marion')).toBeNull()
  expect(unseal(`${sealed.slice(0, -2)}AA`, 'imogen')).toBeNull()
  expect(unseal('', 'imogen')).toBeNull()
  process.env['NEXTAUTH_SECRET'] = 'another secret of the tests'
  expect(unseal(sealed, 'imogen')).toBeNull()
})
