import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { roles, type Actor } from '@/lib/kernel/actor'
import { importOn, importWhole } from '@/lib/registration/commands/import-run'
import { continueImport, writeWholeImport } from '@/lib/registration/commands/import-writing'
import { checkImport, discardImport, startImport } from '@/lib/registration/commands/importing'
import { correctDetails } from '@/lib/registration/commands/details'
import { imposeSanction } from '@/lib/registration/commands/sanctions'
import { exampleEmail } from '@/lib/registration/model/importing'
import { importsVisibleTo, maySeeImport } from '@/lib/registration/policy/importing'
import { importView } from '@/lib/registration/queries/imports'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { candidateRow, fileOf, goodFile } from '../../support/importing'
import { broken } from '../../support/invariants'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

let ruth: Actor
beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
})

async function check(bytes: Uint8Array, actor = ruth): Promise<string> {
  const result = await run(checkImport, { actor }, { fileName: 'list.csv', bytes })
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value.importId
}

const view = async (importId: string, list: 'all' | 'bad' | 'look' = 'all', actor = ruth) => {
  const found = await importView(db(), actor, importId, { list, after: 0, size: 5000 })
  if (!found) throw new Error('no such import')
  return found
}

const registrations = (importId?: string) =>
  db().registration.count({
    where: { importKey: importId ? { contains: importId } : { not: null } },
  })

const reasonFor = async (row: Record<string, string>, others: Record<string, string>[] = []) => {
  const { rows } = await view(await check(fileOf([...others, row])))
  const last = rows.at(-1)
  return `${last?.verdict}: ${last?.reasons.join(' ')}`
}

async function expectChain(): Promise<void> {
  expect((await verifyChain(db(), ruth.centreId)).broken).toBeNull()
  expect(await broken()).toEqual([])
}

describe('the dry run', () => {
  test('says of every row what the form would say, and registers nobody', async () => {
    const before = await registrations()
    const cases: [Record<string, string>, string][] = [
      [candidateRow(1), 'good: '],
      [
        { ...candidateRow(2), registeredOn: '01/08/2026', awardingBodyNumber: '' },
        'bad: Registered on: Registration for this qualification closed on 31 July 2026',
      ],
      [
        { ...candidateRow(2), registeredOn: '31/02/2026' },
        'bad: Registered on: Give the date of registration.',
      ],
      [
        { ...candidateRow(2), registeredOn: 'soon' },
        'bad: Registered on: Write the date as 03/11/2026 or 2026-11-03, not “soon”.',
      ],
      [
        { ...candidateRow(2), awardingBodyNumber: '' },
        'bad: Registration number: Registration closed on 31 July 2026',
      ],
      [{ ...candidateRow(2), uln: '1234567890' }, 'bad: ULN: This is not a unique learner number'],
      [{ ...candidateRow(2), email: 'nobody' }, 'bad: Email: Give an email address like'],
      [{ ...candidateRow(2), familyName: '' }, 'bad: Family name: Give the family name.'],
      [
        { ...candidateRow(2), qualification: '999/9999/9' },
        'bad: Qualification number: There is no such',
      ],
      [
        { ...candidateRow(2), units: 'X/999/9999' },
        'bad: Optional units: There is no unit X/999/9999',
      ],
      [
        { ...candidateRow(2), plannedEndOn: '01/01/2020' },
        'bad: Planned end: The planned end, 1 January 2020, is before the start, 9 March 2026.',
      ],
      [
        { ...candidateRow(2), dateOfBirth: '01/01/2031' },
        'bad: Date of birth: The date of birth, 1 January 2031, is after 2 March 2026.',
      ],
      [{ ...candidateRow(2), email: exampleEmail }, 'example: It shows what to write'],
      [
        { ...candidateRow(2), email: 'ruth@calder.example' },
        'bad: Nobody keeps the records of their own',
      ],
      [
        { ...candidateRow(2), email: 'tomasz@calder.example' },
        'bad: This candidate is registered on this qualification already.',
      ],
    ]
    for (const [row, words] of cases) expect(await reasonFor(row)).toContain(words)
    expect(await registrations()).toBe(before)
  })

  test('reads a number however it is written, and units of the qualification', async () => {
    const row = { ...candidateRow(3), qualification: '60147568', units: 'd/506/2153; T/506/2952' }
    expect(await reasonFor(row)).toBe('good: ')
  })

  test('knows two rows for one person, and points out two people alike', async () => {
    const one = candidateRow(4)
    expect(await reasonFor(one, [one])).toContain(
      'This candidate is registered on this qualification already.',
    )
    const alike = { ...one, email: 'other@list.example', awardingBodyNumber: 'LIST-4b' }
    expect(await reasonFor(alike, [one])).toMatch(
      /^look: .*line 2 has the same name and date of birth/,
    )
    const numbered = { ...one, email: 'other@list.example', dateOfBirth: '' }
    expect(await reasonFor(numbered, [one])).toMatch(
      /^bad: Registration number: .*of the row on line 2 already/,
    )
    const { familyName: _, ...rest } = one
    expect(await reasonFor({ ...rest, familyName: 'Somebody' }, [one])).toContain(
      'another family name',
    )
  })

  test('is its centre’s administrator’s alone, as a function and as a where', async () => {
    const importId = await check(goodFile(1, 900))
    const rows = [{ id: importId, centreId: ruth.centreId }]
    for (const seat of await everyActor()) {
      for (const role of roles) {
        const actor = { ...seat, role }
        const found = await db().registerImport.findMany({
          where: { AND: [{ id: importId }, importsVisibleTo(actor)] },
        })
        expect(found.length).toBe(rows.filter((row) => maySeeImport(actor, row)).length)
        const seen = await importView(db(), actor, importId, { list: 'all', after: 0 })
        expect(seen !== null).toBe(maySeeImport(actor, rows[0] ?? { centreId: '' }))
      }
    }
  })

  test('by anybody else, or of another centre, is refused and changes nothing', async () => {
    const importId = await check(goodFile(2, 910))
    const before = await everything()
    const priya = await actorOf('priya@calder.example')
    const frances = await actorOf('frances@northgate.example')
    const file = { fileName: 'x.csv', bytes: goodFile(1) }
    expect(await run(checkImport, { actor: priya }, file)).toMatchObject({
      refusal: { code: 'not-admin' },
    })
    for (const each of [startImport, continueImport, writeWholeImport, discardImport]) {
      const away = await run(each as typeof startImport, { actor: frances }, { importId })
      expect(away).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
      const denied = await run(each as typeof startImport, { actor: priya }, { importId })
      expect(denied).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    }
    expect(await run(continueImport, { actor: ruth }, { importId })).toMatchObject({
      refusal: { code: 'import-not-running' },
    })
    expect(await everything()).toEqual(before)
  })
})

describe('registering', () => {
  test('all or none: one bad row and nobody is registered', async () => {
    const importId = await check(fileOf([candidateRow(20), { ...candidateRow(21), email: '' }]))
    const before = await everything()
    expect(await importWhole({ actor: ruth }, importId)).toMatchObject({
      refusal: { code: 'bad-rows' },
    })
    expect(await everything()).toEqual(before)
  })

  test('all or none: what became bad since the check stops all of it, and says which line', async () => {
    const importId = await check(goodFile(3, 30))
    const other = await check(fileOf([candidateRow(31)]))
    expect(await importWhole({ actor: ruth }, other)).toMatchObject({ ok: true })
    const before = await everything()
    const result = await importWhole({ actor: ruth }, importId)
    expect(result).toMatchObject({ ok: false, refusal: { code: 'row-refused' } })
    expect(result.ok ? '' : result.refusal.message).toContain('Line 3')
    expect(await everything()).toEqual(before)
  })

  test('the good rows only; each registration has its own entry on the trail, and the chain holds', async () => {
    const rows = Array.from({ length: 540 }, (_, turn): Record<string, string> => ({
      ...candidateRow(100 + turn),
      ...(turn % 31 === 7 && { uln: '123' }),
    }))
    const importId = await check(fileOf(rows))
    expect(await view(importId)).toMatchObject({ writable: 522, bad: 18, written: 0 })
    expect(await run(startImport, { actor: ruth }, { importId })).toMatchObject({ ok: true })
    await importOn({ actor: ruth }, importId)
    const after = await view(importId)
    expect(after).toMatchObject({ state: 'finished', registered: 522, bad: 18 })
    expect((await view(importId, 'bad')).rows.every(({ cells }) => cells.uln === '123')).toBe(true)
    expect(
      after.rows
        .filter(({ verdict }) => verdict === 'registered')
        .every(({ cells }) => Object.keys(cells).length === 0),
    ).toBe(true)
    const made = await db().registration.findMany({
      where: { awardingBodyNumber: { in: rows.map((row) => row['awardingBodyNumber'] ?? '') } },
      select: {
        id: true,
        candidateSeat: { select: { person: true, details: true } },
        enrolments: true,
      },
    })
    expect(made).toHaveLength(522)
    const [one] = made
    expect(one?.candidateSeat.details).toMatchObject({ givenNames: 'Candidate', uln: '9999999999' })
    expect(one?.enrolments.length).toBeGreaterThan(0)
    const events = await db().auditEvent.findMany({
      where: { type: 'candidate-registered', subjectId: { in: made.map(({ id }) => id) } },
      select: { subjectId: true },
    })
    expect(new Set(events.map(({ subjectId }) => subjectId)).size).toBe(522)
    await expectChain()
  })

  test('the same file again makes none, nor does the same list saved anew', async () => {
    const file = goodFile(5, 1000)
    await importWhole({ actor: ruth }, await check(file))
    const before = await registrations()
    const again = await check(file)
    expect(await view(again)).toMatchObject({ counts: { already: 5 }, writable: 0 })
    expect(await importWhole({ actor: ruth }, again)).toMatchObject({
      refusal: { code: 'nothing-to-register' },
    })
    const anew = await check(Buffer.concat([Buffer.from('\uFEFF'), file]))
    expect(await view(anew)).toMatchObject({ counts: { bad: 5 } })
    expect(await registrations()).toBe(before)
  })

  test('twice at once registers everybody once', async () => {
    const importId = await check(goodFile(520, 2000))
    await run(startImport, { actor: ruth }, { importId })
    const going = async () => {
      for (;;) {
        const result = await run(continueImport, { actor: ruth }, { importId })
        if (!result.ok) {
          if (result.refusal.code !== 'changed-meanwhile') return
        } else if (result.value.finished) return
      }
    }
    await Promise.all([going(), going()])
    expect(
      await db().registration.count({
        where: { awardingBodyNumber: { startsWith: 'LIST-2' }, importKey: { not: null } },
      }),
    ).toBeGreaterThanOrEqual(520)
    expect(await view(importId)).toMatchObject({ state: 'finished', registered: 520 })
    await expectChain()
  })

  test('somebody who is here already is registered on their seat, and keeps their details', async () => {
    const row = candidateRow(3000)
    await importWhole({ actor: ruth }, await check(fileOf([row])))
    const seat = await db().seat.findFirstOrThrow({
      where: { person: { email: row['email'] ?? '' } },
    })
    const second = await db().centreApproval.findFirst({
      where: { centreId: ruth.centreId, NOT: { qualificationNumber: row['qualification'] ?? '' } },
    })
    expect(second).not.toBeNull()
    const qualification = second?.qualificationNumber ?? ''
    await run(
      correctDetails,
      { actor: ruth },
      {
        candidateSeatId: seat.id,
        version: 0,
        givenNames: 'Candidate',
        familyName: 'Number 3000',
        dateOfBirth: '1994-02-17',
        uln: '',
      },
    )
    const importId = await check(
      fileOf([
        { ...row, qualification, registeredOn: '02/11/2026', startedOn: '', plannedEndOn: '' },
      ]),
    )
    expect((await view(importId)).rows[0]).toMatchObject({ verdict: 'good' })
    expect(await importWhole({ actor: ruth }, importId)).toMatchObject({ ok: true })
    expect(await db().registration.count({ where: { candidateSeatId: seat.id } })).toBe(2)
  })

  test('a sanction that comes between stops the rows whose turn has not come, and says so', async () => {
    const importId = await check(goodFile(4, 4000))
    await run(startImport, { actor: ruth }, { importId })
    const approval = await db().centreApproval.findFirstOrThrow({
      where: { centreId: ruth.centreId, qualificationNumber: '601/4756/8' },
    })
    const sanctioned = await run(
      imposeSanction,
      { actor: ruth },
      {
        approvalId: approval.id,
        effects: ['registrations'],
        reference: 'S-77',
        reason: 'Records were not kept.',
        imposedOn: '2026-03-01',
      },
    )
    expect(sanctioned).toMatchObject({ ok: true })
    await importOn({ actor: ruth }, importId)
    const after = await view(importId, 'bad')
    expect(after).toMatchObject({ state: 'finished', registered: 0 })
    expect(after.rows[0]).toMatchObject({
      verdict: 'late',
      cells: { email: 'candidate-4000@list.example' },
    })
    expect(after.rows[0]?.reasons.join(' ')).toContain('S-77')
    await expectChain()
  })

  test('what was read is forgotten when it is discarded', async () => {
    const importId = await check(goodFile(2, 5000))
    expect(await run(discardImport, { actor: ruth }, { importId })).toMatchObject({ ok: true })
    expect(await view(importId)).toMatchObject({ state: 'stopped', rows: [] })
    expect(await run(startImport, { actor: ruth }, { importId })).toMatchObject({
      refusal: { code: 'import-discarded' },
    })
    expect(await run(discardImport, { actor: ruth }, { importId })).toMatchObject({
      refusal: { code: 'import-discarded' },
    })
  })
})
