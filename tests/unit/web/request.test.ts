import { describe, expect, test } from 'vitest'
import { addressOf, ownPath } from '@/app/_web/request'

describe('after sign-in one goes back to a page of ours, nowhere else', () => {
  test.each(['/candidate', '/candidate/evidence?x=1', '/assessor/units/1?criterion=1.3'])(
    '%s is ours',
    (path) => expect(ownPath(path)).toBe(path),
  )

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/%2e//elsewhere.example',
    'javascript:alert(1)',
    'candidate',
    '/api/auth/signout',
    '/sign-in?next=/sign-in',
    '/setup/abc',
    '',
    null,
    undefined,
    ['/candidate'],
    `/${'a'.repeat(3000)}`,
  ])('%s is not followed', (path) => expect(ownPath(path)).toBeNull())
})

test('the address is the last one reported: earlier ones are the sender’s own words', () => {
  expect(addressOf(new Headers({ 'x-forwarded-for': '6.6.6.6, 10.0.0.7' }))).toBe('10.0.0.7')
  expect(addressOf(new Headers())).toBe('unknown')
})
