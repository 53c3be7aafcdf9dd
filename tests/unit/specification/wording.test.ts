import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { totalsOf } from '@/lib/specification/rules/checking'
import source from '../../support/specification/source-words.json'
import { readPublished } from '../../support/specification/published'

/**
 * The wording is compared with the words of the published document as they were extracted from it,
 * unit by unit. What was mended is listed with its reason (docs/decisions/0006).
 */
const file = readPublished()
const word = /\p{L}+(?:['’\-/]\p{L}+)*['’]?/gu
const wordsOf = (text: string): string[] => text.match(word) ?? []

const textsOf = (unit: (typeof file.units)[number]): string[] => [
  unit.title,
  ...unit.outcomes.flatMap((each) => [each.text, ...each.criteria.map(({ text }) => text)]),
]

const counted = (words: string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

function printedWords(reference: string, printed: string): Map<string, number> {
  const words = printed.split(' ').flatMap((entry) => {
    const [text = '', times = '1'] = entry.split(':')
    return Array.from({ length: Number(times) }, () => text)
  })
  for (const slip of source.slips.filter(({ unit }) => unit === reference)) {
    for (let time = 0; time < slip.times; time += 1) {
      const at = words.indexOf(slip.printed)
      if (at < 0) throw new Error(`${slip.printed} is not printed in ${reference}`)
      words.splice(at, 1, ...wordsOf(slip.meant))
    }
  }
  return counted(words)
}

describe('the wording of 601/4756/8', () => {
  test.each(Object.entries(source.units))(
    '%s holds the very words printed',
    (reference, printed) => {
      const unit = file.units.find((each) => each.reference === reference)
      expect(unit).toBeDefined()
      const ours = unit ? counted(textsOf(unit).flatMap(wordsOf)) : new Map()
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(printedWords(reference, printed)))
    },
  )

  test('there are 34 units, 108 outcomes and 514 criteria', () => {
    expect(totalsOf(file.units)).toEqual({ units: 34, outcomes: 108, criteria: 514 })
    expect(Object.keys(source.units)).toHaveLength(34)
  })

  test('no letter of it has changed since it was checked', () => {
    const all = file.units
      .flatMap((unit) => [
        unit.title,
        ...unit.outcomes.flatMap((outcome) => [
          `${outcome.number} ${outcome.text}`,
          ...outcome.criteria.map(({ number, text }) => `${number} ${text}`),
        ]),
      ])
      .join('\n')
    expect(createHash('sha256').update(all).digest('hex')).toBe(
      'd1a4cecdaa5e5c47e564ea65e02aa713184e7831451952cc94766c5228b0e7b3',
    )
  })

  test('every slip that was mended has its reason', () => {
    for (const slip of source.slips) expect(slip.reason).not.toBe('')
  })
})
