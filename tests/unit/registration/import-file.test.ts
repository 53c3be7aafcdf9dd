import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { csvLine } from '@/lib/kernel/csv'
import { importMaxRows } from '@/lib/registration/model/importing'
import { rowCsv, rowsCsvHead } from '@/lib/registration/rules/import-csv'
import { readImportFile } from '@/lib/registration/rules/import-file'
import { isoDateOf } from '@/lib/registration/rules/import-row'
import { candidateRow, fileOf } from '../../support/importing'

const needed = ['Given names', 'Family name', 'Email', 'Qualification number', 'Registered on']
const bytesOf = (text: string) => new TextEncoder().encode(text)
const line = ['Zoë', 'Łuczak', 'zoe@list.example', '601/4756/8', '03/11/2026']

const read = (bytes: Uint8Array) => {
  const result = readImportFile(bytes)
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value
}
const refusedFor = (bytes: Uint8Array) => {
  const result = readImportFile(bytes)
  return result.ok ? null : result.refusal
}

describe('a file of candidates is read', () => {
  const text = (separator: string, end: string, cells = line) =>
    [needed, cells].map((each) => each.join(separator) + end).join('')
  const expected = [
    {
      line: 2,
      cells: {
        givenNames: 'Zoë',
        familyName: 'Łuczak',
        email: 'zoe@list.example',
        qualification: '601/4756/8',
        registeredOn: '03/11/2026',
      },
    },
  ]

  test.each([
    ['commas and LF', text(',', '\n')],
    ['Excel’s semicolons and CRLF', text(';', '\r\n')],
    ['tabs', text('\t', '\r\n')],
    ['a byte order mark', `\uFEFF${text(',', '\r\n')}`],
    ['quotation marks about the headings', text('";"', '"\n"').replace(/^/, '"').slice(0, -1)],
  ])('with %s', (_, each) => expect(read(bytesOf(each)).rows).toEqual(expected))

  test('with Excel’s own first line, which counts as a line', () => {
    const [row] = read(bytesOf(`sep=;\r\n${text(';', '\r\n')}`)).rows
    expect(row).toEqual({ ...expected[0], line: 3 })
  })

  test('as an older Excel writes it, in Windows-1252', () => {
    const bytes = Buffer.from(text(';', '\r\n', ['Zoë', 'O’Brien', ...line.slice(2)]), 'latin1')
    // 0x92 is the apostrophe that latin1 does not have.
    const at = bytes.indexOf(Buffer.from('O\u0019Brien', 'latin1'))
    bytes[at + 1] = 0x92
    expect(read(bytes).rows[0]?.cells).toMatchObject({ givenNames: 'Zoë', familyName: 'O’Brien' })
  })

  test('as Excel’s “Unicode text”', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text('\t', '\r\n'), 'utf16le'),
    ])
    expect(read(bytes).rows).toEqual(expected)
  })

  test('whatever the order and the writing of its headings; others are named, not guessed', () => {
    const heads = [
      'REGISTERED ON',
      'Mail',
      'Email',
      'family name',
      'Given Names',
      'qualification number',
      'Shoe size',
    ]
    const cells = ['2026-11-03', 'x', 'a@b.example', 'Byrne', 'Aoife', '60147568', '38']
    const { rows, unread } = read(bytesOf([heads, cells].map((each) => each.join(',')).join('\n')))
    expect(rows[0]?.cells).toMatchObject({ familyName: 'Byrne', registeredOn: '2026-11-03' })
    expect(unread).toEqual(['Mail', 'Shoe size'])
  })

  test('without the empty lines at its end, and with the lines as Excel counts them', () => {
    const { rows } = read(bytesOf(`${text(',', '\n')}\n,,,,\n${line.join(',')}\n,,,,\n`))
    expect(rows.map((row) => row.line)).toEqual([2, 5])
  })

  test('and what was downloaded can be sent again: no cell is lost or a formula', () => {
    const cells = {
      ...candidateRow(1),
      familyName: '=HYPERLINK("http://x";"y")',
      employer: '+44, "Ltd"',
    }
    const out = rowsCsvHead() + rowCsv({ line: 2, cells, verdict: 'bad', reasons: ['@Why'] })
    expect(out).not.toMatch(/(^|,)"?[=+@]/m)
    expect(read(bytesOf(out)).rows[0]?.cells).toEqual(cells)
  })
})

describe('a file that is none is refused with what to do', () => {
  test.each([
    ['nothing', new Uint8Array(), 'unreadable-file', /empty/],
    ['noise', randomBytes(4096), 'unreadable-file', /not a CSV file/],
    ['an archive', gzipSync('x'.repeat(500)), 'unreadable-file', /not a CSV file/],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'unreadable-file', /workbook.*Save as/],
    [
      'a NUL byte in good company',
      Buffer.concat([fileOf([candidateRow(1)]), Buffer.from([0])]),
      'unreadable-file',
      /not a CSV/,
    ],
    ['only white space', bytesOf('\n\n  \n'), 'empty-file', /no lines/],
    ['headings alone', bytesOf(csvLine(needed)), 'no-rows', /nobody/],
    ['no headings', bytesOf(csvLine(line)), 'missing-headings', /“Given names”, “Family name”/],
    ['a heading twice', bytesOf(csvLine([...needed, 'email'])), 'heading-twice', /“Email”.*twice/],
    [
      'one endless line',
      bytesOf(`${csvLine(needed)}"${'x'.repeat(3_000_000)}`),
      'broken-file',
      /too long|not closed/,
    ],
    [
      'a quotation mark in the middle',
      bytesOf(`${csvLine(needed)}Anne "Annie",B,c@d.example,1,2\n`),
      'broken-file',
      /Line 2/,
    ],
    ['one endless heading', bytesOf('x'.repeat(3_000_000)), 'broken-file', /too long/],
  ])('%s', (_, bytes, code, words) => {
    const refused = refusedFor(bytes)
    expect(refused?.code).toBe(code)
    expect(refused?.fields?.['file']).toMatch(words)
  })

  test('more rows than are taken at once', () => {
    const many = csvLine(needed) + csvLine(line).repeat(importMaxRows + 1)
    expect(refusedFor(bytesOf(many))).toMatchObject({ code: 'too-many-rows' })
    const most = csvLine(needed) + csvLine(line).repeat(importMaxRows)
    expect(read(bytesOf(most)).rows).toHaveLength(importMaxRows)
  })
})

test.each([
  ['03/11/2026', '2026-11-03'],
  ['3/1/2026', '2026-01-03'],
  ['03.11.2026', '2026-11-03'],
  ['2026-11-03', '2026-11-03'],
  ['11/03/26', null],
  ['3 November 2026', null],
  ['46329', null],
])('%s is the day %s', (typed, iso) => expect(isoDateOf(typed)).toBe(iso))
