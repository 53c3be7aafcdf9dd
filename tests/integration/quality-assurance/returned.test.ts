import { expect, test } from 'vitest'
import { releaseSampled } from '@/lib/quality-assurance/commands/release'
import { db } from '@/lib/infra/db'
import { withDatabase } from '../../support/database'
import { doer, moves, type Doer, type MoveName, type Target } from '../../support/moves'
import { actorOf } from '../../support/people'

withDatabase('demo')

const start = Date.parse('2026-11-24T10:00:00Z')
let minutes = 0
const now = () => new Date(start + (minutes += 1) * 60_000)

const emailOf = (seat: { person: { email: string | null } } | undefined): string =>
  seat?.person.email ?? ''

/** A sign-off that nobody has sampled, with whoever has to do with it. */
async function signedOff(except: string[]) {
  const person = { select: { person: { select: { email: true } } } }
  const unit = await db().unitEnrolment.findFirstOrThrow({
    where: {
      state: 'achieved',
      id: { notIn: except },
      samples: { none: {} },
      decisions: { every: { outcome: 'achieved', seat: { person: { email: priya } } } },
      registration: { allocations: { some: { role: 'iqa', endedAt: null } } },
    },
    select: {
      id: true,
      registrationId: true,
      unit: { select: { outcomes: { select: { criteria: { select: { id: true } } } } } },
      registration: { select: { candidateSeat: person } },
    },
    orderBy: { id: 'asc' },
  })
  const criteria = unit.unit.outcomes.flatMap((each) => each.criteria.map(({ id }) => id))
  const target: Target = { enrolmentId: unit.id, registrationId: unit.registrationId, criteria }
  const by = async (email: string) => doer(await actorOf(email), now)
  return {
    target,
    candidate: await by(emailOf(unit.registration.candidateSeat)),
    assessor: await by(priya),
    iqa: await by('helen@calder.example'),
  }
}

const priya = 'priya@calder.example'
const well = { favourable: true, from: 1, many: 0 }
/** An even number returns to the assessor, an odd one to the candidate; neither raises an action. */
const back = (to: 'assessor' | 'candidate') => ({
  favourable: false,
  from: to === 'assessor' ? 2 : 1,
  many: 0,
})

const standing = ({ enrolmentId }: Target) =>
  db().unitEnrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { state: true, returnedTo: true },
  })

const seen: string[] = []

async function returned(to: 'assessor' | 'candidate') {
  const unit = await signedOff(seen)
  seen.push(unit.target.enrolmentId)
  const step = (who: Doer, name: MoveName, choice = well) => moves[name](who, unit.target, choice)
  expect(await step(unit.iqa, 'sample')).toBe('done')
  expect(await step(unit.iqa, 'conclude', back(to))).toBe('done')
  expect(await standing(unit.target)).toEqual({ state: 'returned', returnedTo: to })
  expect(
    await unit.iqa(releaseSampled, { enrolmentId: unit.target.enrolmentId, signed: true }),
  ).not.toBe('done')
  return { ...unit, step }
}

/** A new decision, sampled and agreed: both are on record, and the unit is released by the second alone. */
async function putRight({ step, iqa, target }: Awaited<ReturnType<typeof returned>>) {
  expect(await step(iqa, 'sample')).toBe('done')
  expect(await step(iqa, 'conclude')).toBe('done')
  expect(await step(iqa, 'releaseSampled')).toBe('done')
  expect(await standing(target)).toEqual({ state: 'released', returnedTo: null })
  const samples = await db().sample.findMany({
    where: { unitEnrolmentId: target.enrolmentId },
    select: { decision: { select: { number: true } }, conclusion: { select: { outcome: true } } },
    orderBy: { at: 'asc' },
  })
  expect(samples.map(({ conclusion }) => conclusion?.outcome)).toEqual(['disagreed', 'agreed'])
  expect(samples[1]?.decision.number).toBeGreaterThan(samples[0]?.decision.number ?? 0)
}

test('disagreement returned to the assessor, who judges and decides anew, is put right and released', async () => {
  const unit = await returned('assessor')
  // It is the assessor's to put right: the candidate has nothing to declare.
  expect(await unit.step(unit.candidate, 'declare')).not.toBe('done')
  expect(await unit.step(unit.assessor, 'judge')).toBe('done')
  expect(await unit.step(unit.assessor, 'decide')).toBe('done')
  await putRight(unit)
})

test('disagreement returned to the candidate, who adds to it and declares again, is put right and released', async () => {
  const unit = await returned('candidate')
  // It is the candidate's to put right: nothing is decided before they declare again.
  expect(await unit.step(unit.assessor, 'decide')).toBe('not-declared')
  expect(await unit.step(unit.candidate, 'addStatement')).toBe('done')
  expect(await unit.step(unit.candidate, 'handIn')).toBe('done')
  expect(await unit.step(unit.candidate, 'declare')).toBe('done')
  expect(await unit.step(unit.assessor, 'judge')).toBe('done')
  expect(await unit.step(unit.assessor, 'decide')).toBe('done')
  await putRight(unit)
})
