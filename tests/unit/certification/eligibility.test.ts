import { describe, expect, test } from 'vitest'
import { lineCodes, type LineCode } from '@/lib/certification/model/claim'
import type { ClaimFacts } from '@/lib/certification/model/facts'
import {
  blockersFor,
  countedUnits,
  eligibilityOf,
  freeUnits,
  isEligible,
  lackingFor,
} from '@/lib/certification/rules/eligibility'
import { awardUnits, factsOf, released, specification } from '../../support/certification/facts'

const today = '2026-11-24'
const judge = (changes: Partial<ClaimFacts> = {}) =>
  eligibilityOf(factsOf(changes), specification, today)
const stateOf = (changes: Partial<ClaimFacts>, code: LineCode) =>
  judge(changes).lines.find((line) => line.code === code)
const approval = factsOf().approval
if (!approval) throw new Error('an approval to change')
const details = factsOf().details
if (!details) throw new Error('details to change')

describe('green only when a claim would be right', () => {
  test('everything in order: no line blocks, and every unit of the award counts', () => {
    const eligibility = judge()
    expect(blockersFor(eligibility, 'full')).toEqual([])
    expect(isEligible(eligibility, 'units')).toBe(true)
    expect(
      countedUnits(eligibility)
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual([...awardUnits].sort())
  })

  test('every line there can be is there', () => {
    const codes = new Set(judge().lines.map(({ code }) => code))
    expect([...codes].sort()).toEqual([...lineCodes].sort())
  })

  const cases: [string, Partial<ClaimFacts>, LineCode, RegExp][] = [
    ['no details', { details: null }, 'uln', /Nothing is on record/],
    [
      'the temporary ULN',
      { details: { ...details, uln: '9999999999' } },
      'uln',
      /official temporary value: it is never sent on a claim/,
    ],
    ['a ULN that fails its check', { details: { ...details, uln: '9276308687' } }, 'uln', /fails/],
    ['no ULN and no reason', { details: { ...details, uln: null } }, 'uln', /no reason/],
    ['identity not checked', { identity: null }, 'identity', /Nobody has recorded/],
    ['no number of the awarding body', { awardingBodyNumber: null }, 'number', /not on record/],
    [
      'a ULN that somebody else here has',
      { sharing: [{ what: 'uln', name: 'Noor Haddad', awardingBodyNumber: 'PQ-9' }] },
      'shared',
      /ULN 9276308686 is on record for Noor Haddad too, PQ-9/,
    ],
    [
      'a registration number that somebody else here has',
      { sharing: [{ what: 'number', name: 'Noor Haddad', awardingBodyNumber: 'PQ-260112-0418' }] },
      'shared',
      /PQ-260112-0418 is on record for Noor Haddad too/,
    ],
    ['suspended', { state: 'suspended' }, 'state', /suspended/],
    ['transferred', { state: 'transferred' }, 'state', /the centre they went to/],
    ['no approval', { approval: null }, 'approval', /not on record/],
    [
      'an approval that ended',
      { approval: { ...approval, endsOn: '2026-11-23' } },
      'approval',
      /ended on 23 November 2026/,
    ],
    [
      'an approval to come',
      { approval: { ...approval, approvedOn: '2026-12-01' } },
      'approval',
      /begins on 1 December 2026/,
    ],
    [
      'a site it does not cover',
      { approval: { ...approval, siteIds: ['leeds'] } },
      'site',
      /does not cover Harrogate/,
    ],
    [
      'no site where sites are named',
      { approval: { ...approval, siteIds: ['leeds'] }, site: null },
      'site',
      /the registration names none/,
    ],
    [
      'a sanction on claims',
      {
        approval: {
          ...approval,
          sanctions: [{ reference: 'S-7', reason: 'Sampling.', imposedOn: '2026-10-01' }],
        },
      },
      'sanctions',
      /S-7, since 1 October 2026: Sampling/,
    ],
    ['registered after the last day', { registeredOn: '2026-08-03' }, 'window', /31 July 2026/],
    [
      'the certification end has passed',
      { regulator: { certificationEnd: '2026-11-23', source: 'it', recordedOn: '2026-11-18' } },
      'certification-end',
      /23 November 2026/,
    ],
    [
      'an open appeal',
      { appeals: [{ number: 2, unit: 'M/506/2898' }] },
      'appeals',
      /Open: 2, about M\/506\/2898/,
    ],
  ]
  test.each(cases)('%s: neither the award nor a unit', (_, changes, code, words) => {
    const eligibility = judge(changes)
    for (const kind of ['full', 'units'] as const) {
      expect(blockersFor(eligibility, kind).map((line) => line.code)).toContain(code)
    }
    const line = stateOf(changes, code)
    expect(line?.rests).toMatch(words)
    expect(line?.todo).toBeTruthy()
  })

  test.each<[string, Partial<ClaimFacts>, LineCode]>([
    ['a reason for no ULN', { details: { ...details, uln: null, ulnReason: 'Declined.' } }, 'uln'],
    [
      'an extension that covers the date',
      {
        registeredOn: '2026-08-03',
        extension: { lastRegistrationOn: '2026-08-31', reference: 'X' },
      },
      'window',
    ],
    ['the last day itself', { registeredOn: '2026-07-31' }, 'window'],
    [
      'the certification end is today',
      { regulator: { certificationEnd: today, source: 'it', recordedOn: today } },
      'certification-end',
    ],
    ['the site is covered', { approval: { ...approval, siteIds: ['harrogate'] } }, 'site'],
  ])('%s: in order', (_, changes, code) => {
    expect(stateOf(changes, code)?.state).toBe('stands')
    expect(isEligible(judge(changes), 'full')).toBe(true)
  })

  test('an unknown certification end warns and never blocks', () => {
    expect(stateOf({ regulator: null }, 'certification-end')?.state).toBe('warns')
    expect(isEligible(judge({ regulator: null }), 'full')).toBe(true)
  })

  test('a concern that is not closed blocks, and is named by its number', () => {
    expect(stateOf({ concerns: [{ number: 3 }] }, 'matters')?.rests).toContain('concern 3')
    expect(isEligible(judge({ concerns: [{ number: 3 }] }), 'full')).toBe(false)
    expect(isEligible(judge({ concerns: [] }), 'full')).toBe(true)
  })
})

describe('the award needs the rule of combination; a unit does not', () => {
  const one = released('F/506/2176')
  test('one unit released is certificated by itself', () => {
    const eligibility = judge({ units: [one] })
    expect(isEligible(eligibility, 'units')).toBe(true)
    expect(isEligible(eligibility, 'full')).toBe(false)
    expect(lackingFor(eligibility, 'full')).toEqual(['Rule of combination'])
  })

  test('signed off is not released: the award waits for the IQA', () => {
    const units = factsOf().units.map((unit, index) =>
      index === 3 ? { ...unit, state: 'achieved' as const } : unit,
    )
    expect(lackingFor(judge({ units }), 'full')).toEqual(['Rule of combination'])
  })

  test('credited counts as released does, and keeps its route', () => {
    const units = factsOf().units.map((unit, index) =>
      index === 3
        ? {
            ...unit,
            state: 'credited' as const,
            route: 'creditTransfer' as const,
            basis: 'CERT-118',
          }
        : unit,
    )
    const eligibility = judge({ units })
    expect(isEligible(eligibility, 'full')).toBe(true)
    expect(countedUnits(eligibility).find(({ basis }) => basis === 'CERT-118')?.route).toBe(
      'creditTransfer',
    )
  })

  test('an open action on a unit keeps it from counting, and is named', () => {
    const units = factsOf().units.map((unit, index) =>
      index === 3 ? { ...unit, openActions: ['Correct the page.'] } : unit,
    )
    expect(stateOf({ units }, 'actions')).toMatchObject({ state: 'warns' })
    expect(stateOf({ units }, 'actions')?.rests).toContain('Correct the page.')
    expect(isEligible(judge({ units }), 'full')).toBe(false)
  })

  test.each(['withdrawn', 'lapsed', 'completed'] as const)('%s: units yes, award no', (state) => {
    const eligibility = judge({ state })
    expect(isEligible(eligibility, 'units')).toBe(true)
    expect(lackingFor(eligibility, 'full')).toHaveLength(1)
  })
})

describe('nothing is claimed twice', () => {
  const claim = (kind: 'full' | 'units', state: 'submitted' | 'certificated' | 'rejected') => ({
    claimId: 'c',
    number: 4,
    kind,
    state,
    enrolmentIds: [released('F/506/2176').enrolmentId],
  })

  test('another claim for the award stands in the way, open or certificated', () => {
    for (const state of ['submitted', 'certificated'] as const) {
      expect(lackingFor(judge({ claims: [claim('full', state)] }), 'full')).toEqual([
        'No other claim for the same',
      ])
    }
  })

  test('an open unit claim for a unit the award counts does', () => {
    expect(isEligible(judge({ claims: [claim('units', 'submitted')] }), 'full')).toBe(false)
  })

  test('a unit certificate first and the award later is normal', () => {
    expect(isEligible(judge({ claims: [claim('units', 'certificated')] }), 'full')).toBe(true)
  })

  test('a rejected claim leaves its units free', () => {
    const eligibility = judge({ claims: [claim('full', 'rejected')] })
    expect(isEligible(eligibility, 'full')).toBe(true)
    expect(freeUnits(eligibility)).toHaveLength(awardUnits.length)
  })

  test('a unit in a claim is not offered again', () => {
    const offered = freeUnits(judge({ claims: [claim('units', 'certificated')] }))
    expect(offered.map(({ reference }) => reference)).not.toContain('F/506/2176')
  })
})
