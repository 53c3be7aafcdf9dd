import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { withoutCameraData } from '@/lib/infra/files/heic'
import { renditionPage } from '@/lib/infra/files/rendition-page'
import { sanitise } from '@/lib/infra/files/sanitise'
import { rendition } from '@/lib/infra/files/rendition'
import { slidesOf } from '@/lib/infra/files/slides'
import type { FileStore } from '@/lib/infra/files/store'
import { BadZip, isModest, openZip } from '@/lib/infra/files/zip'
import { zipClaiming } from '../../../support/zip-of'

const files = join(process.cwd(), 'prisma/seed/files')

test.each([
  ['<p onclick="x()">hi</p>', '<p>hi</p>'],
  ['<script>alert(1)</script><p>a</p>', '<p>a</p>'],
  ['<p><a href="javascript:x()">link</a></p>', '<p>link</p>'],
  ['<img src="https://elsewhere.example/x.png">', ''],
  ['<img src="data:image/svg+xml;base64,AAAA">', ''],
  ['<td colspan="3" style="x">a</td>', '<td colspan="3">a</td>'],
  ['<p>a <b>b', '<p>a <b>b</b></p>'],
  ['a < 2 and 3 &lt; 4', 'a &lt; 2 and 3 &lt; 4'],
  ['<p>a < b > c</p>', '<p>a  c</p>'],
  ['<scr<script>ipt>alert(1)</script>', '&lt;scr'],
])('%s becomes %s', (given, clean) => {
  expect(sanitise(given)).toBe(clean)
})

test('slides are read in the order they are shown', async () => {
  const zip = await openZip(join(files, 'customer-survey-results.pptx'))
  const html = await slidesOf(zip)
  await zip.close()
  expect(html.match(/<h2>Slide \d/g)).toEqual([1, 2, 3, 4].map((each) => `<h2>Slide ${each}`))
})

test('words that a cross-reference names are marked, once', () => {
  const page = renditionPage(
    't',
    '<h2 id="p1">3. What changes</h2><p id="p2">What changes</p>',
    '3. What changes, second point',
  )
  expect(page.match(/id="here"/g)).toHaveLength(1)
  expect(page).toContain('<h2 id="here" class="here">3. What changes</h2>')
})

test('the position in a HEIC photo is written over, and nothing else', async () => {
  const original = await readFile(join(files, 'office-wall-plan.heic'))
  const clean = withoutCameraData(original)
  expect(clean?.length).toBe(original.length)
  expect(original.includes('Exif\0\0MM')).toBe(true)
  expect(clean?.includes('Exif\0\0MM')).toBe(false)
})

test('what is no HEIC gives nothing rather than a photo with its position', () => {
  expect(withoutCameraData(Buffer.from('not a photo at all'))).toBeNull()
})

test('a zip entry that unpacks to more than it says is not unpacked', async () => {
  const honest = await openZip(zipClaiming(Buffer.from('hello'), 5))
  expect((await honest.read('a'))?.toString()).toBe('hello')
  const bomb = await openZip(zipClaiming(Buffer.alloc(10_000_000), 10))
  await expect(bomb.read('a')).rejects.toThrow(BadZip)
})

test('a zip that says it is huge is not opened', async () => {
  await expect(openZip(zipClaiming(Buffer.alloc(10), 3_000_000_000))).rejects.toThrow(BadZip)
})

/** A store that holds one file, whatever it is asked for. */
const holding = (bytes: Buffer): FileStore => ({
  put: () => Promise.reject(new Error('not here')),
  adopt: () => Promise.reject(new Error('not here')),
  open: async () => Readable.from([bytes]),
  stat: async () => ({ size: bytes.length, putAt: new Date() }),
  remove: async () => undefined,
  list: async function* () {},
})

test('a text of spaces is shown in no time', { timeout: 3000 }, async () => {
  const text = Buffer.from(`${' '.repeat(2_000_000)}x`)
  expect(await rendition(holding(text), 'k', 'text/plain')).toContain('x</p>')
})

test('a document of more elements than anybody reads is not laid out', async () => {
  const words = (times: number) => Buffer.from('<w:p><w:r w:x="1"/></w:p>'.repeat(times))
  const few = words(1000)
  expect(await isModest(await openZip(zipClaiming(few, few.length)))).toBe(true)
  const many = words(150_000)
  expect(await isModest(await openZip(zipClaiming(many, many.length)))).toBe(false)
})

test(
  'a slide of paragraphs that never end, shown a thousand times, is read in no time',
  { timeout: 3000 },
  async () => {
    const parts: Record<string, string> = {
      'ppt/presentation.xml': '<p:sldId r:id="rId1"/>'.repeat(1000) + '<p:sldId '.repeat(200_000),
      'ppt/_rels/presentation.xml.rels': '<Relationship Id="rId1" Target="slides/slide1.xml"/>',
      'ppt/slides/slide1.xml': '<a:p>'.repeat(400_000) + '<a:t '.repeat(400_000),
    }
    let reads = 0
    const zip = {
      entries: [],
      close: async () => undefined,
      read: async (name: string) => {
        reads += 1
        return Buffer.from(parts[name] ?? '')
      },
    }
    expect(await slidesOf(zip)).toBe('<section><h2>Slide 1. </h2></section>')
    expect(reads).toBe(3)
  },
)
