import { describe, expect, test } from 'vitest'
import {
  expectedCheck,
  expectedLetter,
  isQualificationNumber,
  isUnitReference,
  referenceFrom,
  slugFrom,
  slugOf,
} from '@/lib/specification/rules/identifiers'
import { readPublished } from '../../support/specification/published'

const references = readPublished().units.map(({ reference }) => reference)

describe('unit references', () => {
  test('there are 34, each once', () => expect(new Set(references).size).toBe(34))

  test.each(references)('%s has the letter its digits give', (reference) => {
    expect(isUnitReference(reference)).toBe(true)
    expect(expectedLetter(reference)).toBe(reference.charAt(0))
    expect(referenceFrom(slugOf(reference))).toBe(reference)
  })

  test('one of another form has no letter', () => {
    expect(expectedLetter('506/2898')).toBeNull()
    expect(isUnitReference('1/506/1921')).toBe(false)
  })
})

describe('qualification numbers', () => {
  test('601/4756/8 ends in its check', () => expect(expectedCheck('601/4756/8')).toBe('8'))
  test('ten is X', () => expect(expectedCheck('000/0005/X')).toBe('X'))
  test('one of another form has none', () => {
    expect(expectedCheck('601-4756-8')).toBeNull()
    expect(isQualificationNumber('601/4756')).toBe(false)
  })
})

describe('numbers in addresses', () => {
  test.each(['601-4756-8', '601/4756/8', '601%2F4756%2F8'])('%s', (written) => {
    expect(slugFrom(written)).toBe('601-4756-8')
  })
  test.each(['', 'a b', "601'", 'x'.repeat(41), '\u0000'])('not %j', (written) => {
    expect(slugFrom(written)).toBeNull()
  })
})
