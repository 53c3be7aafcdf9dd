import { describe, expect, test } from 'vitest'
import { definitions, hiddenFromCandidates, sentenceFor, sentenceOf } from '@/lib/audit/events'

const nobodyNamed = () => 'somebody'

describe('The registry of events', () => {
  test('holds each type once', () => {
    const types = definitions.map(({ type }) => type)
    expect(new Set(types).size).toBe(types.length)
  })

  test('still names an entry whose data an older edition wrote', () => {
    expect(sentenceOf('unit-declared', { old: true }, nobodyNamed)).toBe('unit declared')
    expect(sentenceOf('gone-since', {}, nobodyNamed)).toBe('gone since')
  })

  test('says what happened without the subject', () => {
    const data = { reference: 'M/506/2898' }
    expect(sentenceOf('unit-dropped', data, nobodyNamed)).toContain('dropped M/506/2898')
  })

  const taken = {
    decisionId: '01994e00-0000-7000-8000-000000000001',
    enrolmentId: '01994e00-0000-7000-8000-000000000002',
    reference: 'M/506/2898',
    reason: 'first decision of a new assessor',
    frozenSha256: '0'.repeat(64),
  }

  test('keeps an IQA’s reasons from the assessor, and shows them to IQAs', () => {
    expect(sentenceFor('assessor', 'sample-taken', taken, nobodyNamed)).not.toContain(
      'new assessor',
    )
    expect(sentenceFor('iqa', 'sample-taken', taken, nobodyNamed)).toContain('new assessor')
  })

  test('hides samples, actions, files under two names and what an EQA picked from candidates altogether', () => {
    expect(hiddenFromCandidates).toEqual([
      'sample-taken',
      'sample-concluded',
      'sample-planned',
      'sample-unplanned',
      'unit-looked-at',
      'action-closed',
      'feedback-acknowledged',
      'shared-file-looked-at',
      'visit-portfolio-picked',
    ])
  })
})
