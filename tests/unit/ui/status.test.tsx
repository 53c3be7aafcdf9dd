import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawSprite } from '@/components/ui/draw-icons'
import { iconNames } from '@/components/ui/icon-names'
import { Status, statuses, statusWord, type StatusCode } from '@/components/ui/status'

const codes = Object.keys(statuses) as StatusCode[]
const tokens = readFileSync('app/styles/tokens.css', 'utf8')
const rules = readFileSync('app/styles/components/status.css', 'utf8')

describe('a status is always icon, word and hue', () => {
  test.each(codes)('%s has all three', (code) => {
    expect(iconNames).toContain(statuses[code].icon)
    expect(statuses[code].word).toMatch(/^[A-Z]/)
    for (const name of [`--st-${code}:`, `--st-${code}-bg:`, `--st-${code}-line:`]) {
      expect(tokens).toContain(name)
    }
    expect(rules).toContain(`.st-${code} {`)
  })

  test('no two share an icon or a word', () => {
    expect(new Set(codes.map((code) => statuses[code].icon)).size).toBe(codes.length)
    expect(new Set(codes.map((code) => statuses[code].word)).size).toBe(codes.length)
  })

  test('a narrow cell shortens the word and never drops it', () => {
    expect(statusWord('not-yet')).toBe('Not yet met')
    expect(statusWord('not-yet', true)).toBe('Not yet')
    expect(statusWord('met', true)).toBe('Met')
  })

  test('a count keeps the word for those who listen', () => {
    const drawn = renderToStaticMarkup(<Status code="covered">6 of 16</Status>)
    expect(drawn).toContain('Covered: ')
    expect(drawn).toContain('6 of 16')
  })
})

test('the sprite holds every icon, as the icon library draws it', () => {
  expect(readFileSync('components/ui/icons.svg', 'utf8')).toBe(drawSprite())
})
