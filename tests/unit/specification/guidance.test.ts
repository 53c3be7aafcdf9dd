import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guidanceFile } from '@/lib/specification/model'
import { guidanceOf } from '@/lib/specification/queries'

const folder = join('prisma', 'guidance')
const files = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}))

// The award is pass or fail, and asks for no qualification before it.
const grades = /\b(merit|distinction|credit grade|higher grades?|top marks|grade [A-D1-9])\b/i
const before = /\b(prerequisite|prior (knowledge|qualification)|before you start|level [1-3]\b)/i

describe('advice on a unit', () => {
  test.each(files)('$name is well formed, and found by the reference of its unit', ({ text }) => {
    const guidance = guidanceFile.parse(JSON.parse(text))
    expect(guidanceOf(guidance.unit)).toEqual(guidance)
  })

  test.each(files)(
    '$name names no higher grades and no qualification to hold before',
    ({ text }) => {
      const { source: _, ...words } = guidanceFile.parse(JSON.parse(text))
      expect(JSON.stringify(words)).not.toMatch(grades)
      expect(JSON.stringify(words)).not.toMatch(before)
    },
  )

  test('would be noticed if it did', () => {
    expect('Guidance for achieving higher grades').toMatch(grades)
    expect('This earns a distinction.').toMatch(grades)
    expect('A Level 3 qualification in customer service').toMatch(before)
  })

  test('is there for three units, and says where it comes from another body’s qualification', () => {
    expect(files).toHaveLength(3)
    expect(guidanceOf('M/506/2898')?.source.writtenFor).toMatch(/another body’s|another body's/)
    expect(guidanceOf('D/506/2153')).toBeNull()
  })
})
