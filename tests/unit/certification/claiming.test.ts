import { describe, expect, test } from 'vitest'
import { claimLifecycle, claimStates } from '@/lib/certification/lifecycle'
import { claimKinds, type FrozenClaim } from '@/lib/certification/model/claim'
import { recordCertificatesInput } from '@/lib/certification/model/certificate'
import { batchCsv } from '@/lib/certification/rules/batch-csv'
import { neutral } from '@/lib/kernel/csv'
import {
  whyNotReplace,
  whyNotStep,
  whyNotThen,
  whyNotThese,
} from '@/lib/certification/rules/certificates'
import {
  lacksSignOff,
  unitsToClaim,
  whyNotEligible,
  whyNotMove,
  whyNotStillRight,
} from '@/lib/certification/rules/claiming'
import { eligibilityOf } from '@/lib/certification/rules/eligibility'
import { mayClaim, maySignOff } from '@/lib/certification/policy'
import { roles, type Actor } from '@/lib/kernel/actor'
import type { ClaimFacts } from '@/lib/certification/model/facts'
import { factsOf, specification } from '../../support/certification/facts'

const today = '2026-11-24'
const judge = (facts: ClaimFacts) => eligibilityOf(facts, specification, today)

describe('who may', () => {
  const whose = { centreId: 'centre', candidatePersonId: 'candidate', awardingBody: 'ProQual' }
  const actor = (role: Actor['role'], personId = 'somebody', centreId = 'centre'): Actor => ({
    role,
    personId,
    centreId,
    seatId: 'seat',
    ...(role === 'eqa' && { awardingBody: 'ProQual' }),
  })

  test.each(roles)('claim: %s', (role) => {
    const refused = mayClaim(actor(role), whose)?.code
    expect(refused).toBe(role === 'centreAdmin' ? undefined : 'not-admin')
  })

  test.each(roles)('sign off: %s', (role) => {
    const may = role === 'centreAdmin' || role === 'eqa'
    expect(maySignOff(actor(role), whose) === null).toBe(may)
  })

  test('nobody claims or signs off their own award, whatever their seat', () => {
    expect(mayClaim(actor('centreAdmin', 'candidate'), whose)?.code).toBe('own-work')
    expect(maySignOff(actor('eqa', 'candidate'), whose)?.code).toBe('own-work')
  })

  test('an EQA of another awarding body, or on no visit, signs nothing off', () => {
    const { awardingBody: _, ...onNoVisit } = actor('eqa')
    expect(maySignOff({ ...onNoVisit, awardingBody: 'Another' }, whose)).not.toBeNull()
    expect(maySignOff(onNoVisit, whose)).not.toBeNull()
  })

  test('an EQA of another centre signs nothing off', () => {
    expect(maySignOff(actor('eqa', 'somebody', 'elsewhere'), whose)).not.toBeNull()
  })
})

describe('a claim moves as its table says', () => {
  test('every state is reached, and ends or goes on', () => {
    const moves = Object.values(claimLifecycle.moves)
    for (const state of claimStates) expect(moves.some(({ to }) => to === state)).toBe(true)
    const ends = claimStates.filter((state) =>
      moves.every(({ from }) => !(from as readonly string[]).includes(state)),
    )
    expect(ends).toEqual(['rejected', 'revoked', 'withdrawn'])
  })

  test('what was submitted is not taken back, what was taken back is not submitted', () => {
    expect(whyNotMove('withdraw', 'submitted', 1)?.code).toBe('wrong-state')
    expect(whyNotMove('submit', 'withdrawn', 1)?.code).toBe('wrong-state')
    expect(whyNotMove('submit', 'prepared', 1)).toBeNull()
  })

  test('without direct claims the EQA signs off first', () => {
    expect(lacksSignOff(false, false)?.code).toBe('no-sign-off')
    expect(lacksSignOff(false, true)).toBeNull()
    expect(lacksSignOff(true, false)).toBeNull()
  })
})

describe('what is claimed', () => {
  test('a refusal names what blocks', () => {
    expect(whyNotEligible(judge(factsOf({ identity: null })), 'full')?.message).toContain(
      'Identity checked: Nobody has recorded',
    )
  })

  test('a unit that is not free, named twice, or nobody’s is refused', () => {
    const eligibility = judge(factsOf())
    const [first = ''] = factsOf().units.map(({ enrolmentId }) => enrolmentId)
    expect(unitsToClaim(eligibility, 'units', [first]).refusal).toBeNull()
    expect(unitsToClaim(eligibility, 'units', [first, 'another']).refusal?.code).toBe(
      'unit-not-claimable',
    )
  })

  test('still right at submission: the claim itself is not another claim', () => {
    const enrolmentIds = factsOf().units.map(({ enrolmentId }) => enrolmentId)
    const own = { claimId: 'c', number: 1, kind: 'full' as const, state: 'prepared' as const }
    const claims = [{ ...own, enrolmentIds }]
    const claim = { claimId: 'c', kind: 'full' as const, enrolmentIds }
    expect(whyNotStillRight(claim, factsOf({ claims }), specification, judge)).toBeNull()
  })

  test('changed meanwhile: a unit is no longer credited, identity is gone; both are named', () => {
    const enrolmentIds = factsOf().units.map(({ enrolmentId }) => enrolmentId)
    const units = factsOf().units.map((unit, index) =>
      index === 4 ? { ...unit, state: 'planned' as const } : unit,
    )
    const claim = { claimId: 'c', kind: 'full' as const, enrolmentIds }
    const facts = factsOf({ units, identity: null })
    const refused = whyNotStillRight(claim, facts, specification, judge)
    expect(refused?.code).toBe('not-eligible-any-more')
    expect(refused?.message).toMatch(/does not count any more/)
    expect(refused?.message).toMatch(/Identity checked/)
  })
})

describe('certificates', () => {
  const line = (kind: 'qualification' | 'units', number = kind) => ({
    kind,
    number,
    issuedOn: today,
  })

  test('a full award has two: of the qualification and of its units', () => {
    expect(whyNotThese('full', [line('qualification'), line('units')])).toBeNull()
    expect(whyNotThese('full', [line('qualification')])?.code).toBe('two-certificates')
    const three = [line('qualification'), line('units'), line('units', 'more' as 'units')]
    expect(whyNotThese('full', three)?.code).toBe('two-certificates')
  })

  test('a unit claim has one or more of units, and none of the qualification', () => {
    expect(whyNotThese('units', [line('units')])).toBeNull()
    expect(whyNotThese('units', [line('qualification')])?.code).toBe('no-award')
    expect(whyNotThese('units', [line('units'), line('units')])?.code).toBe('same-number')
  })

  test('lines of a form that were left empty are none, the first is never', () => {
    const certificates = {
      '0': { kind: 'units', number: 'U-1', issuedOn: today },
      '1': { kind: 'units', number: '', issuedOn: '' },
    }
    const claimId = '019a0000-0000-7000-8000-000000000000'
    const parsed = recordCertificatesInput.parse({ claimId, certificates })
    expect(parsed.certificates).toHaveLength(1)
    const none = { claimId, certificates: { '0': { kind: 'units', number: '', issuedOn: '' } } }
    expect(recordCertificatesInput.safeParse(none).success).toBe(false)
  })

  const held = { number: 'Q-1', claimState: 'certificated' as const, moves: [], replaced: false }
  test('received, then handed over, each once', () => {
    expect(whyNotStep(held, 'handOver')?.code).toBe('wrong-order')
    expect(whyNotStep({ ...held, moves: ['receive'] }, 'handOver')).toBeNull()
    expect(whyNotStep({ ...held, moves: ['receive'] }, 'receive')?.code).toBe('wrong-order')
  })

  test('replaced only when it was asked for; void once the award is revoked', () => {
    expect(whyNotReplace(held)?.code).toBe('wrong-order')
    expect(whyNotReplace({ ...held, moves: ['requestReplacement'] })).toBeNull()
    expect(whyNotStep({ ...held, claimState: 'revoked' }, 'receive')?.code).toBe('void')
    expect(whyNotStep({ ...held, replaced: true }, 'receive')?.code).toBe('replaced')
    const last = { lastOn: '2026-11-20' }
    expect(whyNotThen('2026-11-20', last, 'happenedOn')).toBeNull()
    expect(whyNotThen('2019-11-30', last, 'happenedOn')?.fields).toEqual({
      happenedOn: expect.stringContaining(
        'before what was recorded of this certificate last, 20 November 2026',
      ),
    })
  })
})

describe('a batch as a spreadsheet', () => {
  const frozen: FrozenClaim = {
    asOf: '',
    kind: claimKinds[1],
    qualification: {
      number: '601/4756/8',
      title: 'Diploma',
      edition: '1',
      awardingBody: 'ProQual',
    },
    candidate: {
      givenNames: '=HYPERLINK("http://x")',
      familyName: 'Wiśniewski, the younger',
      dateOfBirth: '1991-06-17',
      uln: '9276308686',
      ulnReason: null,
      awardingBodyNumber: '+44',
      registeredOn: '2026-01-12',
    },
    approval: { number: '@A', directClaims: true },
    lines: [],
    units: [
      {
        enrolmentId: '',
        reference: 'F/506/2176',
        title: 'A "unit"',
        level: 4,
        credits: 4,
        state: 'credited',
        route: 'creditTransfer',
        basis: '-1',
      },
    ],
    credits: 4,
    surplus: [],
    confirmed: '',
  }

  test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1'])('a formula %j becomes words', (cell) => {
    expect(neutral(cell)).toBe(`'${cell}`)
  })

  test('names a spreadsheet would run as formulas, commas and quotes come through as words', () => {
    const csv = batchCsv([{ number: 3, kind: 'units', frozen, signOff: null }])
    expect(csv.startsWith('\uFEFFClaim,')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain('"Wiśniewski, the younger"')
    expect(csv).toContain(`'+44`)
    expect(csv).toContain('"A ""unit"""')
    expect(csv).toContain('17/06/1991')
    expect(csv).toContain(`Credit transfer,'-1`)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
  })
})
