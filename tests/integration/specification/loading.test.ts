import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { reuseEvidence } from '@/lib/portfolio/commands/reuse-evidence'
import { moveEdition } from '@/lib/registration/commands/editions'
import { editionView } from '@/lib/registration/queries/editions'
import { loadQualification } from '@/lib/specification/commands'
import { findVisible, latestSpecification, listSpecifications } from '@/lib/specification/queries'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'
import { readPublished } from '../../support/specification/published'

withDatabase('demo')

const slug = '601-4756-8'
const ruth = () => actorOf('ruth@calder.example')
const later = (edition: string) => {
  const file = readPublished()
  file.edition = edition
  const criterion = file.units.at(-1)?.outcomes[0]?.criteria[0]
  if (criterion) criterion.text = `${criterion.text}, and say why`
  return JSON.stringify(file)
}

async function load(edition: string): Promise<string> {
  const loaded = await run(loadQualification, { actor: await ruth() }, { text: later(edition) })
  if (!loaded.ok) throw new Error(loaded.refusal.message)
  return loaded.value.versionId
}

/** What a refused command changes: nothing. */
async function refused(attempt: () => Promise<{ ok: boolean; refusal?: { code: string } }>) {
  const before = await everything()
  const result = await attempt()
  expect(await everything()).toEqual(before)
  return result.refusal?.code
}

describe('a qualification loaded by a centre', () => {
  test('is there for that centre, and for nobody else', async () => {
    const versionId = await load('September 2026')
    const { centreId } = await ruth()
    const other = (await actorOf('frances@northgate.example')).centreId
    expect((await latestSpecification(db(), slug, centreId))?.edition).toBe('September 2026')
    expect((await latestSpecification(db(), slug))?.edition).toBe('August 2023')
    expect((await latestSpecification(db(), slug, other))?.edition).toBe('August 2023')
    expect(await findVisible(db(), other, versionId)).toBeNull()
    const seen = await listSpecifications(db(), other)
    expect(seen.map(({ id }) => id)).not.toContain(versionId)
    expect(
      await editionView(db(), await actorOf('frances@northgate.example'), versionId),
    ).toBeNull()
  })

  test.each([
    ['an assessor', 'priya@calder.example', later('Never'), 'not-admin'],
    ['words that are no file', 'ruth@calder.example', 'dear centre', 'not-json'],
    ['a faulty file', 'ruth@calder.example', '{"number":"601/4756/8"}', 'faulty-file'],
    [
      'the published edition once more',
      'ruth@calder.example',
      JSON.stringify(readPublished()),
      'published',
    ],
    [
      'other words under a published edition',
      'ruth@calder.example',
      later('August 2023'),
      'edition-taken',
    ],
  ])('%s is refused, and nothing changed', async (_, email, text, code) => {
    const actor = await actorOf(email)
    expect(await refused(() => run(loadQualification, { actor }, { text }))).toBe(code)
  })
})

describe('moving a registration to another edition', () => {
  const moving = async (email: string, versionId: string, by = 'ruth@calder.example') =>
    run(
      moveEdition,
      { actor: await actorOf(by) },
      {
        registrationId: (await registrationOf(email)).id,
        qualificationVersionId: versionId,
        reason: 'The awarding body asks for it.',
        confirmed: true,
      },
    )

  test('its plan becomes the same units of the new edition', async () => {
    const versionId = await load('October 2026')
    const { id } = await registrationOf('tomasz@calder.example')
    const references = async () =>
      (
        await db().unitEnrolment.findMany({
          where: { registrationId: id },
          select: { id: true, unit: { select: { reference: true } } },
          orderBy: { id: 'asc' },
        })
      ).map((each) => `${each.id} ${each.unit.reference}`)
    const before = await references()
    expect(await moving('tomasz@calder.example', versionId)).toMatchObject({ ok: true })
    expect(await references()).toEqual(before)
    const moved = await db().registration.findUniqueOrThrow({ where: { id } })
    expect(moved.qualificationVersionId).toBe(versionId)
    const stray = await db().unitEnrolment.count({
      where: { registrationId: id, NOT: { qualificationVersionId: versionId } },
    })
    expect(stray).toBe(0)
  })

  test('work that stands holds it where it is', async () => {
    const versionId = await load('November 2026')
    const code = await refused(() => moving('amara@calder.example', versionId))
    expect(code).toBe('work-stands')
  })

  test('another centre’s edition is not found', async () => {
    const versionId = await load('December 2026')
    const code = await refused(() =>
      moving('owen@northgate.example', versionId, 'frances@northgate.example'),
    )
    expect(code).toBe('not-found')
  })
})

describe('evidence of two qualifications', () => {
  const second = async () => {
    const { seatId } = await actorOf('leanne@calder.example')
    return db().registration.findFirstOrThrow({
      where: { candidateSeatId: seatId },
      orderBy: { registeredOn: 'desc' },
    })
  }
  const first = async (email: string) => {
    const { id } = await registrationOf(email)
    const there = await db().evidenceVersion.findMany({
      where: { registrationId: (await second()).id },
      select: { sha256: true },
    })
    return db().evidenceVersion.findFirstOrThrow({
      where: {
        registrationId: id,
        sha256: { notIn: there.flatMap(({ sha256 }) => sha256 ?? []), not: null },
      },
      orderBy: { id: 'asc' },
    })
  }
  const taking = async (
    versionId: string,
    registrationId: string,
    email = 'leanne@calder.example',
  ) =>
    run(
      reuseEvidence,
      { actor: await actorOf(email) },
      { versionId, registrationId, declared: true },
    )

  test('the demonstration’s shared unit is word for word the same', () => {
    const file: unknown = JSON.parse(
      readFileSync(
        join('prisma', 'seed', 'qualifications', 'contact-centre-team-leading.json'),
        'utf8',
      ),
    )
    const shared = (file as { units: { reference: string; outcomes: unknown }[] }).units[0]
    const published = readPublished().units.find(({ reference }) => reference === 'M/506/2898')
    expect(shared?.outcomes).toEqual(published?.outcomes)
  })

  test('was taken over with its cross-references to the shared unit', async () => {
    const { id } = await second()
    const references = await db().crossReference.findMany({
      where: { registrationId: id },
      select: { unitEnrolment: { select: { unit: { select: { reference: true } } } } },
    })
    expect(new Set(references.map((each) => each.unitEnrolment.unit.reference))).toEqual(
      new Set(['M/506/2898']),
    )
  })

  test('the same bytes twice are refused', async () => {
    const { id } = await second()
    const version = await first('leanne@calder.example')
    expect(await taking(version.id, id)).toMatchObject({ ok: true })
    expect(await refused(() => taking(version.id, id))).toBe('there-already')
  })

  test('another candidate’s evidence, or into another’s portfolio, is refused', async () => {
    const { id } = await second()
    const hers = await db().evidenceVersion.findFirstOrThrow({
      where: { registrationId: (await registrationOf('leanne@calder.example')).id },
      orderBy: { id: 'asc' },
    })
    const theirs = await first('amara@calder.example')
    const amaras = await registrationOf('amara@calder.example')
    const owens = await registrationOf('owen@northgate.example')
    expect(await refused(() => taking(theirs.id, id))).toBe('not-yours')
    expect(await refused(() => taking(hers.id, amaras.id))).toBe('not-yours')
    expect(await refused(() => taking(hers.id, owens.id))).toBe('not-found')
    expect(await refused(() => taking(hers.id, id, 'priya@calder.example'))).toBe('not-yours')
  })
})
