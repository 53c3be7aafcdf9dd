import { describe, expect, test } from 'vitest'
import type { QualificationFile } from '@/lib/specification/model'
import { checkQualificationFile } from '@/lib/specification/rules/checking'
import { countsAtLevel } from '@/lib/specification/rules/level'
import { readPublished } from '../../support/specification/published'

/** What is said about the published file after a change to it. */
function afterwards(change: (file: QualificationFile) => void) {
  const file = readPublished()
  change(file)
  return checkQualificationFile(file)
}

function unit(file: QualificationFile, at: number) {
  const found = file.units[at]
  if (!found) throw new Error(`no unit ${at}`)
  return found
}

function outcome(file: QualificationFile, at: number, index: number) {
  const found = unit(file, at).outcomes[index]
  if (!found) throw new Error(`no outcome ${index}`)
  return found
}

test('the published file has no faults and no warnings', () => {
  const { file, faults, warnings } = afterwards(() => {})
  expect(file).not.toBeNull()
  expect(faults).toEqual([])
  expect(warnings).toEqual([])
})

describe('a fault names its place', () => {
  const cases: [string, (file: QualificationFile) => void, string, RegExp][] = [
    [
      'an empty criterion',
      (file) => (outcome(file, 3, 1).criteria[0] = { number: '2.1', text: ' ' }),
      'units[3] (F/506/2176).outcomes[1].criteria[0].text',
      /Write something/,
    ],
    [
      'an outcome without criteria',
      (file) => (outcome(file, 3, 1).criteria = []),
      'units[3] (F/506/2176).outcomes[1].criteria',
      /at least one criterion/,
    ],
    [
      'a unit without outcomes',
      (file) => (unit(file, 0).outcomes = []),
      'units[0] (D/506/2153).outcomes',
      /at least one learning outcome/,
    ],
    [
      'a gap in the outcomes',
      (file) => unit(file, 3).outcomes.splice(1, 1),
      'units[3] (F/506/2176).outcomes[1]',
      /Outcome 2 is due here, and this is 3/,
    ],
    [
      'a gap in the criteria',
      (file) => outcome(file, 3, 0).criteria.splice(1, 1),
      'units[3] (F/506/2176).outcomes[0].criteria[1]',
      /Criterion 1.2 is due here, and this is 1.3/,
    ],
    [
      'a reference twice',
      (file) => (unit(file, 1).reference = 'D/506/2153'),
      'units[1].reference',
      /there already, at units\[0\]/,
    ],
    [
      'an unknown group',
      (file) => (unit(file, 1).group = 'Z'),
      'units[1] (T/506/2952).group',
      /no group Z/,
    ],
    [
      'an empty group',
      (file) => file.groups.push({ code: 'D', title: 'More', mandatory: false }),
      'groups[3] (D)',
      /No unit/,
    ],
    [
      'mandatory credits that do not add up',
      (file) => (unit(file, 0).credits = 5),
      'groups[0] (A).minimumCredits',
      /come to 15 credits, not 14/,
    ],
    [
      'more asked of a group than it has',
      (file) => file.groups.splice(1, 1, { ...file.groups[1]!, minimumCredits: 100 }),
      'groups[1] (B).minimumCredits',
      /100 credits are asked for/,
    ],
    [
      'a maximum below the minimum',
      (file) => file.groups.splice(1, 1, { ...file.groups[1]!, maximumCredits: 10 }),
      'groups[1] (B).maximumCredits',
      /less than at least 20/,
    ],
    [
      'a maximum below what is mandatory',
      (file) =>
        file.groups.splice(0, 1, {
          code: 'A',
          title: 'Mandatory Units',
          mandatory: true,
          maximumCredits: 13,
        }),
      'groups[0] (A).maximumCredits',
      /at most 13 may/,
    ],
    [
      'a total that cannot be reached',
      (file) => (file.combination.minimumCredits = 200),
      'combination.minimumCredits',
      /at most 90 can count/,
    ],
    [
      'credits at a level that are not there',
      (file) => (file.combination.atLevel = { level: 7, minimumCredits: 4, counting: 'atLeast' }),
      'combination.atLevel.minimumCredits',
      /Level 7/,
    ],
    [
      'a lost criterion',
      (file) => outcome(file, 3, 0).criteria.pop(),
      'totals.criteria',
      /514 are expected, and 513 are here/,
    ],
    [
      'a window that closes before it opens',
      (file) => (file.registrationEnd = '2014-10-31'),
      'registrationEnd',
      /before 2014-11-01/,
    ],
    [
      'an evidence kind twice',
      (file) => file.evidenceKinds.push(file.evidenceKinds[0]!),
      'evidenceKinds[8].code',
      /there already/,
    ],
    [
      'an award twice',
      (file) => file.staff.awards.push(file.staff.awards[0]!),
      'staff.awards[5].title',
      /there already/,
    ],
    [
      'a policy’s address that is none, or is not safe',
      (file) => (file.policies.list[0]!.url = 'http://awarding.example/policy'),
      'policies.list[0].url',
      /https/,
    ],
  ]

  test.each(cases)('%s', (_, change, place, message) => {
    const { file, faults } = afterwards(change)
    expect(file).toBeNull()
    const found = faults.find((fault) => fault.place === place)
    expect(faults.map((fault) => fault.place)).toContain(place)
    expect(found?.message).toMatch(message)
  })

  test('a policy may have an address, or none', () => {
    const { file } = afterwards((each) => {
      each.policies.list[0]!.url = 'https://awarding.example/policy.pdf'
    })
    expect(file?.policies.list.map(({ url }) => url)).toEqual([
      'https://awarding.example/policy.pdf',
      undefined,
      undefined,
    ])
  })

  test('a field nobody knows', () => {
    const { faults } = checkQualificationFile({ ...readPublished(), gradeBoundaries: [] })
    expect(faults).toHaveLength(1)
    expect(faults[0]?.message).toContain('gradeBoundaries')
  })

  test('something that is no file at all', () => {
    for (const raw of [null, 'text', [], 4]) {
      expect(checkQualificationFile(raw).file).toBeNull()
      expect(checkQualificationFile(raw).faults[0]?.place).toBe('the file')
    }
  })
})

describe('check characters warn and never refuse', () => {
  test.each([
    ['a wrong letter', 'E/506/2153', /would begin with D/],
    ['another form', '1/506/2153', /not of the form/],
  ])('%s', (_, reference, message) => {
    const { file, warnings } = afterwards((changed) => {
      unit(changed, 0).reference = reference
    })
    expect(file).not.toBeNull()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.place).toBe(`units[0] (${reference}).reference`)
    expect(warnings[0]?.message).toMatch(message)
  })

  test.each([
    ['601/4756/7', /would end in 8/],
    ['6014756', /not of the form/],
  ])('the number %s', (number, message) => {
    const { file, warnings } = afterwards((changed) => {
      changed.number = number
    })
    expect(file).not.toBeNull()
    expect(warnings.map((each) => each.place)).toEqual(['number'])
    expect(warnings[0]?.message).toMatch(message)
  })
})

test('"at Level 4" counts by the setting in the data', () => {
  expect(countsAtLevel(5, { level: 4, counting: 'exactly' })).toBe(false)
  expect(countsAtLevel(5, { level: 4, counting: 'atLeast' })).toBe(true)
  expect(countsAtLevel(4, { level: 4, counting: 'exactly' })).toBe(true)
})
