import { createHash } from 'node:crypto'
import { readdir, readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDb, db } from '@/lib/infra/db'
import { fileStore, isWhole } from '@/lib/infra/files/disk-store'
import { sweepFiles } from '@/lib/infra/files/sweep'
import { judging } from '../../support/acting'
import { broken } from '../../support/invariants'
import { actorOf, registrationOf } from '../../support/people'
import { press, type Pressed } from '../../support/pressing'
import { actionId, cookieOf, startApp, type RunningApp } from '../../support/running-app'
import {
  beginPiece,
  beginUpload,
  finishUpload,
  offsetOf,
  sendPiece,
  type Sender,
} from '../../support/sending'
import { ownInstallation } from '../../support/installation'
import { film } from '../../support/film'

const mebibyte = 1024 ** 2
const step = 4 * mebibyte

let folder: string
let app: RunningApp

beforeAll(async () => {
  ;({ folder } = await ownInstallation())
  app = await startApp(folder)
}, 300_000)

afterAll(async () => {
  await closeDb()
  await app.kill('SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

/** Siobhán sends a film while Priya judges six criteria of her unit again and again. */
async function underWay() {
  const { id: registrationId } = await registrationOf('siobhan@calder.example')
  const { id: enrolmentId } = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, state: 'declared' },
  })
  const items = await db().submissionItem.findMany({
    where: { unitEnrolmentId: enrolmentId },
    distinct: ['criterionId'],
    take: 6,
  })
  const judgings = await Promise.all(
    items.map(({ criterionId }) => judging(enrolmentId, criterionId, 'notYetMet')),
  )
  const candidate: Sender = {
    address: app.address,
    cookie: await cookieOf(await actorOf('siobhan@calder.example')),
  }
  const assessor = {
    address: app.address,
    cookie: await cookieOf(await actorOf('priya@calder.example')),
  }
  const action = await actionId('app/assessor/units/[enrolment]/actions.ts', 'judge')
  const sent = film(3 * step)
  const begun = await beginUpload(candidate, registrationId, 'rounds.mp4', sent.length)
  const path = begun.headers.get('location') ?? ''
  expect((await sendPiece(candidate, path, 0, sent.subarray(0, step))).status).toBe(204)
  // One that nobody will go on with.
  const left = await beginUpload(candidate, registrationId, 'left.mp4', sent.length)
  await sendPiece(candidate, left.headers.get('location') ?? '', 0, sent.subarray(0, 1000))
  const half = await beginPiece(
    candidate,
    path,
    step,
    sent.subarray(step, 2 * step),
    Math.floor(step / 2),
  )
  const pressing = press(assessor, `/assessor/units/${enrolmentId}`, action, judgings)
  await vi.waitFor(() => expect(pressing.pressed.done.length).toBeGreaterThan(12), 20_000)
  return { candidate, path, sent, half, pressing }
}

/** Everything answered for is there, once in the table and once in the trail; nothing is there by half. */
async function expectAllOfIt({ done }: Pressed): Promise<void> {
  expect(await db().judgement.count({ where: { id: { in: done } } })).toBe(done.length)
  const recorded = { type: 'criterion-judged', subjectId: { in: done } }
  expect(await db().auditEvent.count({ where: recorded })).toBe(done.length)
  const events = await db().auditEvent.count({ where: { type: 'criterion-judged' } })
  expect(await db().judgement.count()).toBe(events)
  expect(await broken()).toEqual([])
}

async function expectWhole(path: string, sent: Buffer): Promise<void> {
  const sha256 = createHash('sha256').update(sent).digest('hex')
  const upload = await db().upload.findUniqueOrThrow({
    where: { id: path.split('/').at(-1) ?? '' },
  })
  expect(upload).toMatchObject({ state: 'ready', sha256, mediaType: 'video/mp4' })
  expect(await isWhole(fileStore(), upload.fileKey ?? '')).toBe(true)
}

test('kill -9 of the app in the middle of an upload and of judgements loses nothing it answered for', async () => {
  const { candidate, path, sent, half, pressing } = await underWay()
  await app.kill('SIGKILL')
  await pressing.stop()
  await half.ended
  expect(pressing.pressed.unanswered).toBeGreaterThan(0)
  await expectAllOfIt(pressing.pressed)

  app = await startApp(folder)
  const again = { ...candidate, address: app.address }
  const offset = await offsetOf(again, path)
  expect(offset).toBeGreaterThanOrEqual(step)
  expect(offset).toBeLessThan(2 * step)
  await finishUpload(again, path, sent, step)
  await expectWhole(path, sent)
  await expectAllOfIt(pressing.pressed)
}, 120_000)

test('kill -9 of the embedded database in the middle: the app starts it again, and says so meanwhile', async () => {
  const { candidate, path, sent, pressing, half } = await underWay()
  const pidFile = join(folder, 'postgres', 'data', 'postmaster.pid')
  const [killed] = (await readFile(pidFile, 'utf8')).split('\n')
  process.kill(Number(killed), 'SIGKILL')
  const answered = pressing.pressed.done.length

  const health = async () => (await fetch(`${app.address}/api/health`)).status
  await vi.waitFor(
    async () => {
      const answer = await fetch(`${app.address}/candidate`, { headers: { accept: 'text/html' } })
      expect(answer.status).toBe(503)
      expect(await answer.text()).toContain('Try again in a moment')
    },
    { timeout: 10_000, interval: 5 },
  )
  await vi.waitFor(async () => expect(await health()).toBe(200), { timeout: 30_000, interval: 50 })
  // They go on by themselves.
  await vi.waitFor(() => expect(pressing.pressed.done.length).toBeGreaterThan(answered + 6), 20_000)
  await pressing.stop()
  expect(pressing.pressed.statuses).toContain(503)
  expect(app.hasEnded()).toBe(false)
  const [revived] = (await readFile(pidFile, 'utf8')).split('\n')
  expect(revived).not.toBe(killed)

  // Our own connections went with the server.
  await closeDb()
  await expectAllOfIt(pressing.pressed)
  await finishUpload(candidate, path, sent, step)
  await half.ended
  await expectWhole(path, sent)
}, 120_000)

test('what the killed left lying is swept', async () => {
  const uploads = join(folder, 'uploads')
  const left = await readdir(uploads)
  expect(left.length).toBe(2)
  for (const id of left) await utimes(join(uploads, id), 0, 0)
  const swept = await sweepFiles(db(), fileStore(), new Date(Date.now() + 25 * 3_600_000))
  expect(swept).toMatchObject({ partials: 2, damaged: [] })
  expect(await readdir(uploads)).toEqual([])
  expect(await db().upload.count({ where: { id: { in: left } } })).toBe(0)
  expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([])
})
