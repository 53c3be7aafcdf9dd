import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { fileFor } from '@/lib/portfolio/queries/files'
import { closeRound, handInSheet } from '@/lib/standardisation/commands/judging'
import { minuteRound } from '@/lib/standardisation/commands/minutes'
import { openRound } from '@/lib/standardisation/commands/open'
import { maySeeRound, roundsVisibleTo } from '@/lib/standardisation/policy'
import { openingView } from '@/lib/standardisation/queries/opening'
import { pieceFileFor } from '@/lib/standardisation/queries/pieces'
import { roundView } from '@/lib/standardisation/queries/round'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

const at = (name: string) => actorOf(`${name}@calder.example`)
const judges = ['priya', 'gareth', 'yasmin', 'colin'] as const

/** Helen opens a round on what Mohammed handed in, for these assessors. */
async function opened(names: readonly string[] = judges) {
  const helen = await at('helen')
  const view = await openingView(db(), helen, null)
  const unit = view?.units.find(({ reference }) => reference === 'T/506/2952')
  const chosen = (await openingView(db(), helen, unit?.id ?? ''))?.chosen
  const pieces = chosen?.pieces.filter(({ candidate }) => candidate.startsWith('Mohammed')) ?? []
  const criteria = chosen?.criteria.slice(0, 3) ?? []
  const result = await run(
    openRound,
    { actor: helen },
    {
      title: 'What “explain” asks for',
      unitId: unit?.id,
      criterionIds: criteria.map(({ id }) => id),
      versionIds: pieces.map(({ versionId }) => versionId),
      seatIds: await Promise.all(names.map(async (name) => (await at(name)).seatId)),
      dueOn: '2030-01-01',
      checked: true,
    },
  )
  if (!result.ok) throw new Error(result.refusal.message)
  return { helen, roundId: result.value.roundId, criteria, pieces }
}

const sheet = (roundId: string, criteria: { id: string }[], mets: boolean[]) => ({
  roundId,
  verdicts: criteria.map(({ id }, index) => ({
    criterionId: id,
    verdict: mets[index] ? 'met' : 'notYetMet',
    reason: `Because of page ${index + 1}.`,
  })),
  signed: true,
})

test('nobody sees another’s verdicts before the closing, and everybody who judged does after it', async () => {
  const { helen, roundId, criteria } = await opened()
  const [priya, gareth] = [await at('priya'), await at('gareth')]
  await run(handInSheet, { actor: priya }, sheet(roundId, criteria, [true, false, true]))
  for (const actor of [gareth, helen, await at('ruth')]) {
    const view = await roundView(db(), actor, roundId)
    expect(JSON.stringify(view)).not.toContain('Because of page')
    expect(view?.criteria.flatMap(({ verdicts }) => verdicts)).toEqual([])
    expect(view?.judges.filter(({ handedInAt }) => handedInAt)).toHaveLength(1)
    expect(view?.agreement).toBeNull()
  }
  const own = await roundView(db(), priya, roundId)
  expect(own?.criteria.map(({ verdicts }) => verdicts.length)).toEqual([1, 1, 1])
  const trail = await db().auditEvent.findMany({ where: { subjectId: roundId } })
  expect(JSON.stringify(trail.map(({ data }) => data))).not.toContain('Because of page')

  const again = await run(
    handInSheet,
    { actor: priya },
    sheet(roundId, criteria, [true, true, true]),
  )
  expect(again).toMatchObject({ ok: false, refusal: { code: 'handed-in' } })
  await run(handInSheet, { actor: gareth }, sheet(roundId, criteria, [true, true, true]))
  const early = await run(closeRound, { actor: helen }, { roundId })
  expect(early).toMatchObject({ ok: false, refusal: { code: 'early' } })
  const reason = 'Two are on leave.'
  // A sheet that meets the closing comes before it, or not at all.
  const [yasmin, closed] = await Promise.all([
    run(handInSheet, { actor: await at('yasmin') }, sheet(roundId, criteria, [true, true, false])),
    run(closeRound, { actor: helen }, { roundId, reason }),
  ])
  expect(closed.ok).toBe(true)
  const sheets = yasmin.ok ? 3 : 2
  if (!yasmin.ok) expect(yasmin.refusal.code).toBe('closed')
  const after = await roundView(db(), gareth, roundId)
  expect(after?.criteria[0]?.verdicts).toHaveLength(sheets)
  expect(after?.agreement).toMatchObject({ judges: sheets, items: 3 })
  const late = await run(
    handInSheet,
    { actor: await at('colin') },
    sheet(roundId, criteria, [true, true, true]),
  )
  expect(late).toMatchObject({ ok: false, refusal: { code: 'closed' } })
  await expect(
    db().$executeRaw`update "StandardisationVerdict" set "reason" = 'Another.'`,
  ).rejects.toThrow(/on the record/)
})

test('evidence reaches the invited through the round, without a name, until it is minuted', async () => {
  const { helen, roundId, criteria, pieces } = await opened(['priya', 'yasmin'])
  const [priya, yasmin, colin] = [await at('priya'), await at('yasmin'), await at('colin')]
  const versionId = pieces[0]?.versionId ?? ''
  expect(await fileFor(db(), yasmin, versionId)).toBeNull()
  const file = await pieceFileFor(db(), yasmin, versionId)
  expect(file?.fileName).toMatch(/^piece-\d+\.\w+$/)
  const shown = JSON.stringify(await roundView(db(), yasmin, roundId))
  expect(shown).not.toMatch(/Mohammed|Iqbal/)
  const { id: foreign } = await db().evidenceVersion.findFirstOrThrow({
    where: { standardisedAs: { none: {} }, fileKey: { not: null }, centreId: yasmin.centreId },
    select: { id: true },
  })
  expect(await pieceFileFor(db(), yasmin, foreign)).toBeNull()
  const uninvited = await db().standardisationPiece.findMany({
    where: { round: { judges: { some: { seatId: colin.seatId } }, minutes: null } },
    select: { evidenceVersionId: true },
  })
  if (!uninvited.some(({ evidenceVersionId }) => evidenceVersionId === versionId)) {
    expect(await pieceFileFor(db(), colin, versionId)).toBeNull()
  }
  for (const actor of [priya, yasmin]) {
    await run(handInSheet, { actor }, sheet(roundId, criteria, [true, true, true]))
  }
  await run(closeRound, { actor: helen }, { roundId })
  const minuted = await run(
    minuteRound,
    { actor: helen },
    {
      roundId,
      heldOn: '2026-11-30',
      presentSeatIds: [priya.seatId, yasmin.seatId],
      text: 'We read it together.',
      agreed: criteria.map(({ id }) => ({ criterionId: id, verdict: 'met', why: 'All alike.' })),
      actions: [{ text: 'Tell the others.', ownerSeatId: yasmin.seatId, dueOn: '2030-01-01' }],
    },
  )
  expect(minuted.ok).toBe(true)
  const view = await roundView(db(), yasmin, roundId)
  expect(view?.pieces.map(({ isOpen }) => isOpen)).not.toContain(true)
  expect(view?.followUps).toHaveLength(1)
})

test('who sees a round: policy and list agree for everybody; nobody whose work is in it', async () => {
  const rows = await db().standardisationRound.findMany({
    select: {
      id: true,
      centreId: true,
      judges: { select: { seatId: true } },
      pieces: {
        select: { registration: { select: { candidateSeat: { select: { personId: true } } } } },
      },
    },
  })
  expect(rows.length).toBeGreaterThan(1)
  const everybody = await everyActor()
  const mohammed = everybody.find(({ email }) => email.startsWith('mohammed'))
  const iqa = everybody.find(({ email }) => email.startsWith('daniel'))
  if (!mohammed || !iqa) throw new Error('The demonstration has changed.')
  // Mohammed, had he a seat as an IQA.
  for (const actor of [...everybody, { ...iqa, personId: mohammed.personId }]) {
    const seen = await db().standardisationRound.findMany({
      where: roundsVisibleTo(actor),
      select: { id: true },
    })
    const may = rows.filter((row) =>
      maySeeRound(actor, {
        centreId: row.centreId,
        judgeSeatIds: row.judges.map(({ seatId }) => seatId),
        candidatePersonIds: row.pieces.map(
          ({ registration }) => registration.candidateSeat.personId,
        ),
      }),
    )
    expect(seen.map(({ id }) => id).sort(), actor.email).toEqual(may.map(({ id }) => id).sort())
  }
})
