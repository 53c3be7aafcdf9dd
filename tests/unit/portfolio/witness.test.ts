import { describe, expect, test } from 'vitest'
import {
  codeGuesses,
  requestStates,
  requestStateWords,
  signTestimonyInput,
  testimonyText,
} from '@/lib/portfolio/model/witness'
import { confirms, isAnswered, linkClosed, mayWitness } from '@/lib/portfolio/rules/witness'
import { mayRemoveEvidence } from '@/lib/portfolio/rules/removing'

const noon = new Date('2026-11-23T12:00:00Z')
const later = new Date('2026-11-24T12:00:00Z')
const earlier = new Date('2026-11-22T12:00:00Z')

describe('A witness’s link', () => {
  const open = { isSigned: false, withdrawnAt: null, expiresAt: later }

  test('opens until it expires, is signed or taken back', () => {
    expect(linkClosed(open, noon)).toBeNull()
    expect(linkClosed({ ...open, expiresAt: noon }, noon)?.code).toBe('link-old')
    expect(linkClosed({ ...open, withdrawnAt: earlier }, noon)?.code).toBe('taken-back')
    expect(linkClosed({ ...open, isSigned: true }, noon)?.code).toBe('link-used')
  })

  test('says that it is signed, whatever came after', () => {
    const all = { isSigned: true, withdrawnAt: earlier, expiresAt: earlier }
    expect(linkClosed(all, noon)?.code).toBe('link-used')
  })

  test('has a word for each way it can stand', () => {
    expect(Object.keys(requestStateWords)).toEqual([...requestStates])
  })
})

describe('Nobody testifies for themselves', () => {
  test.each([
    'amara@calder.example',
    'Amara@Calder.example',
    'amara+witness@calder.example',
    'amara+a+b@calder.example',
  ])('%s is the candidate', (email) => {
    expect(mayWitness(email, 'amara@calder.example')?.code).toBe('own-work')
  })

  test.each(['dana@calder.example', 'amara@hartwell.example'])('%s is not', (email) => {
    expect(mayWitness(email, 'amara@calder.example')).toBeNull()
  })
})

describe('A witness answers', () => {
  const criteria = [
    { id: 'a', number: '4.2' },
    { id: 'b', number: '4.3' },
  ]

  test('for each criterion', () => {
    expect(isAnswered({ a: 'yes' }, criteria)).toMatchObject({
      code: 'unanswered',
      message: 'Say whether you saw 4.3.',
    })
    expect(isAnswered({ a: 'yes', b: 'no' }, criteria)).toBeNull()
  })

  test('that they saw one at least', () => {
    expect(isAnswered({ a: 'no', b: 'no' }, criteria)?.code).toBe('saw-nothing')
  })

  test('for what was asked alone: an answer to something else counts for nothing', () => {
    expect(isAnswered({ a: 'no', b: 'no', c: 'yes' }, criteria)?.code).toBe('saw-nothing')
  })
})

describe('Six digits', () => {
  const code = { isLatest: true, expiresAt: later, usedAt: null, attempts: 1, isRight: true }

  test('confirm an email while they count', () => {
    expect(confirms(code, noon)).toBeNull()
    expect(confirms({ ...code, attempts: codeGuesses }, noon)).toBeNull()
  })

  test.each([
    ['code-old', { ...code, isLatest: false }],
    ['code-old', { ...code, usedAt: earlier }],
    ['code-old', null],
    ['code-expired', { ...code, expiresAt: noon }],
    ['too-many-attempts', { ...code, attempts: codeGuesses + 1 }],
    ['wrong-code', { ...code, isRight: false }],
  ])('are refused: %s', (why, sent) => {
    expect(confirms(sent, noon)?.code).toBe(why)
  })

  test('may be typed with a space, and are six', () => {
    const id = '01994e00-0000-7000-8000-000000000001'
    const rest = { token: 'x'.repeat(43), codeId: id, signed: 'on' }
    expect(signTestimonyInput.parse({ ...rest, code: '123 456' }).code).toBe('123456')
    expect(signTestimonyInput.safeParse({ ...rest, code: '12345' }).success).toBe(false)
  })
})

test('a testimony stays in the portfolio, handed in or not', () => {
  const seat = '01994e00-0000-7000-8000-000000000001'
  const by = { addedBySeatId: seat, candidateSeatId: seat }
  const testimony = { number: 7, pinned: false, commented: false, ...by }
  expect(mayRemoveEvidence({ ...testimony, form: 'testimony' })?.code).toBe('testimony')
  expect(mayRemoveEvidence({ ...testimony, form: 'file' })).toBeNull()
})

test('a testimony reads as who said what of which criteria', () => {
  const text = testimonyText({
    type: 'testimony',
    heldOn: '2026-11-21',
    name: 'Dana Whitlock',
    role: 'Store manager',
    relation: 'Her line manager',
    competence: 'Nine years at a counter.',
    account: 'She let them serve.',
    saw: ['4.2 of M/506/2898'],
    didNotSee: ['4.3 of M/506/2898'],
  })
  expect(text.split('\n\n')).toEqual([
    'Dana Whitlock, Store manager. To the candidate: Her line manager',
    'What they know of the work: Nine years at a counter.',
    'She let them serve.',
    'Saw: 4.2 of M/506/2898. Did not see: 4.3 of M/506/2898.',
  ])
})
