import { expect, test } from 'vitest'
import { chosenFile } from '@/app/_web/chosen'

test('an empty file without a name is none; an empty one with a name was chosen', () => {
  const file = (name: string, words = '') => new File([words], name)
  for (const none of [null, 'words', file(''), file('undefined')]) {
    expect(chosenFile(none)).toBeNull()
  }
  for (const chosen of [file('empty.pdf'), file('undefined', 'x'), file('a.pdf', 'x')]) {
    expect(chosenFile(chosen)).toBe(chosen)
  }
})
