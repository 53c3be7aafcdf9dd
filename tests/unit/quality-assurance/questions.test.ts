import { describe, expect, test } from 'vitest'
import { keepSampleQuestionsInput } from '@/lib/quality-assurance/model/questions'
import { answersTo, mayAnswerOwn } from '@/lib/quality-assurance/rules/questions'

const set = { id: 'b', number: 2, questions: ['Was the candidate asked?', 'Was the plan kept?'] }
const yes = { yes: true, note: '' }

describe('the centre’s own questions', () => {
  test('are written one on each line, empty ones left out', () => {
    const parse = (questions: string) => keepSampleQuestionsInput.parse({ questions, seen: '0' })
    expect(parse(' Was the candidate asked? \r\n\n Was the plan kept?').questions).toEqual(
      set.questions,
    )
    expect(parse('').questions).toEqual([])
    const many = Array.from({ length: 13 }, (_, index) => `Question ${index}?`).join('\n')
    expect(keepSampleQuestionsInput.safeParse({ questions: many, seen: 0 }).success).toBe(false)
  })

  test('are answered each, where there are any', () => {
    expect(mayAnswerOwn(null, undefined, [])).toBeNull()
    expect(mayAnswerOwn({ ...set, questions: [] }, 'b', [])).toBeNull()
    expect(mayAnswerOwn(set, 'b', [yes, yes])).toBeNull()
    expect(mayAnswerOwn(set, 'b', [yes])?.fields).toHaveProperty(['own.1.yes'])
    expect(mayAnswerOwn(set, 'b', [{ yes: null, note: '' }, yes])?.fields).toHaveProperty([
      'own.0.yes',
    ])
  })

  test('a “no” says why, and does not by itself stand against agreeing', () => {
    expect(mayAnswerOwn(set, 'b', [{ yes: false, note: '' }, yes])?.code).toBe('no-reason')
    expect(mayAnswerOwn(set, 'b', [{ yes: false, note: 'She was ill.' }, yes])).toBeNull()
  })

  test('are those that were on the screen', () => {
    expect(mayAnswerOwn(set, 'a', [yes, yes])?.code).toBe('questions-changed')
  })

  test('are kept in the words that were answered', () => {
    expect(answersTo(set, [yes, { yes: false, note: 'Twice put off.' }], 'own')).toEqual({
      id: 'own',
      setId: 'b',
      number: 2,
      answers: [
        { question: 'Was the candidate asked?', yes: true, note: '' },
        { question: 'Was the plan kept?', yes: false, note: 'Twice put off.' },
      ],
    })
  })
})
