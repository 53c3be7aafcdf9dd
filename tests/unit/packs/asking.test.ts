import { describe, expect, test } from 'vitest'
import { roles } from '@/lib/kernel/actor'
import { mayAskForPack, maySeePack, purposesFor } from '@/lib/packs/policy'
import { alreadyWaiting, tooManyKept, tooManyWaiting } from '@/lib/packs/rules/asking'

const day = new Date('2026-12-14T12:00:00Z')

describe('asking for a pack', () => {
  test('is for candidates, IQAs, administrators and the EQA, each for their own purposes', () => {
    const asked = roles.map((role) => [role, purposesFor(role).join()])
    expect(Object.fromEntries(asked)).toEqual({
      candidate: 'candidate',
      assessor: '',
      iqa: 'visit',
      leadIqa: 'visit',
      centreAdmin: 'visit,candidate',
      eqa: 'visit',
    })
    const assessor = { personId: 'p', seatId: 's', centreId: 'c', role: 'assessor' as const }
    expect(mayAskForPack(assessor, 'visit')?.code).toBe('not-yours')
    expect(mayAskForPack({ ...assessor, role: 'candidate' }, 'candidate')).toBeNull()
  })

  test('waits for what was asked for before', () => {
    expect(tooManyWaiting(2)).toBeNull()
    expect(tooManyWaiting(3)?.message).toMatch(/^3 packs/)
    expect(alreadyWaiting(false)).toBeNull()
    expect(alreadyWaiting(true)?.code).toBe('pack-waiting')
  })

  test('fills nobody’s disk, and says when there is room again', () => {
    expect(tooManyKept('candidate', 4, day)).toBeNull()
    expect(tooManyKept('candidate', 5, day)?.message).toContain('14 December 2026')
    expect(tooManyKept('leadIqa', 5, day)).toBeNull()
    expect(tooManyKept('centreAdmin', 40, null)?.code).toBe('packs-kept')
  })
})

describe('a pack', () => {
  const actor = { personId: 'p', seatId: 's', centreId: 'c', role: 'centreAdmin' as const }
  const pack = {
    ...{ centreId: 'c', purpose: 'visit' as const, askedBySeatId: 's' },
    ...{ askedByRole: 'centreAdmin' as const, seesAll: true },
  }
  test('is for whoever asked, and of administrators’ for each of them', () => {
    expect(maySeePack(actor, pack)).toBe(true)
    expect(maySeePack(actor, { ...pack, askedBySeatId: 'other' })).toBe(true)
    expect(maySeePack(actor, { ...pack, askedBySeatId: 'other', askedByRole: 'iqa' })).toBe(false)
    expect(maySeePack({ ...actor, role: 'iqa' }, { ...pack, askedBySeatId: 'other' })).toBe(false)
  })
  test('is nobody’s any more who may not see one of its portfolios, or sits elsewhere', () => {
    expect(maySeePack(actor, { ...pack, seesAll: false })).toBe(false)
    expect(maySeePack(actor, { ...pack, centreId: 'other' })).toBe(false)
  })
})
