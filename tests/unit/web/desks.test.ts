import { expect, test } from 'vitest'
import { currentEntry, deskOf, desks } from '@/components/layout/desks'
import { roles } from '@/lib/kernel/actor'

test.each(roles)('a seat as %s has a desk that lets it in', (role) => {
  expect(desks[deskOf(role)].roles).toContain(role)
})

test.each([
  ['/candidate', '/candidate'],
  ['/candidate/evidence', '/candidate/evidence'],
  ['/candidate/evidence/0198', '/candidate/evidence'],
  ['/candidate/evidencelike', undefined],
  ['/candidate/units/0198', undefined],
])('on %s the masthead marks %s', (path, entry) => {
  expect(currentEntry('candidate', path)).toBe(entry)
})
