import { describe, expect, test } from 'vitest'
import { commandVerb, natureOf, suggestedKinds, verbHelp } from '@/lib/specification/rules/verbs'
import { criteriaOf, readPublished } from '../../support/specification/published'

const file = readPublished()
const understand = 'Understand the management of a project'
const able = 'Be able to manage a project'

describe('what a criterion asks for', () => {
  test('goes by its verb before its outcome', () => {
    expect(natureOf('Explain the basis for it', able)).toBe('knowing')
    expect(natureOf('Monitor it', understand)).toBe('doing')
    expect(natureOf('Develop a plan', able)).toBe('producing')
  })

  test('goes by its outcome where the verb says nothing', () => {
    expect(natureOf('Ponder it', understand)).toBe('knowing')
    expect(natureOf('Ponder it', able)).toBe('doing')
    expect(natureOf('Ponder it', 'Input information')).toBeNull()
  })

  test('a unit of "Be able to" outcomes still asks to explain and evaluate', () => {
    const criteria = criteriaOf(file).filter(({ unit }) => unit.reference === 'T/506/2952')
    expect(criteria.every(({ outcome }) => outcome.text.startsWith('Be able to'))).toBe(true)
    const natures = criteria.map(({ text, outcome }) => natureOf(text, outcome.text))
    expect(natures).toContain('knowing')
  })
})

describe('suggestions', () => {
  test('every published criterion has a verb in plain words and some evidence that suits it', () => {
    const bare = criteriaOf(file).filter(
      ({ text, outcome }) =>
        verbHelp(commandVerb(text)) === null ||
        suggestedKinds(file.evidenceKinds, text, outcome.text).length === 0,
    )
    expect(bare.map(({ unit, number, text }) => `${unit.reference} ${number} ${text}`)).toEqual([])
  })

  test('explaining is usually told, doing is usually seen', () => {
    const codes = (text: string) =>
      suggestedKinds(file.evidenceKinds, text, able).map(({ code }) => code)
    expect(codes('Explain it')).toContain('professional-discussion')
    expect(codes('Explain it')).not.toContain('observation-report')
    expect(codes('Monitor it')).toContain('observation-report')
  })
})
