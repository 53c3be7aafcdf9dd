import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { replaceEvidence } from '@/lib/portfolio/commands/change-evidence'
import {
  changeReference,
  confirmPlace,
  crossReference,
} from '@/lib/portfolio/commands/cross-reference'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { locationSchema } from '@/lib/portfolio/model/location'
import { readReferences } from '@/lib/portfolio/queries/own-rows'
import { frozenSchema } from '@/lib/quality-assurance/model'
import { hashOf } from '@/lib/quality-assurance/queries/loading'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-30T12:00:00Z')
const amara = 'amara@calder.example'

/** Amara's newest versions of these kinds of file, with criteria of a unit in her hands that none is used for. */
async function free() {
  const { id: registrationId } = await registrationOf(amara)
  const versions = await db().$queryRaw<{ id: string; mediaType: string }[]>`
    select v."id", v."mediaType" from "EvidenceVersion" v join "Evidence" e on e."id" = v."evidenceId"
    where v."registrationId" = ${registrationId}::uuid and v."number" = e."lastVersion"
      and v."mediaType" is not null order by e."number"`
  const { criteria } = await db()
    .unitEnrolment.findFirstOrThrow({
      where: { registrationId, state: 'planned', crossReferences: { none: {} } },
      select: {
        unit: { select: { outcomes: { select: { criteria: { select: { id: true } } } } } },
      },
    })
    .then(({ unit }) => ({ criteria: unit.outcomes.flatMap((each) => each.criteria) }))
  const of = (type: string) =>
    versions.find(({ mediaType }) => mediaType.startsWith(type))?.id ?? ''
  return { registrationId, of, criteria: criteria.map(({ id }) => id) }
}

const refer = async (versionIds: string[], criterionId: string, location: unknown) => {
  const { id: registrationId } = await registrationOf(amara)
  return run(
    crossReference,
    { actor: await actorOf(amara), at },
    { registrationId, versionIds, criterionIds: [criterionId], claim: '', location },
  )
}

test('what was typed means what the evidence can have, and is kept as data', async () => {
  const { registrationId, of, criteria } = await free()
  const [first = '', second = '', third = ''] = criteria
  const [pdf, words] = [of('application/pdf'), of('text/plain')]
  expect(await refer([pdf, words], first, '2')).toMatchObject({ ok: true, value: { made: 2 } })
  const kept = await readReferences(db(), registrationId)
  const placed = kept.filter(({ criterionId }) => criterionId === first)
  expect(placed.map(({ location }) => location)).toEqual(
    expect.arrayContaining([
      { kind: 'page', page: 2 },
      { kind: 'paragraph', paragraph: 2 },
    ]),
  )
  expect(await refer([of('audio/')], second, 'p. 3')).toMatchObject({
    refusal: { code: 'no-such-place' },
  })
  expect(await refer([of('audio/')], second, { kind: 'time', from: 5, to: 9 })).toMatchObject({
    ok: true,
  })
  expect(await refer([of('image/')], third, { kind: 'page', page: 1 })).toMatchObject({
    refusal: { code: 'no-such-place' },
  })
  const region = { kind: 'region', x: 0.1, y: 0.1, width: 0.5, height: 0.25 }
  expect(await refer([of('image/')], third, region)).toMatchObject({ ok: true })

  const referenceId = placed.find(({ versionId }) => versionId === pdf)?.id
  await db().evidenceReading.updateMany({ where: { evidenceVersionId: pdf }, data: { pages: 4 } })
  const change = async (location: string) =>
    run(
      changeReference,
      { actor: await actorOf(amara), at },
      { referenceId, claim: 'Both.', location },
    )
  expect(await change('p. 5')).toMatchObject({ refusal: { code: 'no-such-place' } })
  expect(await change('p. 1, the table')).toMatchObject({ ok: true })
  expect(await db().crossReference.findUnique({ where: { id: referenceId ?? '' } })).toMatchObject({
    location: { kind: 'page', page: 1, words: 'the table' },
  })
})

test('every kept place of the demonstration is one', async () => {
  const rows = await db().crossReference.findMany({ select: { location: true } })
  expect(rows.length).toBeGreaterThan(300)
  for (const { location } of rows) expect(locationSchema.safeParse(location).success).toBe(true)
})

test('a sample frozen with the older shape reads the same and is still intact', async () => {
  const { frozen } = await db().sample.findFirstOrThrow({ select: { frozen: true } })
  const older = JSON.parse(JSON.stringify(frozen), (_, held: unknown) =>
    typeof held === 'object' && held !== null && 'location' in held
      ? { ...held, locationKind: 'time', location: '01:05' }
      : held,
  ) as unknown
  const read = frozenSchema.parse(older)
  const places = read.criteria.flatMap(({ references }) => references.map((each) => each.location))
  expect(new Set(places.map((each) => JSON.stringify(each)))).toEqual(
    new Set(['{"kind":"time","from":65}']),
  )
  expect(hashOf(older)).not.toBe(hashOf(read))
})

test('the migration carries every row over', async () => {
  const [path = ''] = globSync('prisma/migrations/*typed_locations/migration.sql')
  const change = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('--'))
  const statement = change.join('\n').split(';')[0] ?? ''
  const before = [
    ['whole', ''],
    ['page', '12'],
    ['paragraph', '2'],
    ['time', '03:40'],
    ['time', '1:02:03'],
    ['text', 'Sheet "Log", CL-019'],
    ['page', 'twelve'],
  ]
  const after = await db().$transaction(async (tx) => {
    await tx.$executeRaw`create temp table "CrossReference" ("id" int, "locationKind" text, "location" text)
      on commit drop`
    for (const [index, [kind, value]] of before.entries()) {
      await tx.$executeRaw`insert into pg_temp."CrossReference" values (${index}, ${kind}, ${value})`
    }
    await tx.$executeRawUnsafe(statement.replace('"CrossReference"', 'pg_temp."CrossReference"'))
    return tx.$queryRaw<{ location: unknown }[]>`
      select "location" from pg_temp."CrossReference" order by "id"`
  })
  expect(after.map(({ location }) => location)).toEqual([
    { kind: 'whole' },
    { kind: 'page', page: 12 },
    { kind: 'paragraph', paragraph: 2 },
    { kind: 'time', from: 220 },
    { kind: 'time', from: 3723 },
    { kind: 'words', words: 'Sheet "Log", CL-019' },
    { kind: 'words', words: 'twelve' },
  ])
  for (const { location } of after) expect(locationSchema.safeParse(location).success).toBe(true)
})

/** The bytes of a version as a finished upload of Amara's. */
async function uploadOf(versionId: string) {
  const { seatId } = await actorOf(amara)
  const { centreId, registrationId, fileName, size, mediaType, sha256, fileKey } =
    await db().evidenceVersion.findUniqueOrThrow({ where: { id: versionId } })
  const { id } = await db().upload.create({
    data: {
      ...{ centreId, registrationId, seatId, mediaType, sha256, fileKey, state: 'ready' },
      ...{ fileName: fileName ?? '', declaredSize: size ?? 0, receivedSize: size ?? 0 },
      ...{ id: newId(), createdAt: at, updatedAt: at },
    },
  })
  return id
}

test('places go along to a new version and ask to be checked; handing in is not held up', async () => {
  const { registrationId, of, criteria } = await free()
  const [, , , fourth = '', fifth = '', sixth = ''] = criteria
  const actor = await actorOf(amara)
  const pdf = of('application/pdf')
  expect(await refer([pdf], fourth, '2')).toMatchObject({ ok: true })
  expect(await refer([pdf], fifth, 'p. 3')).toMatchObject({ ok: true })
  expect(await refer([pdf], sixth, '')).toMatchObject({ ok: true })
  const { evidenceId, number, title, kind, shows } = await db().evidenceVersion.findUniqueOrThrow({
    where: { id: pdf },
  })
  const description = { title, kind, shows, producedOn: '2026-11-01', setting: 'workplace' }
  const replaced = await run(
    replaceEvidence,
    { actor, at },
    { evidenceId, uploadId: await uploadOf(pdf), declared: true, ...description },
  )
  if (!replaced.ok) throw new Error(replaced.refusal.message)
  const now = async (criterionId: string) =>
    (await readReferences(db(), registrationId)).find(
      (each) => each.criterionId === criterionId && each.versionId === replaced.value.versionId,
    )
  expect(await now(fourth)).toMatchObject({ location: { page: 2 }, placeFrom: number })
  expect(await now(sixth)).toMatchObject({ location: { kind: 'whole' }, placeFrom: null })

  const confirm = async () =>
    run(confirmPlace, { actor, at }, { referenceId: (await now(fourth))?.id ?? '' })
  expect(await confirm()).toMatchObject({ ok: true })
  expect(await confirm()).toMatchObject({ refusal: { code: 'nothing-to-check' } })
  const referenceId = (await now(fifth))?.id ?? ''
  const change = { referenceId, claim: '', location: 'p. 4' }
  expect(await run(changeReference, { actor, at }, change)).toMatchObject({ ok: true })
  expect(await now(fifth)).toMatchObject({ location: { page: 4 }, placeFrom: null })

  // Unchecked on version 2, a place still says where it was made when it goes on to version 3.
  const again = await run(
    replaceEvidence,
    { actor, at },
    { evidenceId, uploadId: await uploadOf(pdf), declared: true, ...description },
  )
  if (!again.ok) throw new Error(again.refusal.message)
  const kept = await readReferences(db(), registrationId)
  const moved = kept.filter(({ versionId }) => versionId === again.value.versionId)
  expect(moved.find(({ criterionId }) => criterionId === fourth)?.placeFrom).toBe(number + 1)
  const { id: enrolmentId } = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, crossReferences: { some: { criterionId: fourth } } },
  })
  const handed = await run(handIn, { actor, at }, { registrationId, enrolmentIds: [enrolmentId] })
  expect(handed).toMatchObject({ ok: true })
  const pinned = moved.find(({ criterionId }) => criterionId === fourth)?.id ?? ''
  expect(await run(confirmPlace, { actor, at }, { referenceId: pinned })).toMatchObject({
    refusal: { code: 'handed-in' },
  })
})

test('a place lies before the end of a recording, and in an attachment that the record has', async () => {
  const { id: registrationId } = await registrationOf(amara)
  const { criteria, of } = await free()
  const last = criteria.at(-1) ?? ''
  const recording = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId, seconds: { not: null } },
    select: { id: true, seconds: true },
  })
  const end = Math.ceil(recording.seconds ?? 0)
  expect(await refer([recording.id], last, { kind: 'time', from: 0, to: end + 1 })).toMatchObject({
    refusal: { code: 'no-such-place', fields: { location: expect.any(String) } },
  })

  const evidenceVersionId = of('application/pdf')
  const { centreId, mediaType, fileKey, sha256, size } =
    await db().evidenceVersion.findUniqueOrThrow({ where: { id: evidenceVersionId } })
  const attachmentId = newId()
  await db().evidenceAttachment.create({
    data: {
      ...{ id: attachmentId, centreId, registrationId, evidenceVersionId, position: 0 },
      ...{ fileName: 'notes.pdf', size: size ?? 0 },
      ...{ mediaType: mediaType ?? '', fileKey: fileKey ?? '', sha256: sha256 ?? '' },
    },
  })
  const stray = newId()
  expect(
    await refer([evidenceVersionId], last, { kind: 'words', words: 'here', attachmentId: stray }),
  ).toMatchObject({ refusal: { message: expect.stringContaining('no such attachment') } })
  expect(await refer([evidenceVersionId], last, 'attachment 1, page 2')).toMatchObject({ ok: true })
  const kept = (await readReferences(db(), registrationId)).find(
    ({ versionId, criterionId }) => versionId === evidenceVersionId && criterionId === last,
  )
  expect(kept?.location).toEqual({ kind: 'page', page: 2, attachmentId, attachment: 1 })
})
