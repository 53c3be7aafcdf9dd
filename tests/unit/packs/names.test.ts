import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fileName, folderName, plainName, unitPage } from '@/lib/packs/rules/names'

describe('a name in a pack', () => {
  test('is the words, as every system can hold them', () => {
    expect(fileName('e3-v1', 'Handover notes (final).PDF', 'pdf')).toBe(
      'e3-v1-handover-notes-final.pdf',
    )
    expect(folderName('Siobhán Ní Dhomhnaill', '0198c0de-0000-7000-8000-00000a1b2c3d')).toBe(
      'siobhan-ni-dhomhnaill-0a1b2c3d',
    )
    expect(unitPage('M/506/2898')).toBe('units/m-506-2898.html')
  })

  test.each([
    '../../etc/passwd',
    'CON',
    'nul.txt',
    '.htaccess',
    'a/b\\c',
    'x'.repeat(400),
    '🙂',
    '',
  ])('%s plays no tricks', (given) =>
    expect(fileName('e1-v1', given, 'pdf')).toMatch(/^e1-v1-[a-z0-9-]{1,60}\.pdf$/),
  )

  test('never leads out of its folder, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        expect(plainName(given, 60)).toMatch(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/)
      }),
    )
  })
})
