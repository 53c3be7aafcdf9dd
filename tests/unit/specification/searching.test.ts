import { describe, expect, test } from 'vitest'
import { pieces, termsOf } from '@/lib/specification/rules/searching'

describe('looking for words', () => {
  test('words are taken once, in small letters', () => {
    expect(termsOf('  Social media  SOCIAL ')).toEqual(['social', 'media'])
    expect(termsOf(' ')).toEqual([])
  })

  test('matches are cut out, and the text stays whole', () => {
    const cut = pieces('Explain customers’ needs', termsOf("customers' NEED"))
    expect(cut.filter(({ found }) => found).map(({ text }) => text)).toEqual(['customers’', 'need'])
    expect(cut.map(({ text }) => text).join('')).toBe('Explain customers’ needs')
  })

  test('what is found twice or overlaps is marked once', () => {
    expect(pieces('aaaa', ['aa', 'aaa'])).toEqual([{ text: 'aaaa', found: true }])
  })
})
