import { describe, expect, test } from 'vitest'
import { trailOfCentre } from '@/lib/audit/queries/trail'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { describeEvidence, removeEvidence } from '@/lib/portfolio/commands/change-evidence'
import { declareVersions, handIn } from '@/lib/portfolio/commands/hand-in'
import { keepWitnessDraft } from '@/lib/portfolio/commands/witness-door'
import {
  recordWitnessContact,
  takeBackWitnessRequest,
} from '@/lib/portfolio/commands/witness-requests'
import { codeGuesses, codeLimits, codeMinutes, witnessDays } from '@/lib/portfolio/model/witness'
import { witnessPage } from '@/lib/portfolio/queries/witness'
import { ownWitnesses, witnessList } from '@/lib/portfolio/queries/witnesses'
import { readAllHands } from '@/lib/quality-assurance/queries/hands'
import { readHands } from '@/lib/quality-assurance/queries/loading'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf } from '../../support/people'
import {
  amara,
  asked,
  coded,
  dana,
  later,
  otherThan,
  sign,
  statementFor,
  testified,
} from '../../support/witnessing'

withDatabase('demo')

const noon = new Date('2026-11-23T12:00:00Z')

describe('a testimony', () => {
  test('is written behind a link, confirmed by a code, and becomes evidence in its words', async () => {
    const to = await asked(noon)
    const before = await witnessPage(db(), to.token, noon)
    expect(before).toMatchObject({ state: 'open', candidate: 'Amara Okafor', code: null })
    // Only a hash of the link is kept, and the code is kept as one, too.
    const { code, codeId, letter } = await coded(to, later(noon, 1))
    const rows = JSON.stringify([
      await db().witnessRequest.findMany(),
      await db().witnessCode.findMany(),
    ])
    expect(rows).not.toContain(to.token)
    expect(rows).not.toContain(`"${code}"`)
    expect(letter).toContain('She let them serve.')

    const signed = await sign(to, codeId, code, later(noon, 2))
    expect(signed).toMatchObject({ ok: true })
    const kept = await db().witnessTestimony.findUniqueOrThrow({
      where: { requestId: to.requestId },
      select: {
        email: true,
        evidenceVersion: {
          select: {
            id: true,
            evidenceId: true,
            kind: true,
            record: true,
            evidence: { select: { form: true } },
            signatures: { select: { capacity: true, seatId: true, wording: true } },
            crossReferences: { select: { criterionId: true, unitEnrolmentId: true } },
          },
        },
      },
    })
    const version = kept.evidenceVersion
    expect(kept.email).toBe(dana)
    expect(version).toMatchObject({ kind: 'witness-testimony', evidence: { form: 'testimony' } })
    expect(version.record).toMatchObject({ name: 'Dana Whitlock', account: 'She let them serve.' })
    expect(version.signatures).toMatchObject([{ capacity: 'witness', seatId: null }])
    // Only what they saw is cross-referenced.
    expect(version.crossReferences.map(({ criterionId }) => criterionId)).toEqual([
      to.criteria[0]?.id,
    ])

    const admin = await actorOf('ruth@calder.example')
    const [newest, second] = (await trailOfCentre(db(), admin))?.entries ?? []
    expect(newest?.who).toBe('The witness')
    expect(newest?.sentence).toMatch(
      /^confirmed their email by its code and signed E\d+, a testimony for/,
    )
    expect(second?.sentence).toMatch(/^wrote a testimony and was sent a code/)
    // Whoever is pseudonymised one day is named nowhere in it.
    const entries = await db().auditEvent.findMany({
      where: { type: { in: ['witness-asked', 'witness-code-sent', 'testimony-signed'] } },
      select: { data: true },
    })
    expect(JSON.stringify(entries).includes('Dana')).toBe(false)

    // It is nobody's to change, and handed in on the witness's signature.
    const by = { actor: to.actor, at: later(noon, 3) }
    const change = { versionId: version.id, title: 'Mine', kind: version.kind, shows: 'Mine' }
    const described = { ...change, producedOn: '2026-11-23', setting: 'workplace' }
    expect(await run(describeEvidence, by, described)).toMatchObject({
      refusal: { code: 'testimony' },
    })
    expect(await run(removeEvidence, by, { evidenceId: version.evidenceId })).toMatchObject({
      refusal: { code: 'testimony' },
    })
    expect(
      await run(declareVersions, by, { versionIds: [version.id], declared: true }),
    ).toMatchObject({ refusal: { code: 'testimony' } })
    await expect(
      db().evidenceVersion.updateMany({ where: { id: version.id }, data: { title: 'Mine' } }),
    ).rejects.toThrow(/Foreign key|stays as it was signed/)
    const enrolmentIds = version.crossReferences.map(({ unitEnrolmentId }) => unitEnrolmentId)
    const { registrationId } = to
    expect(await run(handIn, by, { registrationId, enrolmentIds })).toMatchObject({ ok: true })
    expect(
      await db().submissionItem.count({ where: { evidenceVersionId: version.id } }),
    ).toBeGreaterThan(0)
  })

  test('is signed as it stood when its code was sent, and once', async () => {
    const to = await asked(noon)
    const first = await coded(to, later(noon, 1))
    // Somebody else with the link writes something else meanwhile.
    const second = await coded(to, later(noon, 2), {
      email: 'else@elsewhere.example',
      more: { account: 'Other words.' },
    })
    expect(await sign(to, first.codeId, first.code, later(noon, 3))).toMatchObject({
      refusal: { code: 'code-old' },
    })
    const third = await coded(to, later(noon, 4))
    expect(second.code).toMatch(/^\d{6}$/)
    expect(await sign(to, third.codeId, third.code, later(noon, 5))).toMatchObject({ ok: true })
    expect(await sign(to, third.codeId, third.code, later(noon, 6))).toMatchObject({
      refusal: { code: 'link-used' },
    })
    expect((await coded(to, later(noon, 7))).result).toMatchObject({
      refusal: { code: 'link-used' },
    })
  })
})

describe('hostile', () => {
  test('a code is guessed at five times, and then not even the right one counts', async () => {
    const to = await asked(noon)
    const email = 'guess@elsewhere.example'
    const { code, codeId } = await coded(to, noon, { email, address: '192.0.2.8' })
    for (let guess = 0; guess < codeGuesses; guess += 1) {
      expect(await sign(to, codeId, otherThan(code), later(noon, 1))).toMatchObject({
        refusal: { code: 'wrong-code' },
      })
    }
    expect(await sign(to, codeId, code, later(noon, 1))).toMatchObject({
      refusal: { code: 'too-many-attempts' },
    })
  })

  test('two guesses at once are two', async () => {
    const to = await asked(noon)
    const email = 'race@elsewhere.example'
    const { code, codeId } = await coded(to, noon, { email, address: '192.0.2.9' })
    const guesses = Array.from({ length: 12 }, () =>
      sign(to, codeId, otherThan(code), later(noon, 1)),
    )
    const codes = (await Promise.all(guesses)).map((each) => (each.ok ? 'done' : each.refusal.code))
    expect(codes.filter((each) => each === 'wrong-code').length).toBeLessThanOrEqual(codeGuesses)
    expect(codes).not.toContain('done')
  })

  test('a code of another request, and one that is too old', async () => {
    const one = await asked(noon)
    const other = await asked(noon)
    const { code, codeId } = await coded(one, noon, { email: 'one@elsewhere.example' })
    expect(await sign(other, codeId, code, later(noon, 1))).toMatchObject({
      refusal: { code: 'code-old' },
    })
    expect(await sign(one, codeId, code, later(noon, codeMinutes))).toMatchObject({
      refusal: { code: 'code-expired' },
    })
  })

  test('letters are sent so often to one email, whatever the link, and no oftener', async () => {
    const email = 'flooded@elsewhere.example'
    const codes: string[] = []
    for (let sent = 0; sent <= codeLimits.perAccount; sent += 1) {
      const to = await asked(noon)
      const { result } = await coded(to, later(noon, sent), {
        email,
        address: `192.0.2.${90 + sent}`,
      })
      codes.push(result.ok ? 'sent' : result.refusal.code)
    }
    expect(codes).toEqual([
      ...Array.from({ length: codeLimits.perAccount }, () => 'sent'),
      'too-many-attempts',
    ])
  })

  test('the candidate’s own email, plain or dressed up', async () => {
    const to = await asked(noon)
    for (const email of [amara, 'amara+dana@calder.example']) {
      expect((await coded(to, noon, { email })).result).toMatchObject({
        refusal: { code: 'own-work' },
      })
    }
  })

  test('a guessed link shows nothing and does nothing', async () => {
    const to = await asked(noon)
    const before = await everything()
    const token = 'x'.repeat(43)
    expect(await witnessPage(db(), token, noon)).toBeNull()
    expect((await coded({ ...to, token }, noon)).result).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await keepWitnessDraft(token, { account: 'Mine' }, noon)).toBeNull()
    expect(await everything()).toEqual(before)
  })

  test('a link that was taken back, or is too old, takes nothing more', async () => {
    const to = await asked(noon)
    expect(await keepWitnessDraft(to.token, { account: 'Mine' }, noon)).not.toBeNull()
    const by = { actor: to.actor, at: later(noon, 1) }
    const back = await run(takeBackWitnessRequest, by, { requestId: to.requestId })
    expect(back).toMatchObject({ ok: true })
    expect(await db().witnessDraft.count({ where: { requestId: to.requestId } })).toBe(0)
    expect(await keepWitnessDraft(to.token, { account: 'Mine' }, later(noon, 2))).toBeNull()
    expect((await coded(to, later(noon, 2), { email: 'x@y.example' })).result).toMatchObject({
      refusal: { code: 'taken-back' },
    })
    const old = await asked(noon)
    const after = later(noon, witnessDays * 24 * 60)
    expect((await witnessPage(db(), old.token, after))?.state).toBe('expired')
    expect((await coded(old, after, { email: 'x@y.example' })).result).toMatchObject({
      refusal: { code: 'link-old' },
    })
  })

  test('another candidate sees and takes back nothing', async () => {
    const to = await asked(noon)
    const leanne = await actorOf('leanne@calder.example')
    const by = { actor: leanne, at: noon }
    expect(await run(takeBackWitnessRequest, by, { requestId: to.requestId })).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    const theirs = await ownWitnesses(db(), leanne)
    expect(theirs?.requests.map(({ id }) => id)).not.toContain(to.requestId)
    expect(await ownWitnesses(db(), leanne, to.registrationId)).toBeNull()
    const mine = await ownWitnesses(db(), to.actor, to.registrationId, noon)
    const link = mine?.requests.find(({ id }) => id === to.requestId)?.link
    expect(link).toMatch(new RegExp(`/witness/${to.token}$`))
  })
})

test('the assessor’s contact stands on the list; a candidate and somebody elsewhere have no list', async () => {
  const { requestId } = await testified(noon, 'listed@elsewhere.example', '192.0.2.77')
  const { id } = await db().witnessTestimony.findUniqueOrThrow({ where: { requestId } })
  const priya = await actorOf('priya@calder.example')
  const contact = {
    testimonyId: id,
    contactedOn: '2026-11-24',
    means: 'telephone',
    outcome: 'confirmed',
    standing: 'expert',
    said: 'The same, in her own words.',
  }
  const by = { actor: priya, at: later(noon, 2 * 24 * 60) }
  expect(
    await run(recordWitnessContact, by, { ...contact, contactedOn: '2026-11-01' }),
  ).toMatchObject({ refusal: { code: 'before-signing' } })
  expect(await run(recordWitnessContact, by, contact)).toMatchObject({ ok: true })
  const line = (await witnessList(db(), priya)).find((each) => each.id === id)
  expect(line).toMatchObject({ email: 'listed@elsewhere.example', name: 'Dana Whitlock' })
  expect(line?.contacts).toMatchObject([{ means: 'telephone', standing: 'expert' }])
  for (const email of [amara, 'nadia@northgate.example']) {
    const list = await witnessList(db(), await actorOf(email))
    expect(list.map((each) => each.id)).not.toContain(id)
  }
})

test('an IQA who testified for the unit may not quality-assure it', async () => {
  const helen = await actorOf('helen@calder.example')
  const to = await testified(noon, 'helen@calder.example', '192.0.2.78')
  const reference = await db().crossReference.findFirstOrThrow({
    where: { evidenceVersion: { testimony: { requestId: to.requestId } } },
    select: { unitEnrolmentId: true },
  })
  const { unitEnrolmentId } = reference
  const hands = await readHands(db(), unitEnrolmentId, to.actor.personId)
  expect(hands.testified).toContain(helen.personId)
  const all = await readAllHands(db(), [unitEnrolmentId])
  expect(all.get(unitEnrolmentId)?.testified).toContain(helen.personId)
})

test('what a witness typed is behind their link, and gone when it is signed', async () => {
  const to = await asked(noon)
  const { account } = statementFor(to, dana)
  await keepWitnessDraft(to.token, { account }, noon)
  expect((await witnessPage(db(), to.token, noon))?.draft?.data).toEqual({ account })
  const email = 'typed@elsewhere.example'
  const { code, codeId } = await coded(to, noon, { email, address: '192.0.2.79' })
  await sign(to, codeId, code, later(noon, 1))
  expect(await db().witnessDraft.count({ where: { requestId: to.requestId } })).toBe(0)
  expect((await witnessPage(db(), to.token, later(noon, 2)))?.state).toBe('signed')
})
