import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '@/lib/kernel/actor'
import { isAcceptedUln, isUln } from '@/lib/kernel/uln'
import { maySeeAdjustments, maySeeDetails } from '@/lib/registration/policy'
import { holdsDirectClaims, sanctionAgainst } from '@/lib/registration/rules/approval'
import { notActive } from '@/lib/registration/rules/standing'
import { mayMoveRegistration } from '@/lib/registration/rules/states'
import { mayRegisterOn } from '@/lib/registration/rules/window'
import { mayTakeRoute } from '@/lib/registration/rules/routes'

test('a ULN is ten digits that check; the temporary one is accepted as that', () => {
  expect(isUln('9276308686')).toBe(true)
  for (const wrong of ['9276308685', '0276308686', '927630868', '92763086860', 'ABCDEFGHIJ']) {
    expect(isUln(wrong), wrong).toBe(false)
  }
  expect(isAcceptedUln('9999999999')).toBe(true)
})

describe('a registration against the approval and the window', () => {
  const window = {
    registrationStart: '2023-08-01',
    registrationEnd: '2026-07-31',
    operationalEnd: null,
  }
  const terms = {
    approvedOn: '2025-09-01',
    endsOn: null,
    sites: [],
    sanctions: [],
    extensions: [],
  }
  const asked = {
    registeredOn: '2026-07-31',
    candidateSeatId: 'amara',
    siteName: '',
    awardingBodyNumber: 'PQ-1',
  }
  const today = '2026-11-24'
  const code = (
    over: Partial<typeof asked> = {},
    on: Partial<Parameters<typeof mayRegisterOn>[1]> = {},
    at: Partial<Parameters<typeof mayRegisterOn>[2]> = {},
  ) => mayRegisterOn({ ...asked, ...over }, { ...terms, ...on }, { ...window, ...at }, today)

  test('dated within it, with the awarding body’s number, may be recorded', () => {
    expect(code()).toBeNull()
  })
  test('dated within it but entered late without a number is refused', () => {
    expect(code({ awardingBodyNumber: '' })?.code).toBe('number-needed')
  })
  test('dated after the last date is refused with the date and the reason', () => {
    const refused = code({ registeredOn: '2026-08-01' })
    expect(refused?.code).toBe('outside-window')
    expect(refused?.message).toContain('31 July 2026, by the date printed in the specification')
  })
  test('the regulator’s operational end takes the printed date’s place, either way', () => {
    expect(code({ registeredOn: '2026-08-01' }, {}, { operationalEnd: '2026-12-31' })).toBeNull()
    const earlier = code({ registeredOn: '2026-07-01' }, {}, { operationalEnd: '2026-06-30' })
    expect(earlier?.message).toContain('30 June 2026, by the operational end date')
  })
  test('an extension for everybody covers it; one for somebody else does not', () => {
    const until = (candidateSeatId: string | null) => ({
      extensions: [{ candidateSeatId, lastRegistrationOn: '2026-12-31' }],
    })
    expect(code({ registeredOn: '2026-10-01' }, until(null))).toBeNull()
    expect(code({ registeredOn: '2026-10-01' }, until('amara'))).toBeNull()
    expect(code({ registeredOn: '2026-10-01' }, until('tomasz'))?.code).toBe('outside-window')
  })
  test('approval dates and sites', () => {
    expect(code({ registeredOn: '2025-08-31' })?.code).toBe('before-approval')
    expect(code({}, { endsOn: '2026-01-31' })?.code).toBe('approval-ended')
    const sites = [{ name: 'Leeds' }]
    expect(code({ siteName: 'York' }, { sites })?.code).toBe('site-not-approved')
    expect(code({ siteName: 'Leeds' }, { sites })).toBeNull()
  })
  test('a sanction stops it, and says its reference and date', () => {
    const sanction = {
      effects: ['registrations' as const],
      reference: 'S-9',
      imposedOn: '2026-07-01',
      liftedOn: null,
    }
    const refused = code({}, { sanctions: [sanction] })
    expect(refused?.message).toContain('sanction S-9, imposed on 1 July 2026')
    expect(code({}, { sanctions: [{ ...sanction, liftedOn: '2026-07-20' }] })).toBeNull()
    expect(sanctionAgainst([sanction], 'claims', '2026-08-01')).toBeNull()
  })
})

test('direct claims: the latest date stands, and none means not held', () => {
  const at = new Date()
  const history = [
    { held: true, fromOn: '2026-01-01', recordedAt: at },
    { held: false, fromOn: '2026-06-01', recordedAt: at },
  ]
  expect(holdsDirectClaims([], '2026-07-01')).toBe(false)
  expect(holdsDirectClaims(history, '2026-05-31')).toBe(true)
  expect(holdsDirectClaims(history, '2026-06-01')).toBe(false)
})

describe('states', () => {
  test('what is not active says which, since when, and what opens it', () => {
    expect(notActive({ state: 'active', stateSince: null })).toBeNull()
    const stopped = notActive({ state: 'suspended', stateSince: new Date('2026-11-03T10:00:00Z') })
    expect(stopped).toMatchObject({ code: 'not-active' })
    expect(stopped?.message).toContain('suspended since 3 November 2026')
    expect(stopped?.message).toContain('resumes it')
  })
  test('a transferred registration does not come back; a withdrawn one does unless another is open', () => {
    expect(mayMoveRegistration('reopen', { state: 'transferred' }, false)?.code).toBe('not-movable')
    expect(mayMoveRegistration('reopen', { state: 'withdrawn' }, false)).toBeNull()
    expect(mayMoveRegistration('reopen', { state: 'withdrawn' }, true)?.code).toBe('registered')
  })
})

describe('routes of a unit', () => {
  const unit = { reference: 'M/506/2898', state: 'planned' as const }
  const input = {
    enrolmentId: '',
    route: 'creditTransfer' as const,
    grounds: 'Held already.',
    reference: '',
    priorUnit: 'm5062898',
    awardedBy: 'City College',
    certificate: 'C-1',
    certificatedOn: '2024-05-01',
  }
  const today = '2026-11-24'
  test('credit transfer needs the identical unit and its certificate', () => {
    expect(mayTakeRoute(unit, null, input, today)).toBeNull()
    const other = mayTakeRoute(unit, null, { ...input, priorUnit: 'R/506/1999' }, today)
    expect(other?.fields).toHaveProperty('priorUnit')
    const bare = { ...input, awardedBy: '', certificate: '', certificatedOn: undefined }
    expect(Object.keys(mayTakeRoute(unit, null, bare, today)?.fields ?? {})).toEqual([
      'awardedBy',
      'certificate',
      'certificatedOn',
    ])
  })
  test('equivalence and exemption need the awarding body’s reference; RPL its grounds alone', () => {
    for (const route of ['equivalence', 'exemption'] as const) {
      expect(mayTakeRoute(unit, null, { ...input, route }, today)?.code).toBe('route-incomplete')
      expect(mayTakeRoute(unit, null, { ...input, route, reference: 'X' }, today)).toBeNull()
    }
    expect(mayTakeRoute(unit, null, { ...input, route: 'rpl' }, today)).toBeNull()
  })
  test('one route at a time, and none for a unit that was signed off', () => {
    expect(mayTakeRoute(unit, { route: 'rpl' }, input, today)?.code).toBe('route-stands')
    const done = mayTakeRoute({ ...unit, state: 'achieved' }, null, input, today)
    expect(done?.code).toBe('route-too-late')
  })
})

describe('who sees adjustments and details', () => {
  const scope = {
    centreId: 'c',
    candidateSeatId: 'amara',
    candidatePersonId: 'p-amara',
    allocations: [
      { role: 'assessor' as const, seatId: 'priya', unitEnrolmentId: null },
      { role: 'iqa' as const, seatId: 'daniel', unitEnrolmentId: null },
    ],
  }
  const actor = (role: Role, seatId: string, personId = `p-${seatId}`, centreId = 'c'): Actor => ({
    role,
    seatId,
    personId,
    centreId,
  })
  test.each([
    ['the candidate', actor('candidate', 'amara'), true, true],
    ['another candidate', actor('candidate', 'tomasz'), false, false],
    ['the assessor', actor('assessor', 'priya'), true, false],
    ['another assessor', actor('assessor', 'gareth'), false, false],
    ['the IQA', actor('iqa', 'daniel'), false, false],
    ['the lead IQA', actor('leadIqa', 'helen'), false, false],
    ['the administrator', actor('centreAdmin', 'ruth'), true, true],
    ['an administrator who is the candidate', actor('centreAdmin', 'x', 'p-amara'), false, false],
    ['another centre’s', actor('centreAdmin', 'frances', 'p-f', 'd'), false, false],
    ['an EQA', actor('eqa', 'eva'), false, false],
  ])('%s', (_, who, adjustments, details) => {
    expect(maySeeAdjustments(who, scope)).toBe(adjustments)
    expect(maySeeDetails(who, scope)).toBe(details)
  })
})
