import { expect, test } from 'vitest'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'

const hands = {
  candidate: 'amara',
  judged: ['priya'],
  decided: ['priya'],
  countersigned: ['grace'],
  recorded: ['tomasz'],
  testified: ['dana'],
}

test.each([
  ['amara', 'own-work'],
  ['priya', 'not-independent'],
  ['grace', 'not-independent'],
  ['tomasz', 'not-independent'],
  ['dana', 'not-independent'],
])('%s had a hand in the unit, so does not quality-assure it', (person, code) => {
  expect(lacksIndependence(person, hands)?.code).toBe(code)
})

test('whoever testified is told so, and whoever had no hand in it may', () => {
  expect(lacksIndependence('dana', hands)?.message).toMatch(/^You testified for this unit/)
  expect(lacksIndependence('helen', hands)).toBeNull()
})
