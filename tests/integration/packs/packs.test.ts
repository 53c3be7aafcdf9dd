import { appendFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { sweepPacks } from '@/lib/infra/files/pack-files'
import { installation, roles } from '@/lib/kernel/actor'
import { failPack, finishPack } from '@/lib/packs/commands/ending'
import { makeNext } from '@/lib/packs/commands/making'
import { requestPack } from '@/lib/packs/commands/request'
import { packPurposes } from '@/lib/packs/model/packs'
import { maySeePack, packsVisibleTo, portfoliosFor } from '@/lib/packs/policy'
import { packByManifest, packFile, packLines } from '@/lib/packs/queries/lists'
import { withDatabase } from '../../support/database'
import { askFor, bigFile, making, packBytes, packPath, verified } from '../../support/packing'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

/** A candidate whose sign-off an IQA has sampled, and what the IQA wrote. */
async function sampled() {
  const { centreId } = await actorOf('ruth@calder.example')
  const { registrationId, feedback, sample } = await db().sampleConclusion.findFirstOrThrow({
    where: { centreId },
    select: { registrationId: true, feedback: true, sample: { select: { reason: true } } },
  })
  const releases = await db().release.findMany({ where: { registrationId } })
  const { candidateSeat } = await db().registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { candidateSeat: { select: { person: { select: { email: true } } } } },
  })
  const words = [feedback, sample.reason, ...releases.map(({ reason }) => reason)]
  return { registrationId, email: candidateSeat.person.email, words: words.filter((each) => each) }
}

/** As it stands on a page, and as it stands in the trail. */
const holds = (bytes: Buffer, words: string): boolean => {
  const onPage = words.replaceAll("'", '&#39;').split('\n')[0] ?? ''
  const inTrail = JSON.stringify(JSON.stringify(words).slice(1, -1)).slice(1, -1)
  return [words, onPage, inTrail].some((each) => each !== '' && bytes.includes(each))
}

describe('a pack', () => {
  test('of a candidate is whole, verifies, and holds nothing that an IQA wrote', async () => {
    const { registrationId, email, words } = await sampled()
    const candidate = await actorOf(email)
    const own = await askFor(candidate, 'candidate', registrationId)
    expect(await makeNext(making())).toBe(true)
    const visit = await askFor(await actorOf('ruth@calder.example'), 'visit', registrationId)
    expect(await makeNext(making())).toBe(true)
    expect(await makeNext(making())).toBe(false)

    const [mine, theirs] = await Promise.all([packBytes(own), packBytes(visit)])
    expect(words.length).toBeGreaterThan(1)
    for (const each of words) {
      expect(holds(theirs, each), each).toBe(true)
      expect(holds(mine, each), each).toBe(false)
    }
    const drafts = await db().evidenceVersion.findMany({
      where: { registrationId, submissionItems: { none: {} } },
      select: { evidence: { select: { number: true } }, number: true, fileKey: true },
    })
    for (const { evidence, number } of drafts) {
      const anchor = `/files/e${evidence.number}-v${number}-`
      expect(theirs.includes(anchor), anchor).toBe(false)
    }
    const message = await db().message.findFirst({ where: { registrationId } })
    if (message)
      expect([mine, theirs].map((each) => holds(each, message.text))).toEqual([true, false])
    // The strategy in force and the plan that chose are in the visit's alone, with interim samples.
    const seed = String((await db().samplingPlan.findFirstOrThrow()).seed)
    expect([mine, theirs].map((each) => holds(each, 'sampling.html'))).toEqual([false, true])
    expect(holds(theirs, seed)).toBe(true)
    const interim = await db().interimSample.findFirst({ where: { registrationId } })
    if (interim)
      expect([mine, theirs].map((each) => holds(each, interim.frozenSha256))).toEqual([false, true])
    for (const packId of [own, visit]) {
      const verdict = await verified(packId)
      expect(verdict.faults).toEqual([])
      expect(verdict.entries).toBeGreaterThan(5)
      const known = await packByManifest(db(), verdict.manifestSha256 ?? '')
      expect(known?.purpose).toBe(packId === own ? 'candidate' : 'visit')
    }
    const [line] = await packLines(db(), candidate, new Date())
    expect(line?.standing).toMatchObject({ state: 'made', isKept: true, leftOut: 0 })
    const told = await db().auditEvent.findMany({
      where: { subjectId: own },
      orderBy: { sequence: 'asc' },
    })
    expect(told.map(({ type }) => type)).toEqual(['pack-asked', 'pack-made'])
    expect((await verifyChain(db(), candidate.centreId)).broken).toBeNull()
    const news = await db().notification.findMany({ where: { kind: 'packs' } })
    expect(news.map(({ seatId, path }) => [seatId, path])).toEqual([
      [candidate.seatId, `/candidate/portfolio#p-${own}`],
      [(await actorOf('ruth@calder.example')).seatId, `/centre/packs#p-${visit}`],
    ])
    expect(news.every(({ letterId }) => letterId !== null)).toBe(true)
  })

  test('that an EQA asked for, or that failed, is told to them alone', async () => {
    const verity = await actorOf('verity@awarding.example')
    const picked = await db().visitSampled.findMany({ where: { visit: { seatId: verity.seatId } } })
    const packId = await askFor(verity, 'visit', picked[0]?.registrationId ?? '')
    const ending = { packId, problem: 'fault' }
    expect(await run(failPack, { actor: installation }, ending)).toMatchObject({ ok: true })
    const told = await db().notification.findMany({ where: { path: { endsWith: packId } } })
    expect(told.map(({ seatId, path, sentence }) => [seatId, path, sentence])).toEqual([
      [
        verity.seatId,
        `/visitor/packs#p-${packId}`,
        'The visit pack of one portfolio that you asked for could not be made: see why, and what to do.',
      ],
    ])
  })

  test('is made again to the same bytes, but for what the trail says meanwhile', async () => {
    const { registrationId, email } = await sampled()
    const packId = await askFor(await actorOf(email), 'candidate', registrationId)
    const twice = { ...making(), verifier: async () => 'one' }
    await makeNext(twice)
    const first = await packBytes(packId)
    await db().$executeRaw`alter table "PackMade" disable trigger "on_record"`
    await db().packMade.delete({ where: { packId } })
    await db().$executeRaw`alter table "PackMade" enable trigger "on_record"`
    const head = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: packId, type: 'pack-asked' },
      select: { sequence: true, hash: true },
    })
    const readTrail: typeof twice.readTrail = async (asked) => {
      const { entries } = await twice.readTrail(asked)
      const upTo = async function* (ids: readonly string[]) {
        for await (const each of entries(ids)) if (each.sequence <= head.sequence) yield each
      }
      return { head: { sequence: head.sequence, hash: head.hash }, entries: upTo }
    }
    await makeNext({ ...twice, readTrail })
    expect((await packBytes(packId)).equals(first)).toBe(true)
  })

  test('leaves out what is damaged, and says so', async () => {
    const { registrationId, email } = await sampled()
    const candidate = await actorOf(email)
    const { key } = await bigFile(candidate, registrationId, 9)
    await writeFile(join(process.env['DATA_DIR'] ?? '', 'files', key), Buffer.alloc(9 * 1024 ** 2))
    const packId = await askFor(candidate, 'candidate', registrationId)
    await makeNext(making())
    const [line] = await packLines(db(), candidate, new Date())
    expect(line?.standing).toMatchObject({ state: 'made', leftOut: 1 })
    expect((await verified(packId)).faults).toEqual([])
    expect((await packBytes(packId)).includes('its stored bytes are damaged')).toBe(true)
  })

  test('that ended ends no second time, and nobody with a seat ends one', async () => {
    const [made] = await db().packMade.findMany()
    const receipt = {
      ...{ size: 1, files: 1, leftOut: 0 },
      ...{ sha256: 'a'.repeat(64), manifestSha256: 'c'.repeat(64) },
    }
    const input = { packId: made?.packId, receipt }
    const again = await run(finishPack, { actor: installation }, input)
    expect(again).toMatchObject({ ok: false, refusal: { code: 'pack-ended' } })
    const ruth = await actorOf('ruth@calder.example')
    const seated = await run(finishPack, { actor: ruth }, input)
    expect(seated).toMatchObject({ ok: false, refusal: { code: 'not-yours' } })
  })
})

describe('asking', () => {
  test('twice for the same waits for the first, and is for one’s own purposes', async () => {
    const { registrationId, email } = await sampled()
    const candidate = await actorOf(email)
    await askFor(candidate, 'candidate', registrationId)
    const input = { purpose: 'candidate', registrationIds: [registrationId] }
    const twice = await run(requestPack, { actor: candidate }, input)
    expect(twice).toMatchObject({ ok: false, refusal: { code: 'pack-waiting' } })
    const visit = await run(requestPack, { actor: candidate }, { ...input, purpose: 'visit' })
    expect(visit).toMatchObject({ ok: false, refusal: { code: 'not-yours' } })
    const none = await run(requestPack, { actor: candidate }, { ...input, registrationIds: [] })
    expect(none).toMatchObject({ ok: false, refusal: { code: 'malformed' } })
    await makeNext(making())
  })
})

test('who may see a pack, as a function and as a where, agree for every actor and every row', async () => {
  const seats = (await everyActor()).map(({ email: _, ...seat }) => seat)
  const actors = seats.flatMap((seat) => roles.map((role) => ({ ...seat, role })))
  const packs = await db().pack.findMany({
    select: {
      ...{ id: true, centreId: true, purpose: true, askedBySeatId: true },
      askedBy: { select: { role: true } },
      registrations: { select: { registrationId: true } },
    },
  })
  expect(packPurposes.map((each) => packs.some(({ purpose }) => purpose === each))).toEqual([
    true,
    true,
  ])
  let seen = 0
  for (const actor of actors) {
    const visible = await db().registration.findMany({
      where: portfoliosFor(actor),
      select: { id: true },
    })
    const ids = new Set(visible.map(({ id }) => id))
    const wanted = packs.filter(({ askedBy, registrations, ...pack }) =>
      maySeePack(actor, {
        ...pack,
        askedByRole: askedBy.role,
        seesAll: registrations.every(({ registrationId }) => ids.has(registrationId)),
      }),
    )
    const found = await db().pack.findMany({ where: packsVisibleTo(actor), select: { id: true } })
    expect(found.map(({ id }) => id).sort(), JSON.stringify(actor)).toEqual(
      wanted.map(({ id }) => id).sort(),
    )
    seen += found.length
  }
  expect(seen).toBeGreaterThan(3)
})

test('is gone from the disk when its time is over, and is no download any more', async () => {
  const { email } = await sampled()
  const candidate = await actorOf(email)
  const made = await db().packMade.findFirstOrThrow({
    where: { pack: { askedBySeatId: candidate.seatId } },
    select: { packId: true, expiresAt: true },
  })
  const { packId, expiresAt } = made
  expect(await packFile(db(), candidate, packId, new Date())).toMatchObject({
    purpose: 'candidate',
  })
  const later = new Date(expiresAt.getTime() + 1)
  expect(await packFile(db(), candidate, packId, later)).toBeNull()
  await appendFile(packPath(packId, 'part'), 'left by a kill')
  const long = new Date(Date.now() - 3 * 86_400_000)
  for (const ending of ['zip', 'part']) await utimes(packPath(packId, ending), long, long)
  expect(await sweepPacks(db(), new Date())).toBe(1)
  expect((await stat(packPath(packId))).size).toBeGreaterThan(1000)
  expect(await sweepPacks(db(), later)).toBe(1)
  await expect(stat(packPath(packId))).rejects.toThrow('ENOENT')
})
