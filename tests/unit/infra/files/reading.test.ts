import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { acceptedTypes } from '@/lib/infra/files/accepted-types'
import { diskStore } from '@/lib/infra/files/disk-store'
import { mostText, within } from '@/lib/infra/files/passages'
import { readText, readingLimits, type Unread } from '@/lib/infra/files/reading'
import { rendition } from '@/lib/infra/files/rendition'
import type { FileStore } from '@/lib/infra/files/store'
import { zipClaiming, zipOf } from '../../../support/zip-of'

// The first file waits for a process to start, on a machine that may be busy.
vi.setConfig({ testTimeout: 40_000 })

const centre = '01900000-0000-7000-8000-000000000001'
let folder = ''
let store: FileStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-reading-'))
  store = diskStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const typeOf = (extension: string) =>
  acceptedTypes.find((each) => each.extension === extension)?.mediaType ?? ''

async function read(bytes: Buffer, extension: string, limits = readingLimits) {
  const { key } = await store.put(centre, Readable.from([bytes]))
  return readText(store, key, typeOf(extension), limits)
}

const example = (name: string) => readFile(join('prisma/seed/files', name))

async function pdf(make: (document: PDFKit.PDFDocument) => void, options = {}): Promise<Buffer> {
  const document = new PDFDocument(options)
  make(document)
  document.end()
  return buffer(document)
}

describe('a real document is read, and each passage knows its place', () => {
  test.each([
    ['customer-service-plan-2026.pdf', /training/i, { kind: 'page', value: '4' }],
    [
      'customer-survey-results.pptx',
      /Saturday customers were not satisfied/,
      { kind: 'page', value: '3' },
    ],
    ['rota-week-12.xlsx', /forecast and cover/, { kind: 'text', value: 'Cover by hour' }],
    ['email-thread-supplier.txt', /Neil Garbutt/, { kind: 'paragraph', value: '1' }],
    [
      'team-meeting-minutes-12-february.docx',
      /Amara Okafor \(chair\)/,
      { kind: 'paragraph', value: '1' },
    ],
  ])('%s', async (name, words, place) => {
    const answer = await read(await example(name), name.split('.').at(-1) ?? '')
    if (typeof answer === 'string') throw new Error(answer)
    const found = answer.passages.filter(({ text }) => words.test(text)).map((each) => each.place)
    expect(found).toContainEqual(place)
    expect(answer.isCut).toBe(false)
  })

  test('a paragraph has the number under which it is shown', async () => {
    const bytes = await example('team-meeting-minutes-12-february.docx')
    const { key } = await store.put(centre, Readable.from([bytes]))
    const answer = await readText(store, key, typeOf('docx'))
    if (typeof answer === 'string') throw new Error(answer)
    const later = answer.passages.at(-1)
    expect(Number(later?.place.value)).toBeGreaterThan(1)
    const shown = await rendition(store, key, typeOf('docx'))
    const first = later?.text.split('\n')[0] ?? 'nothing'
    expect(shown).toContain(`id="p${later?.place.value}">${first.slice(0, 30)}`)
  })

  test('a PDF made here, page by page', async () => {
    const bytes = await pdf((document) => {
      document.text('A covering letter.')
      document.addPage().text('The wheelbarrow was mended.')
    })
    expect(await read(bytes, 'pdf')).toEqual({
      passages: [
        { place: { kind: 'page', value: '1' }, text: 'A covering letter.' },
        { place: { kind: 'page', value: '2' }, text: 'The wheelbarrow was mended.' },
      ],
      isCut: false,
      pages: 2,
    })
  })

  test('a picture, and a PDF that is only one, have no words', async () => {
    const picture = await example('customer-survey-chart.png')
    const scan = await pdf((document) => document.image(picture, 0, 0))
    expect(await read(picture, 'png')).toEqual({ passages: [], isCut: false })
    expect(await read(scan, 'pdf')).toEqual({ passages: [], isCut: false, pages: 1 })
  })
})

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 ** 2)

describe('what cannot be read says why', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string, Unread]>([
    [
      'a password',
      () => pdf((each) => each.text('x'), { userPassword: 'secret' }),
      'pdf',
      'guarded',
    ],
    ['no PDF at all', () => readFile('tests/support/files/not-really-a.pdf'), 'pdf', 'damaged'],
    [
      'a part that unpacks to far more than it says',
      () => zipClaiming(zeros(80), 100),
      'docx',
      'damaged',
    ],
    [
      'a part that unpacks to more than fits',
      () => zipClaiming(zeros(65), 65 * 1024 ** 2),
      'docx',
      'damaged',
    ],
    ['parts that are too much together', () => zipClaiming(zeros(1), 2 ** 31), 'docx', 'damaged'],
    ['an encrypted part', () => readFile('tests/support/files/encrypted.zip'), 'docx', 'guarded'],
    [
      'more elements than anybody writes',
      () => zipOf({ 'word/document.xml': '<a/>'.repeat(300_001) }),
      'docx',
      'tooMuch',
    ],
  ])('%s', async (_, bytes, extension, problem) => {
    expect(await read(await bytes(), extension)).toBe(problem)
  })

  test('a file that is not there', async () => {
    const key = `${centre}/ab/${'ab'.repeat(32)}`
    expect(await readText(store, key, typeOf('pdf'))).toBe('gone')
  })

  test('too long, or too much memory: it is ended, and the next is read', async () => {
    const bytes = await example('customer-service-plan-2026.pdf')
    expect(await read(bytes, 'pdf', { ...readingLimits, milliseconds: 1 })).toBe('stopped')
    expect(await read(bytes, 'pdf', { ...readingLimits, resident: 1 })).toBe('stopped')
    expect(await read(Buffer.from('After that.'), 'txt')).toMatchObject({ isCut: false })
  })
})

describe('what is kept is within limits', () => {
  const whole = { kind: 'whole', value: '' } as const

  test('a text longer than a book is cut, and says so', () => {
    const { passages, isCut } = within([{ place: whole, text: 'word '.repeat(400_000) }])
    const length = passages.reduce((sum, { text }) => sum + text.length, 0)
    expect(isCut).toBe(true)
    expect(length).toBeLessThanOrEqual(mostText.whole)
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(
      mostText.passage,
    )
  })

  test('more places than a document has are cut, too', () => {
    const many = Array.from({ length: mostText.passages + 1 }, () => ({ place: whole, text: 'x' }))
    expect(within(many)).toMatchObject({ isCut: true, passages: { length: mostText.passages } })
  })

  test('what the database refuses, and what marks a match, falls away', () => {
    const text = 'a\0b\uD800c\uE000d\uE001e  f'
    expect(within([{ place: whole, text }]).passages).toEqual([{ place: whole, text: 'abcde f' }])
  })
})
