import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { diskStore } from '@/lib/infra/files/disk-store'
import {
  appendPartial,
  beginPartial,
  partialPath,
  partialSize,
} from '@/lib/infra/files/partial-uploads'
import { sweepFiles } from '@/lib/infra/files/sweep'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import { fileFor } from '@/lib/portfolio/queries/files'
import { findOwnUpload, listOwnUploads, mayUpload } from '@/lib/portfolio/queries/uploads'
import { settleUpload } from '@/lib/portfolio/store/settle-upload'
import { keepUpload } from '@/lib/portfolio/store/uploads'
import { withDatabase } from '../../support/database'

withDatabase('demo')

let folder = ''
beforeAll(async () => {
  // Of this file's own: the sweep must not see what other tests keep.
  folder = await mkdtemp(join(tmpdir(), 'assay-data-'))
  process.env['DATA_DIR'] = folder
})
afterAll(() => rm(folder, { recursive: true }))

async function actorOf(email: string): Promise<Actor> {
  const { id, ...seat } = await db().seat.findFirstOrThrow({
    where: { person: { email } },
    select: { id: true, personId: true, centreId: true, role: true },
  })
  return { ...seat, seatId: id }
}

async function amara() {
  const actor = await actorOf('amara@calder.example')
  const { id } = await db().registration.findFirstOrThrow({
    where: { candidateSeatId: actor.seatId },
  })
  return { actor, registrationId: id }
}

async function sent(fileName: string, content: string, declaredSize = content.length) {
  const { actor, registrationId } = await amara()
  const id = newId()
  await beginPartial(id)
  await keepUpload(db(), actor, { id, registrationId, fileName, declaredSize }, new Date())
  await appendPartial(id, Readable.from([content]), 0)
  const upload = await findOwnUpload(db(), actor, id)
  if (!upload) throw new Error('the upload is not there')
  return upload
}

describe('a file on its way in', () => {
  test('is kept and ready once it is whole', async () => {
    const upload = await sent('note.txt', 'What I did on Monday.')
    expect(await settleUpload(upload)).toEqual({ problem: null })
    const row = await db().upload.findUniqueOrThrow({ where: { id: upload.id } })
    expect(row).toMatchObject({ state: 'ready', mediaType: 'text/plain', receivedSize: 21n })
    expect(await diskStore(join(folder, 'files')).stat(row.fileKey ?? '')).toMatchObject({
      size: 21,
    })
    expect(await partialSize(upload.id)).toBeNull()
  })

  test('settled twice at once, it happens once', async () => {
    const upload = await sent('twice.txt', 'Twice.')
    const both = await Promise.all([settleUpload(upload), settleUpload(upload)])
    expect(both).toEqual([{ problem: null }, { problem: null }])
  })

  test('is refused in words, and its bytes go', async () => {
    const upload = await sent('page.html', '<!doctype html><p>no</p>')
    const { problem } = await settleUpload(upload)
    expect(problem).toMatch(/Web pages/)
    expect(await db().upload.findUniqueOrThrow({ where: { id: upload.id } })).toMatchObject({
      state: 'refused',
      problem,
      fileKey: null,
    })
    expect(await partialSize(upload.id)).toBeNull()
  })

  test('with fewer bytes than announced is refused', async () => {
    const { problem } = await settleUpload(await sent('short.txt', 'short', 50))
    expect(problem).toMatch(/Not as many bytes/)
  })

  test('is nobody else’s', async () => {
    const upload = await sent('mine.txt', 'Mine.')
    const { actor, registrationId } = await amara()
    const priya = await actorOf('priya@calder.example')
    expect(await findOwnUpload(db(), priya, upload.id)).toBeNull()
    expect(await listOwnUploads(db(), priya, registrationId)).toEqual([])
    const mine = await listOwnUploads(db(), actor, registrationId)
    expect(mine.map(({ id }) => id)).toContain(upload.id)
  })

  test('may be sent to one’s own portfolio, and by its assessor', async () => {
    const { actor, registrationId } = await amara()
    const ask = async (email: string) => mayUpload(db(), await actorOf(email), registrationId)
    expect(await mayUpload(db(), actor, registrationId)).toBeNull()
    expect(await ask('priya@calder.example')).toBeNull()
    expect(await ask('leanne@calder.example')).not.toBeNull()
    expect(await ask('ruth@calder.example')).not.toBeNull()
    expect(await ask('nadia@northgate.example')).toMatchObject({ code: 'not-found' })
  })
})

test.each([
  ['amara@calder.example', true],
  ['priya@calder.example', true],
  ['ruth@calder.example', true],
  ['leanne@calder.example', false],
  ['owen@northgate.example', false],
  ['joseph@northgate.example', false],
])('a file of Amara’s, asked for by %s: %s', async (email, found) => {
  const { registrationId } = await amara()
  const version = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId, fileKey: { not: null } },
  })
  const file = await fileFor(db(), await actorOf(email), version.id)
  expect(file !== null).toBe(found)
  if (file) expect(file.isOwn).toBe(email.startsWith('amara'))
})

test('the sweep takes what nobody refers to, and only when it is old', async () => {
  const { actor } = await amara()
  const store = diskStore(join(folder, 'files'))
  const stray = await store.put(actor.centreId, Readable.from(['nobody refers to this']))
  const waiting = await sent('waiting.txt', 'Waits to be described.')
  await settleUpload(waiting)
  const old = await sent('old.txt', 'ol', 500)
  const soon = await sweepFiles(db(), store, new Date())
  expect(soon).toMatchObject({ removed: 0, partials: 0, damaged: [] })

  await utimes(partialPath(old.id), 0, 0)
  const later = await sweepFiles(db(), store, new Date(Date.now() + 25 * 3_600_000))
  expect(await store.stat(stray.key)).toBeNull()
  expect(await partialSize(old.id)).toBeNull()
  expect(later.partials).toBeGreaterThan(0)
  const { fileKey } = await db().upload.findUniqueOrThrow({ where: { id: waiting.id } })
  expect(await store.stat(fileKey ?? '')).not.toBeNull()
})
