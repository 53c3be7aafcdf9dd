import { describe, expect, test } from 'vitest'
import { mayTryAgainAt } from '@/lib/identity/rules'

const noon = Date.parse('2026-11-23T12:00:00Z')
const minutes = (...after: number[]) => after.map((minute) => new Date(noon + minute * 60_000))

describe('guessing does not pay', () => {
  test('five wrong passwords are let through, the sixth waits for the first to be 15 minutes old', () => {
    expect(mayTryAgainAt({ account: minutes(0, 1, 2, 3, 4), address: [] })).toBeNull()
    expect(mayTryAgainAt({ account: minutes(0, 1, 2, 3, 4, 5), address: [] })).toEqual(
      minutes(15)[0],
    )
  })

  test('the order in which the attempts are given does not matter', () => {
    expect(mayTryAgainAt({ account: minutes(5, 3, 0, 4, 1, 2), address: [] })).toEqual(
      minutes(15)[0],
    )
  })

  test('an address may fail 20 times over many accounts', () => {
    const twenty = Array.from({ length: 20 }, (_, minute) => minute / 2)
    expect(mayTryAgainAt({ account: minutes(10), address: minutes(...twenty) })).toBeNull()
    expect(mayTryAgainAt({ account: minutes(10), address: minutes(...twenty, 10) })).toEqual(
      minutes(15)[0],
    )
  })

  test('when both are used up the later time counts', () => {
    const address = minutes(...Array.from({ length: 21 }, (_, index) => 4 + index / 10))
    const account = minutes(0, 1, 2, 3, 4, 5)
    expect(mayTryAgainAt({ account, address })).toEqual(minutes(19)[0])
  })
})
