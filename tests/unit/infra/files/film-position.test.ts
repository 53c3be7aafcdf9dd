import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { filmPatches } from '@/lib/infra/files/film-position'
import { patched } from '@/lib/infra/files/patched'
import type { ByteRange, FileStore } from '@/lib/infra/files/store'

const films = join(process.cwd(), 'tests/support/files')
const position = '+51.5074-000.1278'

/** A store that holds this one file, given out in small pieces. */
const holding = (bytes: Buffer): FileStore => ({
  put: () => Promise.reject(new Error('not here')),
  adopt: () => Promise.reject(new Error('not here')),
  open: async (_, range = { start: 0, end: bytes.length - 1 }) => {
    const asked = Buffer.from(bytes.subarray(range.start, range.end + 1))
    const pieces = Array.from({ length: Math.ceil(asked.length / 700) }, (_, index) =>
      asked.subarray(index * 700, (index + 1) * 700),
    )
    return Readable.from(pieces)
  },
  stat: async () => ({ size: bytes.length, putAt: new Date() }),
  remove: async () => undefined,
  list: async function* () {},
})

let keys = 0

/** The file as everybody but its owner gets it; null when it is not given. */
async function shared(bytes: Buffer, range?: ByteRange): Promise<Buffer | null> {
  const store = holding(bytes)
  const patches = await filmPatches(store, `film ${(keys += 1)}`, bytes.length)
  const stream = patches && (await patched(store, patches).open('', range))
  return stream && buffer(stream)
}

const box = (type: string, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index))
  return bytes
}

/** A film whose one track is of measurements: two samples in one chunk, then one in another. */
function measuredFilm(handler: string): Buffer {
  const start = box('ftyp', 'qt  ')
  const samples = box('mdat', `${position}picture${position}`)
  const [first, second] = [start.length + 8, start.length + 8 + position.length + 7]
  const tables = box(
    'stbl',
    box('stsz', numbers(0, 0, 3, 10, position.length - 10, position.length)),
    box('stsc', numbers(0, 2, 1, 2, 1, 2, 1, 1)),
    box('stco', numbers(0, 2, first, second)),
  )
  const media = box('mdia', box('hdlr', numbers(0, 0), handler), box('minf', tables))
  return Buffer.concat([start, samples, box('moov', box('trak', media))])
}

// Made with ffmpeg: 3GPP's box, QuickTime's user data, and Apple's keys.
test.each([
  ['with-place.mp4', ['loci', 'Ward 7']],
  ['with-place.mov', [Buffer.from('\u00a9xyz', 'latin1'), position]],
  ['with-place-keys.mov', ['location.ISO6709', position, 'iPhone']],
])(
  '%s is given to others without its position, and plays from the same bytes',
  async (name, telling) => {
    const original = await readFile(join(films, name))
    const given = await shared(original)
    expect(given?.length).toBe(original.length)
    for (const each of telling) {
      expect(original.includes(each)).toBe(true)
      expect(given?.includes(each)).toBe(false)
    }
    // What is seen and heard: the samples, and the tables that say where they are.
    const from = original.indexOf('mdat')
    const until = from + original.readUInt32BE(from - 4)
    expect(given?.subarray(from, until - 4)).toEqual(original.subarray(from, until - 4))
    for (const table of ['stco', 'stsz', 'avcC']) {
      const at = original.indexOf(table)
      expect(given?.subarray(at, at + 16)).toEqual(original.subarray(at, at + 16))
    }
  },
)

test('any range of it reads the same as that part of the whole', async () => {
  const original = await readFile(join(films, 'with-place.mov'))
  const whole = await shared(original)
  const at = original.indexOf(position)
  for (const [start, end] of [
    [at - 30, at + 5],
    [at + 3, at + 3],
    [at + 4, original.length - 1],
    [0, 20],
  ] as const) {
    expect(await shared(original, { start, end })).toEqual(whole?.subarray(start, end + 1))
  }
})

test('a track of positions becomes zeros, what lies between stays', async () => {
  const given = await shared(measuredFilm('meta'))
  expect(given?.includes('51.5')).toBe(false)
  expect(given?.includes('picture')).toBe(true)
})

test('a track of pictures stays as it is', async () => {
  const film = measuredFilm('vide')
  expect(await shared(film)).toEqual(film)
})

test.each([
  ['has no description', Buffer.concat([box('ftyp', 'isom'), box('mdat', position)])],
  ['is cut off in it', measuredFilm('vide').subarray(0, -20)],
  ['has a compressed one', box('moov', box('cmov', 'x'))],
  ['says that its samples lie elsewhere', measuredFilm('meta').subarray(30)],
  ['is none', Buffer.from('not a film at all, whatever it says')],
])('a film that %s is not given to others', async (_, bytes) => {
  expect(await shared(bytes)).toBeNull()
})
