import { describe, expect, test } from 'vitest'
import { roles, type Actor } from '@/lib/kernel/actor'
import { maySee } from '@/lib/registration/policy'
import { visitLifecycle, visitMoveWords, visitStateWords } from '@/lib/visits/lifecycle'
import {
  mayAnswerVisits,
  mayKeepVisits,
  maySeeInRegister,
  maySeeVisit,
  mayVisit,
} from '@/lib/visits/policy'
import {
  daysInOrder,
  drawn,
  isApprovedBy,
  isFromOutside,
  isOpenOn,
  isToCome,
  mayExtendTo,
  mayTake,
  placeOf,
} from '@/lib/visits/rules'

const today = '2026-11-30'

const days = {
  coversFrom: '2025-12-01',
  coversUntil: '2026-11-30',
  opensOn: '2026-11-30',
  closesOn: '2026-12-11',
}

describe('a visit is opened', () => {
  test('with days in order, and not when it is over already', () => {
    expect(daysInOrder(days, today)).toBeNull()
    expect(daysInOrder({ ...days, coversUntil: '2025-11-30' }, today)?.fields).toHaveProperty(
      'coversUntil',
    )
    expect(daysInOrder({ ...days, closesOn: '2026-11-29' }, today)?.code).toBe('days')
    const past = { ...days, opensOn: '2026-11-01', closesOn: '2026-11-20' }
    expect(daysInOrder(past, today)?.fields).toHaveProperty('closesOn')
  })

  test('for a body that approved the centre', () => {
    expect(isApprovedBy(['ProQual'], 'ProQual')).toBeNull()
    expect(isApprovedBy(['ProQual'], 'Another')?.code).toBe('not-approved')
  })

  test('for somebody from outside, once at a time', () => {
    expect(isFromOutside([])).toBeNull()
    expect(isFromOutside(['assessor'])?.code).toBe('not-independent')
    expect(isFromOutside(['eqa'])?.code).toBe('visit-open')
  })
})

describe('an open visit', () => {
  test('lets in from its first day to its last', () => {
    const visit = { state: 'open' as const, opensOn: '2026-11-30', closesOn: '2026-12-02' }
    const on = (day: string) => isOpenOn(visit, day)
    expect(['2026-11-29', today, '2026-12-02', '2026-12-03'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isOpenOn({ ...visit, state: 'closed' }, today)).toBe(false)
  })

  test('is extended to a later day, also when its days were over', () => {
    expect(mayExtendTo('2026-12-18', '2026-12-11', today)).toBeNull()
    expect(mayExtendTo('2026-12-01', '2026-11-20', today)).toBeNull()
    expect(mayExtendTo('2026-12-11', '2026-12-11', today)?.code).toBe('days')
    expect(mayExtendTo('2026-11-29', '2026-11-20', today)?.code).toBe('days')
  })

  test('once closed is neither extended, nor given a link, nor closed again', () => {
    for (const move of ['extend', 'renewLink', 'close'] as const) {
      expect(mayTake(move, 'open')).toBeNull()
      expect(mayTake(move, 'closed')?.code).toBe('visit-closed')
    }
  })

  test('has words for each state and move', () => {
    expect(Object.keys(visitStateWords)).toEqual([...visitLifecycle.states])
    expect(Object.keys(visitMoveWords)).toEqual(Object.keys(visitLifecycle.moves))
  })
})

describe('a draw', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `registration-${index}`)

  test('gives the same again with the same seed, whatever the order, and another with another', () => {
    const first = drawn(ids, 10, 'calder-26')
    expect(drawn([...ids].reverse(), 10, 'calder-26')).toEqual(first)
    expect(drawn(ids, 10, 'calder-27')).not.toEqual(first)
    expect(new Set(first).size).toBe(10)
  })

  test('takes all where there are no more', () => {
    expect(drawn(ids.slice(0, 3), 10, 'x').sort()).toEqual(ids.slice(0, 3).sort())
  })

  test('favours nobody: over many seeds each comes up about as often', () => {
    const times = new Map<string, number>()
    const few = ids.slice(0, 10)
    for (let seed = 0; seed < 1000; seed += 1) {
      for (const id of drawn(few, 3, String(seed))) times.set(id, (times.get(id) ?? 0) + 1)
    }
    for (const each of few) {
      expect(times.get(each)).toBeGreaterThan(240)
      expect(times.get(each)).toBeLessThan(360)
    }
  })
})

test('an action is due today or later', () => {
  expect(isToCome(today, today)).toBeNull()
  expect(isToCome('2026-11-29', today)?.fields).toHaveProperty('dueOn')
})

test('what was looked at is said in words', () => {
  expect(placeOf('/visitor')).toBe('Today')
  expect(placeOf('/visitor/portfolios/x')).toBe('A portfolio')
  expect(placeOf('/visitor/portfolios/x/units/y?item=z')).toBe('A unit')
  expect(placeOf('/api/evidence/x/file')).toBe('A file of evidence')
  expect(placeOf('/centre/concerns')).toBe('Something else')
})

describe('who may', () => {
  const actor = (role: Actor['role'], change: Partial<Actor> = {}): Actor => ({
    role,
    personId: 'somebody',
    seatId: 'seat',
    centreId: 'centre',
    ...(role === 'eqa' && { awardingBody: 'ProQual' }),
    ...change,
  })
  const visit = { centreId: 'centre', seatId: 'seat', state: 'open' as const }

  test.each(roles)('keep, answer and make a visit: %s', (role) => {
    expect(mayKeepVisits(actor(role)) === null).toBe(role === 'centreAdmin')
    expect(mayAnswerVisits(actor(role)) === null).toBe(['centreAdmin', 'leadIqa'].includes(role))
    expect(mayVisit(actor(role)) === null).toBe(role === 'eqa')
  })

  test.each(roles)('see a visit: %s', (role) => {
    const sees = ['centreAdmin', 'leadIqa', 'eqa'].includes(role)
    expect(maySeeVisit(actor(role), visit)).toBe(sees)
    expect(maySeeVisit(actor(role), { ...visit, centreId: 'elsewhere' })).toBe(false)
    const ownOnly = maySeeVisit(actor(role), { ...visit, seatId: 'another' })
    expect(ownOnly).toBe(sees && role !== 'eqa')
    expect(maySeeVisit(actor(role), { ...visit, state: 'closed' })).toBe(sees && role !== 'eqa')
  })

  test('see somebody in the register: the body’s own, of this centre, not oneself', () => {
    const row = { centreId: 'centre', candidatePersonId: 'amara', awardingBody: 'ProQual' }
    expect(maySeeInRegister(actor('eqa'), row)).toBe(true)
    expect(maySeeInRegister(actor('eqa'), { ...row, awardingBody: 'Another' })).toBe(false)
    expect(maySeeInRegister(actor('eqa'), { ...row, centreId: 'elsewhere' })).toBe(false)
    expect(maySeeInRegister(actor('eqa', { personId: 'amara' }), row)).toBe(false)
    for (const role of roles.filter((each) => each !== 'eqa')) {
      expect(maySeeInRegister(actor(role), row)).toBe(false)
    }
  })

  test('see a portfolio as an EQA: only what was picked from this very seat', () => {
    const row = {
      centreId: 'centre',
      candidateSeatId: 'a',
      candidatePersonId: 'amara',
      allocations: [],
    }
    expect(maySee(actor('eqa'), row)).toBe(false)
    expect(maySee(actor('eqa'), { ...row, visitors: ['seat'] })).toBe(true)
    expect(maySee(actor('eqa'), { ...row, visitors: ['another'] })).toBe(false)
    expect(maySee(actor('eqa', { personId: 'amara' }), { ...row, visitors: ['seat'] })).toBe(false)
  })
})
