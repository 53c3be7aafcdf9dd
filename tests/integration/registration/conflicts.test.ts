import { beforeAll, expect, test } from 'vitest'
import { decideUnit } from '@/lib/assessment/commands/decide'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { releaseUnsampled } from '@/lib/quality-assurance/commands/release'
import { takeSample } from '@/lib/quality-assurance/commands/sample'
import { decisionsView } from '@/lib/quality-assurance/queries/decisions'
import {
  declareConflict,
  endConflict,
  mitigateConflict,
} from '@/lib/registration/commands/conflicts'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

let ruth: Actor, priya: Actor, helen: Actor

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  priya = await actorOf('priya@calder.example')
  helen = await actorOf('helen@calder.example')
})

const refused = (code: string) => ({ ok: false, refusal: { code } })

/** An interest of Priya's in this candidate. */
async function interestIn(registrationId: string): Promise<string> {
  const about = { about: 'candidate', registrationId, nature: 'A cousin.' }
  const declared = await run(declareConflict, { actor: priya }, about)
  if (!declared.ok) throw new Error(declared.refusal.message)
  return declared.value.conflictId
}

test('a conflict declared after the allocation stops decisions until its mitigation is written', async () => {
  const { id: registrationId } = await registrationOf('siobhan@calder.example')
  const { id: enrolmentId } = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, state: 'declared' },
  })
  const decision = { enrolmentId, outcome: 'referred', feedback: 'More, please.', signed: true }
  const conflictId = await interestIn(registrationId)
  const before = await everything()
  expect(await run(decideUnit, { actor: priya }, decision)).toMatchObject(refused('conflict'))
  expect(await everything()).toEqual(before)
  await run(mitigateConflict, { actor: ruth }, { conflictId, text: 'Helen samples all.' })
  // What stands in the way now is the work itself.
  expect(await run(decideUnit, { actor: priya }, decision)).not.toMatchObject(refused('conflict'))
})

test('a unit assessed under a declared conflict is never released without a sample', async () => {
  const now = new Date()
  const mine = (await decisionsView(db(), helen, now)).filter(
    (row) => row.open && !row.refusal && !row.conflict && row.assessor.startsWith('Priya'),
  )
  const { registrationId, enrolmentId, decisionId } = mine[0]!
  const release = { enrolmentId, reason: 'Seen beside the last one.', signed: true }
  const conflictId = await interestIn(registrationId)
  await run(mitigateConflict, { actor: ruth }, { conflictId, text: 'Helen samples all.' })
  const before = await everything()
  expect(await run(releaseUnsampled, { actor: helen }, release)).toMatchObject({
    ok: false,
    refusal: { code: 'always-sampled', message: expect.stringContaining('A cousin.') },
  })
  expect(await everything()).toEqual(before)
  // Ending it now does not undo that the unit was assessed under it.
  await run(endConflict, { actor: priya }, { conflictId, reason: 'We have fallen out.' })
  expect(await run(releaseUnsampled, { actor: helen }, release)).toMatchObject(
    refused('always-sampled'),
  )
  const [row] = (await decisionsView(db(), helen, now)).filter((r) => r.decisionId === decisionId)
  expect(row?.conflict).toContain('A cousin.')
  const sample = { decisionId, reason: 'A declared conflict of interest.' }
  expect(await run(takeSample, { actor: helen }, sample)).toMatchObject({ ok: true })
})
