import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { mostDrafts, readDrafts, saveDraft } from '@/lib/infra/drafts'
import { diskStore } from '@/lib/infra/files/disk-store'
import {
  appendPartial,
  beginPartial,
  partialPath,
  partialSize,
  sumsOfPartial,
} from '@/lib/infra/files/partial-uploads'
import { sweepFiles } from '@/lib/infra/files/sweep'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import { readRoom } from '@/lib/portfolio/queries/room'
import { beginUpload } from '@/lib/portfolio/store/begin-upload'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

let folder: string
let amara: Actor
let registrationId: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-room-'))
  process.env['DATA_DIR'] = folder
  amara = await actorOf('amara@calder.example')
  registrationId = (await registrationOf('amara@calder.example')).id
})
afterEach(async () => {
  for (const name of ['MAX_UNFINISHED_BYTES', 'CENTRE_QUOTA_BYTES', 'MIN_FREE_BYTES']) {
    delete process.env[name]
  }
  await db().upload.deleteMany({ where: { state: { not: 'taken' } } })
})
afterAll(() => rm(folder, { recursive: true }))

const begin = (declaredSize: number, actor = amara) =>
  beginUpload(actor, { id: newId(), registrationId, fileName: 'film.mp4', declaredSize })

const present = () => readdir(join(folder, 'uploads'))

describe('room for files', () => {
  test('one person may have so much under way; of several begun at once, too', async () => {
    process.env['MAX_UNFINISHED_BYTES'] = '1000'
    const before = await present().catch(() => [])
    const all = await Promise.all([400, 400, 400, 400].map((size) => begin(size)))
    expect(all.filter((lacking) => lacking === null)).toHaveLength(2)
    expect(all.filter((lacking) => lacking === 'too-much-unfinished')).toHaveLength(2)
    // What was refused leaves nothing behind, and somebody else is not kept out by it.
    expect(await present()).toHaveLength(before.length + 2)
    expect(await db().upload.count({ where: { seatId: amara.seatId, state: 'receiving' } })).toBe(2)
    expect(await begin(400, await actorOf('priya@calder.example'))).toBeNull()
  })

  test('a centre has a quota; another centre’s files do not count', async () => {
    const { centre } = await readRoom(db(), amara)
    expect(centre).toBeGreaterThan(0)
    process.env['CENTRE_QUOTA_BYTES'] = String(centre + 1000)
    expect(await begin(600)).toBeNull()
    expect(await begin(600)).toBe('centre-full')
    expect((await readRoom(db(), await actorOf('owen@northgate.example'))).centre).toBeLessThan(
      centre,
    )
  })

  test('the disk keeps a reserve', async () => {
    process.env['MIN_FREE_BYTES'] = String(Number.MAX_SAFE_INTEGER)
    expect(await begin(1)).toBe('disk-full')
  })

  test('the sweep drops rows whose bytes are gone', async () => {
    await begin(500)
    for (const id of await present()) await rm(partialPath(id))
    const later = new Date(Date.now() + 25 * 3_600_000)
    await sweepFiles(db(), diskStore(join(folder, 'files')), later)
    expect(await db().upload.count({ where: { state: 'receiving' } })).toBe(0)
  })
})

test('drafts: so many per person, a month’s untouched ones make room', async () => {
  const { personId } = amara
  const key = (index: number) => `judgement/${index}/x`
  await db().draft.createMany({
    data: Array.from({ length: mostDrafts }, (_, index) => ({
      personId,
      key: key(index),
      data: {},
      updatedAt: new Date(),
    })),
    skipDuplicates: true,
  })
  expect(await saveDraft(personId, key(mostDrafts), { comment: 'one more' })).toBeNull()
  expect(await saveDraft(personId, key(0), { comment: 'still kept' })).not.toBeNull()
  await db().draft.updateMany({
    where: { personId, key: key(1) },
    data: { updatedAt: new Date('2026-01-01') },
  })
  expect(await saveDraft(personId, key(mostDrafts), { comment: 'one more' })).not.toBeNull()
  expect((await readDrafts(db(), personId, key(1))).map((draft) => draft.key)).not.toContain(key(1))
})

test('sums go on after a restart, from what is on the disk', async () => {
  const id = newId()
  await beginPartial(id)
  const bytes = Buffer.alloc(9 * 1024 ** 2, 'somebody’s voice ')
  const piece = (from: number, until?: number) => Readable.from([bytes.subarray(from, until)])
  await appendPartial(id, piece(0, 3_000_000), 0)
  // A new process remembers nothing.
  delete (globalThis as { assayPartials?: unknown }).assayPartials
  expect(await partialSize(id)).toBe(3_000_000)
  expect(await appendPartial(id, piece(3_000_000), 3_000_000)).toBe(bytes.length)
  const seen = await sumsOfPartial(id)
  const store = diskStore(join(folder, 'files'))
  const put = await store.put(amara.centreId, Readable.from([bytes]))
  expect(seen).toMatchObject({ sha256: put.sha256, size: put.size })
  expect(seen.chunks).toHaveLength(2)
  expect(await store.adopt(amara.centreId, partialPath(id), seen)).toEqual(put)
})
