import { describe, expect, test } from 'vitest'
import { whole } from '@/lib/portfolio/model/location'
import { addRecordInput, recordSchema, recordText } from '@/lib/portfolio/model/records'
import { partsOf, placeOf } from '@/lib/portfolio/rules/recording'

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
const reference = (criterionId: string, criterion: string) => ({
  id: one,
  versionId: one,
  criterionId,
  enrolmentId: one,
  unitId: one,
  reference: 'M/506/2898',
  criterion,
  location: whole,
  claim: '',
})
const references = [reference(one, '3.1'), reference(other, '3.2')]

describe('an observation', () => {
  const input = addRecordInput.parse({
    ...written,
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
    expect(placeOf(input, other).claim).toBe('Seen at 10:43.')
    expect(placeOf(input, one).claim).toBe('')
    expect(partsOf(input, references).seen).toEqual([
      { criterion: '3.2 of M/506/2898', at: '10:43' },
    ])
  })

  test('is read with its notes after the account, so that earlier places stay where they were', () => {
    const record = { ...written, ...partsOf(input, references) }
    expect(recordText(recordSchema.parse(record)).split('\n\n')).toEqual([
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

test('another kind of record keeps no times', () => {
  const input = addRecordInput.parse({
    ...written,
    type: 'questioning',
    notes: { 1: { at: '', words: 'Left from an observation.' } },
    seenAt: { [one]: '10:42' },
  })
  expect(partsOf(input, references)).toEqual({})
  expect(placeOf(input, one).claim).toBe('')
})
