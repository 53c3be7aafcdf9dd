import { expect, test } from 'vitest'
import { mostPhrases } from '@/lib/assessment/model/phrases'
import { mayKeepNamed, phrasesFor, phrasesForEvidence } from '@/lib/assessment/rules/phrases'

const phrase = (name: string, unitReference = '', verb = '') => ({
  ...{ id: name, name, text: `${name}.`, unitReference, verb },
})

test('what is kept for the verb or unit at hand comes first, and nothing of another', () => {
  const all = [
    phrase('Any'),
    phrase('Of the unit', 'M/506/2898'),
    phrase('Of the verb', '', 'explain'),
    phrase('Elsewhere', 'R/506/2179'),
    phrase('Other verb', '', 'monitor'),
  ]
  const names = (unitReference: string | null, verb: string | null) =>
    phrasesFor(all, { unitReference, verb }).map(({ name }) => name)
  expect(names('M/506/2898', 'Explain')).toEqual(['Of the verb', 'Of the unit', 'Any'])
  expect(names(null, null)).toEqual(['Any'])
})

test('evidence is offered what fits any criterion it was cross-referenced to, each once', () => {
  const all = [phrase('Any'), phrase('Of the verb', '', 'explain'), phrase('Other', '', 'monitor')]
  const criteria = ['Explain how', 'Explain why'].map((text) => ({ text, unitReference: 'X' }))
  const names = (given: typeof criteria) => phrasesForEvidence(all, given).map(({ name }) => name)
  expect(names(criteria)).toEqual(['Of the verb', 'Any'])
  expect(names([])).toEqual(['Any'])
})

test('two phrases of one name, or too many to read, are refused', () => {
  const all = [phrase('Say why')]
  expect(mayKeepNamed('say WHY', null, all)?.code).toBe('same-name')
  expect(mayKeepNamed('say why', 'Say why', all)).toBeNull()
  const many = Array.from({ length: mostPhrases }, (_, index) => phrase(`P${index}`))
  expect(mayKeepNamed('One more', null, many)?.code).toBe('too-many')
  expect(mayKeepNamed('Changed', 'P1', many)).toBeNull()
})
