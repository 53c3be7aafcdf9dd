import { describe, expect, test } from 'vitest'
import { mayComeIn, type WayIn } from '@/lib/identity/rules'

const at = new Date('2026-11-30T12:00:00Z')
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

const visit = (change: Partial<WayIn> = {}): WayIn => ({
  role: 'eqa',
  centreName: 'Calder Vale Training',
  stands: true,
  opensOn: day('2026-11-23'),
  closesOn: day('2026-12-04'),
  hasFactor: true,
  ...change,
})

const other = (hasFactor: boolean): WayIn => ({
  role: 'assessor',
  centreName: 'Northgate',
  stands: true,
  opensOn: null,
  closesOn: null,
  hasFactor,
})

describe('somebody whose password is right', () => {
  test('comes in with it alone, unless they are an EQA', () => {
    expect(mayComeIn([other(false)], at)).toEqual({ ok: true, value: { needsCode: false } })
  })

  test('gives a code for a visit that is open, on its first day and on its last', () => {
    const asks = { ok: true, value: { needsCode: true } }
    expect(mayComeIn([visit()], at)).toEqual(asks)
    expect(mayComeIn([visit({ opensOn: day('2026-11-30') })], at)).toEqual(asks)
    expect(mayComeIn([visit({ closesOn: day('2026-11-30') })], at)).toEqual(asks)
    expect(mayComeIn([visit(), other(true)], at)).toEqual(asks)
  })

  test.each([
    ['whose second factor is not set up', visit({ hasFactor: false }), 'no-factor'],
    ['before the first day', visit({ opensOn: day('2026-12-01') }), 'visit-not-open'],
    ['after the last day', visit({ closesOn: day('2026-11-29') }), 'visit-over'],
    ['when it is closed', visit({ stands: false }), 'visit-over'],
    ['from before there were visits', visit({ opensOn: null, closesOn: null }), 'visit-over'],
  ])(
    'is told why an EQA does not come in %s, and goes to other desks all the same',
    (_, way, code) => {
      expect(mayComeIn([way], at)).toMatchObject({ ok: false, refusal: { code } })
      expect(mayComeIn([way, other(way.hasFactor)], at)).toEqual({
        ok: true,
        value: { needsCode: false },
      })
    },
  )
})
