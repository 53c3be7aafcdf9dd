import { describe, expect, test } from 'vitest'
import {
  addRecordInput,
  assessorRecordSchema,
  recordSchema,
  recordText,
  type WrittenRecord,
} from '@/lib/portfolio/model/records'
import { askedIn, type AnsweredQuestion } from '@/lib/portfolio/rules/questions'
import { claimedIn, markedIn, withinRecordings, partsOf } from '@/lib/portfolio/rules/recording'
import type { SpecificationUnit } from '@/lib/specification/model'

const [one, other] = [
  '018f0000-0000-7000-8000-000000000001',
  '018f0000-0000-7000-8000-000000000002',
]
const written = {
  registrationId: one,
  type: 'observation',
  kind: 'observation',
  title: 'Seen',
  heldOn: '2026-11-24',
  place: 'The floor',
  account: 'She dealt with two calls.',
  criterionIds: [one, other],
  signed: true,
}
const numbers: Record<string, string> = { [one]: '3.1', [other]: '3.2' }
const wordsOf = (id: string) => `${numbers[id]} of M/506/2898`
const parse = (raw: object): WrittenRecord => addRecordInput.parse({ ...written, ...raw })
const recordFrom = (input: WrittenRecord, questions: AnsweredQuestion[] = []) =>
  assessorRecordSchema.parse({ ...written, ...input, ...partsOf(input, wordsOf, questions) })

describe('an observation', () => {
  const input = parse({
    notes: {
      10: { at: '10:50', words: 'Called back.' },
      2: { at: '10:42', words: ' Greeted the caller. ' },
      3: { at: '10:45', words: '' },
    },
    seenAt: { [other]: '10:43', [one]: '' },
  })

  test('keeps the notes in their order without the rows left empty', () => {
    expect(input.notes).toEqual([
      { at: '10:42', words: 'Greeted the caller.' },
      { at: '10:50', words: 'Called back.' },
    ])
  })

  test('says at what time a criterion was seen, where that was noted', () => {
    const record = recordFrom(input)
    expect(claimedIn(input, record, []).map(({ claim }) => claim)).toEqual(['', 'Seen at 10:43.'])
    expect(partsOf(input, wordsOf, []).seen).toEqual([
      { criterion: '3.2 of M/506/2898', at: '10:43' },
    ])
  })

  test('is read with its notes after the account, so that earlier places stay where they were', () => {
    expect(recordText(recordFrom(input)).split('\n\n')).toEqual([
      'The floor',
      'She dealt with two calls.',
      '10:42  Greeted the caller.',
      '10:50  Called back.',
      'Seen as it happened: 10:43 3.2 of M/506/2898.',
    ])
  })

  test('that was written before there were notes reads as it did', () => {
    const { type, heldOn, place, account } = written
    const before = recordSchema.parse({ type, heldOn, place, account })
    expect(Object.keys(before)).toEqual(['type', 'heldOn', 'place', 'account'])
    expect(recordText(before)).toBe('The floor\n\nShe dealt with two calls.')
  })

  test('is refused with a time that is none, by the field it stands in', () => {
    const wrong = addRecordInput.safeParse({
      ...written,
      notes: { 4: { at: '25:00', words: 'x' } },
    })
    expect(wrong.error?.issues[0]?.path.join('.')).toBe('notes.4.at')
  })
})

test('what was typed for another kind of record and left there is no part of this one', () => {
  const input = parse({
    type: 'discussion',
    notes: { 1: { at: 'no time', words: 'Left from an observation.' } },
    seenAt: { [one]: '10:42' },
    own: { 0: { text: 'Left from questioning.' } },
  })
  expect(partsOf(input, wordsOf, [])).toEqual({})
})

describe('questioning', () => {
  const units = [
    {
      id: one,
      reference: 'M/506/2898',
      outcomes: [{ criteria: [one, other].map((id) => ({ id, number: numbers[id] })) }],
    },
  ] as unknown as SpecificationUnit[]
  const bank = [
    {
      id: one,
      unitReference: 'M/506/2898',
      text: 'Why record it?',
      criteria: ['3.2'],
      goodAnswer: 'Law, and learning.',
    },
  ]
  const input = parse({
    type: 'questioning',
    criterionIds: [],
    asked: { [one]: { answer: 'So that it does not\n\nhappen again.', verdict: 'satisfactory' } },
    own: { 0: { text: 'And who reads it?', answer: '', verdict: 'notYet', criterionIds: one } },
  })
  const questions = askedIn(input, bank, units) ?? []

  test('is evidence for what the questions serve that were answered satisfactorily, at the answer', () => {
    const record = recordFrom(input, questions)
    expect(claimedIn(input, record, questions)).toEqual([
      {
        criterionId: other,
        location: { kind: 'paragraph', paragraph: 3 },
        claim: 'Asked: Why record it?',
      },
    ])
    expect(recordText(record).split('\n\n')[2]).toBe(
      'Asked, for 3.2 of M/506/2898: Why record it?\nAnswered: So that it does not\nhappen again.\nVerdict: satisfactory.',
    )
    expect(JSON.stringify(record)).not.toContain('Law, and learning')
  })

  test('of one’s own may serve several criteria, each cross-referenced at its answer', () => {
    const mine = parse({
      type: 'questioning',
      criterionIds: [],
      own: { 0: { text: 'Who reads it?', verdict: 'satisfactory', criterionIds: [one, other] } },
    })
    const asked = askedIn(mine, bank, units) ?? []
    const claims = claimedIn(mine, recordFrom(mine, asked), asked)
    expect(claims.map(({ criterionId }) => criterionId)).toEqual([one, other])
    expect(asked[0]?.criteria).toHaveLength(2)
  })

  test('needs a verdict on each answer, and the criterion of a question of one’s own', () => {
    const wrong = addRecordInput.safeParse({
      ...written,
      type: 'questioning',
      asked: { [one]: { answer: 'Yes.' } },
      own: { 2: { text: 'Why?', verdict: 'satisfactory' } },
    })
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      `asked.${one}.verdict`,
      'own.2.criterionIds',
    ])
  })

  test('by a question that the bank does not have is refused', () => {
    expect(askedIn(input, [], units)).toBeNull()
  })
})

describe('a discussion', () => {
  const files = [
    { attachmentId: one, fileName: 'notes.pdf', mediaType: 'application/pdf', seconds: null },
    { attachmentId: other, fileName: 'talk.webm', mediaType: 'audio/webm', seconds: 124.6 },
  ]
  const input = parse({
    type: 'discussion',
    criterionIds: [],
    agendaIds: [one, other],
    bookmarks: {
      0: { criterionId: '', at: '', file: '' },
      1: { criterionId: other, at: '02:05', file: 'talk.webm' },
      2: { criterionId: one, at: '0:40', file: '' },
    },
  })

  test('is evidence for each criterion at its bookmark in the recording', () => {
    const marked = markedIn(input, files) ?? []
    const record = assessorRecordSchema.parse({
      ...written,
      ...partsOf(input, wordsOf, [], marked),
      type: 'discussion',
    })
    expect(claimedIn(input, record, [], marked).map(({ location }) => location)).toEqual([
      { kind: 'time', from: 40, attachmentId: other },
      { kind: 'time', from: 125, attachmentId: other },
    ])
    expect(recordText(record)).toContain('In the recording: 00:40 3.1 of M/506/2898; 02:05 3.2')
  })

  test('has no bookmark after the end of its recording, where that is known', () => {
    const marked = markedIn(input, files) ?? []
    expect(withinRecordings(marked, files)).toBeNull()
    const shorter = files.map((each) => ({ ...each, seconds: each.seconds && 90 }))
    expect(withinRecordings(marked, shorter)?.message).toBe(
      'There is no 02:05 in talk.webm: it is 01:30 long. Change the bookmark.',
    )
  })

  test('with a bookmark and no recording is refused', () => {
    expect(markedIn(input, files.slice(0, 1))).toBeNull()
  })
})
