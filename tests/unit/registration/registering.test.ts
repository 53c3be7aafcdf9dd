import { describe, expect, test } from 'vitest'
import { ageOn, oddBirth, oddDates } from '@/lib/registration/rules/dates'
import { anotherName, soundsLike } from '@/lib/registration/rules/same-person'

describe('dates of one registration', () => {
  test('a candidate is fourteen at least on the day, birthdays counted', () => {
    expect(ageOn('2012-11-20', '2026-11-20')).toBe(14)
    expect(ageOn('2012-11-21', '2026-11-20')).toBe(13)
    expect(oddBirth('2012-11-20', '2026-11-20')).toBeNull()
    expect(oddBirth('2012-11-21', '2026-11-20')?.message).toContain('13 years old')
    expect(oddBirth('1916-11-20', '2026-11-20')).toBeNull()
    expect(oddBirth('1915-11-20', '2026-11-20')?.message).toContain('111 years old')
    expect(oddBirth('2027-01-01', '2026-11-20')?.message).toContain(', is after 20 November 2026')
    expect(oddBirth(null, '2026-11-20')).toBeNull()
  })

  test('what may be left out says nothing; a start some months before is ordinary', () => {
    expect(oddDates({ registeredOn: '2026-01-12' })).toBeNull()
    const ordinary = { startedOn: '2025-10-01', plannedEndOn: '2027-01-31' }
    expect(oddDates({ registeredOn: '2026-01-12', ...ordinary })).toBeNull()
  })

  test('both dates that contradict each other are named', () => {
    const words = oddDates({
      registeredOn: '2026-01-12',
      startedOn: '2026-02-01',
      plannedEndOn: '2026-01-20',
    })?.message
    expect(words).toContain('20 January 2026, is before the start, 1 February 2026')
    expect(oddDates({ registeredOn: '2026-01-12', plannedEndOn: '2062-01-01' })?.code).toBe(
      'odd-end',
    )
  })
})

describe('an account under another name', () => {
  test('middle names, accents and case make no other person', () => {
    expect(soundsLike('Amara Okafor', 'Amara Ngozi', 'Okafor')).toBe(true)
    expect(
      soundsLike('Siobhán O’Connell-Featherstonehaugh', 'Siobhan', "O'Connell-Featherstonehaugh"),
    ).toBe(true)
    expect(soundsLike('Priya Shah', 'Noor', 'Haddad')).toBe(false)
    expect(soundsLike('Priya Shah', 'Priya', 'Haddad')).toBe(false)
  })

  test('its name is said only where it has a seat', () => {
    const asked = { givenNames: 'Noor', familyName: 'Haddad' }
    const account = { name: 'Priya Shah', seats: [{ centreId: 'calder' }] }
    expect(anotherName(account, asked, 'calder')?.message).toContain('Priya Shah')
    expect(anotherName(account, asked, 'northgate')?.message).not.toContain('Priya')
    expect(anotherName(account, { ...asked, samePerson: 'on' }, 'calder')).toBeNull()
    expect(anotherName(null, asked, 'calder')).toBeNull()
  })
})
