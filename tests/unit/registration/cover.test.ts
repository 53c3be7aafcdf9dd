import { expect, test } from 'vitest'
import { lackingStaff, type CoveringStaff } from '@/lib/registration/rules/cover'

const fitting = [
  { title: 'Assessing', roles: ['assessor' as const] },
  { title: 'Assuring', roles: ['iqa' as const] },
]
const somebody = (role: 'assessor' | 'iqa', more: Partial<CoveringStaff> = {}): CoveringStaff => ({
  seatId: role,
  personId: role,
  isAssessor: role === 'assessor',
  isIqa: role === 'iqa',
  units: ['X'],
  awards: [
    { title: role === 'assessor' ? 'Assessing' : 'Assuring', status: 'held', targetOn: null },
  ],
  ...more,
})
const lacking = (staff: CoveringStaff[], candidate = 'nobody') =>
  lackingStaff(staff, 'X', candidate, fitting, '2026-11-24')

test('an assessor and an IQA who are competent in the unit are enough', () => {
  expect(lacking([somebody('assessor'), somebody('iqa')])).toEqual([])
})

test('nobody competent in the unit is said for each role', () => {
  expect(lacking([somebody('assessor', { units: ['Y'] })])).toEqual([
    'No assessor of your centre is on record as competent in it.',
    'No internal quality assurer of your centre is on record as competent in it.',
  ])
})

test('working towards is enough until its date has passed', () => {
  const towards = (targetOn: string) =>
    somebody('assessor', { awards: [{ title: 'Assessing', status: 'workingTowards', targetOn }] })
  expect(lacking([towards('2026-11-24'), somebody('iqa')])).toEqual([])
  expect(lacking([towards('2026-11-23'), somebody('iqa')])).toHaveLength(1)
})

test('nobody serves their own registration', () => {
  expect(lacking([somebody('assessor'), somebody('iqa')], 'assessor')).toHaveLength(1)
})
