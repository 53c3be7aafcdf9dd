import { expect, test } from 'vitest'
import { wordsFor } from '@/app/_web/fault'
import { PerhapsSaved } from '@/lib/infra/command'

test('a fault before the end says that nothing was saved, and never what it was', () => {
  const { code, message } = wordsFor(new Error('relation "Seat" is gone'), 'req-1')
  expect(code).toBe('fault')
  expect(message).toContain('nothing was saved')
  expect(message).toContain('req-1')
  expect(message).not.toContain('Seat')
})

test('a database that went at the last moment leaves it open, and one is told to look first', () => {
  const { code, message } = wordsFor(new PerhapsSaved(new Error('ECONNRESET')), 'req-2')
  expect(code).toBe('perhaps-saved')
  expect(message).toContain('not known whether this was saved')
  expect(message).toContain('before you try again')
  expect(message).not.toContain('nothing was saved')
})
