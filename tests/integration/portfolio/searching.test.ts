import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { readingLimits } from '@/lib/infra/files/reading'
import { newId } from '@/lib/infra/id'
import { readInBackground, readNext } from '@/lib/portfolio/commands/reading'
import { mostTries } from '@/lib/portfolio/model/searching'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { removeEvidence } from '@/lib/portfolio/commands/change-evidence'
import { searchPortfolio } from '@/lib/portfolio/queries/searching'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '@/lib/registration/queries/scope'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const waiting = () => db().evidenceReading.count({ where: { state: 'waiting' } })
const tried = () => db().evidenceReading.count({ where: { attempts: { gt: 0 } } })
const readAll = async () => {
  while (await readNext(fileStore()));
}

async function amara() {
  const actor = await actorOf('amara@calder.example')
  const { id, centreId } = await registrationOf('amara@calder.example')
  const find = async (words: string) => {
    const found = await searchPortfolio(db(), actor, id, words)
    if (!found) throw new Error('Her own portfolio.')
    return found
  }
  return { actor, registrationId: id, centreId, find }
}

/** A file in Amara's portfolio, as if she had sent and described it. */
async function added(name: string, mediaType: string, bytes: Buffer) {
  const { actor, registrationId, centreId } = await amara()
  const stored = await fileStore().put(centreId, Readable.from([bytes]))
  const now = new Date()
  const { id: uploadId } = await db().upload.create({
    data: {
      id: newId(),
      centreId,
      registrationId,
      seatId: actor.seatId,
      fileName: name,
      declaredSize: stored.size,
      receivedSize: stored.size,
      state: 'ready',
      sha256: stored.sha256,
      mediaType,
      fileKey: stored.key,
      createdAt: now,
      updatedAt: now,
    },
  })
  const result = await run(
    addEvidence,
    { actor },
    {
      registrationId,
      uploadId,
      title: 'Something from the shop',
      kind: 'candidate-product',
      producedOn: '2026-03-02',
      setting: 'workplace',
      shows: 'What I did.',
      declared: true,
    },
  )
  if (!result.ok) throw new Error(result.refusal.message)
  return db().evidence.findFirstOrThrow({
    where: { registrationId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, versions: { select: { id: true } } },
  })
}

const text = 'text/plain'

beforeAll(async () => {
  // Everything of the demonstration waits. A reader is killed in the middle of it.
  const all = await waiting()
  expect(all).toBeGreaterThan(40)
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/reading-child.ts'], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise((done) => child.once('exit', (_, signal) => done(signal)))
  await vi.waitFor(async () => expect(await tried()).toBeGreaterThan(2), 60_000)
  child.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')
  expect(await waiting()).toBeGreaterThan(0)
  const stop = readInBackground(fileStore())
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 60_000)
  await stop()
}, 120_000)

describe('after a reader was killed in the middle', () => {
  test('the next has read everything, each piece once', async () => {
    const kinds = await db().evidenceReading.groupBy({ by: ['state'], _count: true })
    expect(kinds.map(({ state }) => state).sort()).toEqual(['extracted', 'nothingToRead'])
    const versions = await db().evidenceVersion.count()
    expect(await db().evidenceReading.count()).toBe(versions)
    const twice = await db().$queryRaw<unknown[]>`
      select 1 from "EvidencePassage" group by "evidenceVersionId", "text" having count(*) > 1`
    expect(twice).toEqual([])
  })
})

describe('a search', () => {
  test('names the evidence, its version, the place, an excerpt, and the criteria it is for', async () => {
    const { find } = await amara()
    const { evidence } = await find('"goods lift" dock')
    const plan = evidence.find(({ title }) => title === 'Contingency plan: goods lift')
    expect(plan).toMatchObject({ version: 1, isLatest: true, number: 2 })
    expect(plan?.named[0]?.kind).toBe('page')
    expect(plan?.named[0]?.excerpt).toMatch(/\uE000(goods|lift|dock)\uE001/i)
    expect(plan?.criteria).toContainEqual({ unit: 'M/506/2898', number: '2.3' })
  })

  test('finds other forms of a word, and the words of records and testimonies', async () => {
    const { find } = await amara()
    expect((await find('complain')).evidence.length).toBeGreaterThan(1)
    const formsOf = async (words: string) => (await find(words)).evidence.map(({ form }) => form)
    expect(await formsOf('huddle waiting Leanne')).toContain('record')
    expect(await formsOf('"collections counter"')).toContain('testimony')
  })

  test('finds a picture by what is said of it', async () => {
    const { find } = await amara()
    const { evidence } = await find('chart')
    expect(evidence.flatMap(({ named }) => named.map(({ kind }) => kind))).toContain(null)
  })

  test.each(['', '   ', 'the', '& | ! ( ) : * <->', '\'; drop table "Evidence"; --', '\0'])(
    'for %j changes nothing and breaks nothing',
    async (words) => {
      const { find } = await amara()
      const found = await find(words)
      expect(Array.isArray(found.evidence)).toBe(true)
    },
  )

  test('says what is still being read', async () => {
    const { find } = await amara()
    await added('later.txt', text, Buffer.from('The wheelbarrow was mended.'))
    expect(await find('wheelbarrow')).toMatchObject({ waiting: 1, evidence: [] })
    await readAll()
    const found = await find('wheelbarrows mending')
    expect(found).toMatchObject({ waiting: 0, evidence: [{ title: 'Something from the shop' }] })
  })

  test('what was taken out of the portfolio is found no more', async () => {
    const { actor, find } = await amara()
    const { id, versions } = await added('gone.txt', text, Buffer.from('A unicycle.'))
    await readAll()
    expect((await find('unicycle')).evidence).toHaveLength(1)
    expect(await run(removeEvidence, { actor }, { evidenceId: id })).toMatchObject({ ok: true })
    expect((await find('unicycle')).evidence).toEqual([])
    const where = { evidenceVersionId: { in: versions.map((each) => each.id) } }
    expect(await db().evidencePassage.count({ where })).toBe(0)
  })
})

describe('walls', () => {
  test('only those who may see the portfolio find anything in it', async () => {
    const rows = await db().registration.findMany({ select: scopeSelect })
    let seen = 0
    for (const actor of await everyActor()) {
      for (const row of rows) {
        const found = await searchPortfolio(db(), actor, row.id, 'customer')
        expect(found !== null, `${actor.email} ${row.id}`).toBe(maySee(actor, scopeOf(row)))
        seen += found?.evidence.length ?? 0
      }
    }
    expect(seen).toBeGreaterThan(20)
  })

  test('one portfolio’s words are not another’s, in the same centre or the next', async () => {
    const { centreId } = await amara()
    await added('own.txt', text, Buffer.from('The heliotrope ledger.'))
    await readAll()
    const others = await db().registration.findMany({
      where: { candidateSeat: { person: { email: { not: 'amara@calder.example' } } } },
      select: { ...scopeSelect, centreId: true },
    })
    expect(new Set(others.map((each) => each.centreId)).size).toBeGreaterThan(1)
    expect(others.some((each) => each.centreId === centreId)).toBe(true)
    for (const actor of await everyActor()) {
      for (const { id } of others) {
        const found = await searchPortfolio(db(), actor, id, 'heliotrope')
        expect(found?.evidence ?? []).toEqual([])
      }
    }
  })

  test('the database refuses a passage under another portfolio or centre', async () => {
    const passage = await db().evidencePassage.findFirstOrThrow()
    const elsewhere = await db().registration.findFirstOrThrow({
      where: { centreId: { not: passage.centreId } },
      select: { id: true, centreId: true },
    })
    const { id: _, position, ...rest } = passage
    const data = { ...rest, id: newId(), position: position + 1000 }
    await expect(
      db().evidencePassage.create({ data: { ...data, centreId: elsewhere.centreId } }),
    ).rejects.toThrow(/constraint/i)
    await expect(
      db().evidencePassage.create({
        data: { ...data, centreId: elsewhere.centreId, registrationId: elsewhere.id },
      }),
    ).rejects.toThrow(/constraint/i)
  })
})

describe('a file that cannot be read', () => {
  test('is evidence all the same, and the search says why it is not found', async () => {
    const { find } = await amara()
    const { number } = await added('x.pdf', 'application/pdf', Buffer.from('%PDF-1.7 broken'))
    await readAll()
    const { unread } = await find('customer')
    expect(unread).toContainEqual({ number, problem: 'damaged' })
  })

  test('is given up when it keeps taking its reader with it', async () => {
    // Large enough that no reader, however warm, is done with it at once.
    const { versions } = await added(
      'slow.txt',
      text,
      Buffer.from('Slow to read. '.repeat(600_000)),
    )
    const where = { evidenceVersionId: versions[0]?.id ?? '' }
    const state = () => db().evidenceReading.findUniqueOrThrow({ where })
    const hurried = { ...readingLimits, milliseconds: 0 }
    for (let time = 1; time <= mostTries; time += 1) {
      const later = new Date(Date.now() + time * 600_000)
      expect(await state()).toMatchObject({ state: 'waiting', attempts: time - 1 })
      expect(await readNext(fileStore(), later, hurried)).toBe(true)
    }
    expect(await state()).toMatchObject({ state: 'failed', problem: 'tooMuch' })
    expect(await readNext(fileStore(), new Date(Date.now() + 9_000_000))).toBe(false)
  })

  test('and one that killed the whole program each time is not tried again', async () => {
    const { versions } = await added('poison.txt', text, Buffer.from('Poison.'))
    const where = { evidenceVersionId: versions[0]?.id ?? '' }
    await db().evidenceReading.updateMany({ where, data: { attempts: mostTries } })
    await readAll()
    expect(await db().evidenceReading.findUniqueOrThrow({ where })).toMatchObject({
      state: 'failed',
      problem: 'tooMuch',
    })
  })
})
