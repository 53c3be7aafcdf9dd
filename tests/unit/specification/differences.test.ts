import { describe, expect, test } from 'vitest'
import type { QualificationFile } from '@/lib/specification/model'
import { parseFile } from '@/lib/specification/rules/checking'
import { differencesBetween } from '@/lib/specification/rules/differences'
import { readPublished } from '../../support/specification/published'

function after(change: (file: QualificationFile) => void) {
  const later = readPublished()
  change(later)
  return differencesBetween(readPublished(), later)
}

function unitOf(file: QualificationFile, reference: string) {
  const unit = file.units.find((each) => each.reference === reference)
  if (!unit) throw new Error(`no unit ${reference}`)
  return unit
}

describe('what a later edition changes', () => {
  test('nothing, where every word is the same', () => {
    expect(after(() => {})).toEqual({ facts: [], units: [] })
  })

  test('one word of one criterion, before and after', () => {
    const { units } = after((file) => {
      const criterion = unitOf(file, 'M/506/2898').outcomes[0]?.criteria[0]
      if (criterion) criterion.text = 'Explain the basis for sharing resources'
    })
    expect(units).toMatchObject([
      {
        reference: 'M/506/2898',
        change: 'changed',
        criteria: [
          {
            number: '1.1',
            before: 'Explain the basis for allocating resources',
            after: 'Explain the basis for sharing resources',
          },
        ],
      },
    ])
  })

  test('a criterion taken out has nothing after it', () => {
    const { units } = after((file) => unitOf(file, 'M/506/2898').outcomes[0]?.criteria.pop())
    expect(units[0]?.criteria[0]).toMatchObject({ after: null })
  })

  test('a unit that came, one that went, one with other credits', () => {
    const { units } = after((file) => {
      unitOf(file, 'R/506/1999').reference = 'A/900/0000'
      unitOf(file, 'L/506/2004').credits = 7
    })
    const changes = units.map(({ reference, change }) => [reference, change])
    expect(changes).toContainEqual(['A/900/0000', 'added'])
    expect(changes).toContainEqual(['R/506/1999', 'removed'])
    expect(units.find(({ reference }) => reference === 'L/506/2004')?.facts).toEqual([
      { name: 'Credits', before: '6', after: '7' },
    ])
  })

  test('another last day of registration', () => {
    const { facts } = after((file) => (file.registrationEnd = '2027-07-31'))
    expect(facts).toEqual([
      { name: 'Last registration', before: '2026-07-31', after: '2027-07-31' },
    ])
  })
})

test('a file that is not JSON is refused in words, with where', () => {
  const parsed = parseFile('{"number": ')
  expect(parsed).toMatchObject({ ok: false, refusal: { code: 'not-json' } })
  expect(parseFile('\uFEFF{}')).toEqual({ ok: true, value: {} })
})
