import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layOut } from '@/lib/infra/files/laying-out'
import { zipOf } from '../../../support/zip-of'

const files = join(process.cwd(), 'prisma/seed/files')
const slides = () => readFile(join(files, 'customer-survey-results.pptx'))

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook of a few hundred bytes with one cell, as far down and to the right as there are cells. */
const hugeWorkbook = () =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="All" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
  })

/** How long the longest pause was in which this process could do nothing else. */
async function longestStall(during: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  await during()
  clearInterval(timer)
  return longest
}

test('an honest document is laid out', async () => {
  expect(await layOut('honest', 'slides', await slides())).toContain('<h2>Slide 1.')
})

test('one that wants all memory ends its own process, stalls nobody, and the next is laid out', async () => {
  const stall = await longestStall(async () => {
    expect(await layOut('huge', 'sheet', hugeWorkbook())).toBeNull()
  })
  expect(stall).toBeLessThan(1500)
  expect(await layOut('after', 'slides', await slides())).toContain('<h2>Slide 1.')
}, 40_000)

test('one that takes too long is given up, and after the second time not tried again', async () => {
  const document = await slides()
  expect(await layOut('slow', 'slides', document, 1)).toBeNull()
  expect(await layOut('slow', 'slides', document, 1)).toBeNull()
  expect(await layOut('slow', 'slides', document)).toBeNull()
  expect(await layOut('other', 'slides', document)).toContain('<h2>Slide 1.')
}, 40_000)
