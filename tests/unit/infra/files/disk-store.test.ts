import { createHash } from 'node:crypto'
import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskStore, isWhole } from '@/lib/infra/files/disk-store'
import { chunkSize } from '@/lib/infra/files/sums'
import { DamagedFile, type FileStore } from '@/lib/infra/files/store'

const centreId = '01900000-0000-7000-8000-000000000001'
let root = ''
let store: FileStore

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'assay-files-'))
  store = diskStore(root)
})
afterEach(() => rm(root, { recursive: true }))

/** Bytes that differ from place to place, across more than one chunk. */
const long = Buffer.alloc(chunkSize + 1000, 'the quick brown fox ')

async function keys(): Promise<string[]> {
  const found: string[] = []
  for await (const { key } of store.list()) found.push(key)
  return found
}

const read = async (key: string, range?: { start: number; end: number }) => {
  const stream = await store.open(key, range)
  return stream && buffer(stream)
}

test('what is put comes back, under the address of its content', async () => {
  const { key, size, sha256 } = await store.put(centreId, Readable.from([long]))
  expect(sha256).toBe(createHash('sha256').update(long).digest('hex'))
  expect(key).toBe(`${centreId}/${sha256.slice(0, 2)}/${sha256}`)
  expect(size).toBe(long.length)
  expect((await read(key))?.equals(long)).toBe(true)
  expect(await readdir(join(root, 'incoming'))).toEqual([])
})

test('the same bytes twice are kept once', async () => {
  const first = await store.put(centreId, Readable.from(['same']))
  const second = await store.put(centreId, Readable.from(['same']))
  expect(second).toEqual(first)
  expect(await keys()).toEqual([first.key])
})

test('a range across chunks is exact', async () => {
  const { key } = await store.put(centreId, Readable.from([long]))
  const range = { start: chunkSize - 5, end: chunkSize + 4 }
  expect((await read(key, range))?.equals(long.subarray(range.start, range.end + 1))).toBe(true)
})

test('damage is noticed by whoever reads that part, and by the check of the whole', async () => {
  const { key } = await store.put(centreId, Readable.from([long]))
  const file = await open(join(root, key), 'r+')
  await file.write(Buffer.from('X'), 0, 1, chunkSize + 10)
  await file.close()
  expect((await read(key, { start: 0, end: 9 }))?.length).toBe(10)
  await expect(read(key, { start: chunkSize, end: chunkSize + 1 })).rejects.toThrow(DamagedFile)
  expect(await isWhole(store, key)).toBe(false)
})

test('a broken upload leaves nothing behind', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('cut off')
    })(),
  )
  await expect(store.put(centreId, broken)).rejects.toThrow('cut off')
  expect(await keys()).toEqual([])
  expect(await readdir(join(root, 'incoming'))).toEqual([])
})

test('a key that leads elsewhere is refused', async () => {
  await expect(store.open('../../etc/passwd')).rejects.toThrow('not a file key')
})

test('what is removed is gone', async () => {
  const { key } = await store.put(centreId, Readable.from(['gone']))
  await store.remove(key)
  expect(await store.open(key)).toBeNull()
  expect(await store.stat(key)).toBeNull()
})
