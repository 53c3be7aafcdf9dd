import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { candidatePlan } from '@/lib/portfolio/queries/candidate-plan'
import { dropUnit, planUnit } from '@/lib/registration/commands/plan'
import { isDroppable, type EnrolmentState } from '@/lib/registration/lifecycle'
import { readSpecification } from '@/lib/specification/queries'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

/** Whoever may change a plan without asking: the administrator of the candidate’s centre. */
const adminOf = (email: string | null) =>
  actorOf(
    email?.endsWith('@northgate.example') ? 'frances@northgate.example' : 'ruth@calder.example',
  )

/** Every unit of every plan of the demonstration, with whether it is mandatory. */
async function plans() {
  const rows = await db().unitEnrolment.findMany({
    select: {
      id: true,
      state: true,
      unitId: true,
      registrationId: true,
      registration: {
        select: { qualificationVersionId: true, candidateSeat: { select: { person: true } } },
      },
    },
  })
  return Promise.all(
    rows.map(async ({ registration, ...row }) => {
      const version = await readSpecification(db(), registration.qualificationVersionId)
      const group = version.units.find(({ id }) => id === row.unitId)?.group
      const mandatory = version.groups.some((each) => each.code === group && each.mandatory)
      return { ...row, mandatory, email: registration.candidateSeat.person.email }
    }),
  )
}

test('a mandatory unit, and one declared, decided or released, stays: refused, and nothing changed', async () => {
  const kept = (await plans()).filter(({ mandatory, state }) => mandatory || !isDroppable(state))
  expect(new Set(kept.map(({ state }) => state)).size).toBeGreaterThan(2)
  const before = await everything()
  for (const { id, mandatory, email } of kept) {
    const result = await run(dropUnit, { actor: await adminOf(email) }, { enrolmentId: id })
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: mandatory ? 'mandatory' : 'not-droppable' },
    })
  }
  expect(await everything()).toEqual(before)
})

test('nobody drops a unit of a candidate who is not theirs, nor a candidate their own without agreement', async () => {
  const free = (await plans()).find(({ mandatory, state }) => !mandatory && isDroppable(state))
  if (!free) throw new Error('the demonstration has a unit that may be dropped')
  const before = await everything()
  const allocated = await db().allocation.findMany({
    where: { registrationId: free.registrationId, role: 'assessor', endedAt: null },
    select: { seatId: true },
  })
  for (const actor of await everyActor()) {
    const theirs =
      (actor.role === 'centreAdmin' && actor.email.endsWith('calder.example')) ||
      allocated.some(({ seatId }) => seatId === actor.seatId)
    if (theirs) continue
    expect((await run(dropUnit, { actor }, { enrolmentId: free.id })).ok, actor.email).toBe(false)
  }
  expect(await everything()).toEqual(before)
})

test('a dropped unit keeps its work, and comes back with it', async () => {
  const free = (await plans()).find(
    ({ mandatory, state, email }) =>
      !mandatory && isDroppable(state) && email === 'amara@calder.example',
  )
  if (!free) throw new Error('Amara has an optional unit under way')
  const { registrationId } = free
  const candidate = await actorOf(free.email)
  const admin = await adminOf(free.email)
  const version = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId, number: 1, evidence: { versions: { every: { number: 1 } } } },
  })
  const criterion = await db().assessmentCriterion.findFirstOrThrow({
    where: { outcome: { unitId: free.unitId } },
  })
  const referred = await run(
    crossReference,
    { actor: candidate },
    {
      registrationId,
      versionIds: [version.id],
      criterionIds: [criterion.id],
      location: '',
      claim: 'All of it.',
    },
  )
  expect(referred).toMatchObject({ ok: true })
  const work = () =>
    db().crossReference.findMany({ where: { unitEnrolmentId: free.id }, orderBy: { id: 'asc' } })
  const before = await work()
  const done = await run(dropUnit, { actor: admin }, { enrolmentId: free.id })
  expect(done).toMatchObject({ ok: true, value: { registrationId } })
  const without = await candidatePlan(db(), candidate)
  expect(without?.dropped.map(({ unit }) => unit.id)).toEqual([free.unitId])
  expect(without?.units.map(({ enrolmentId }) => enrolmentId)).not.toContain(free.id)
  expect(await work()).toEqual(before)

  const back = { registrationId, unitId: free.unitId }
  expect(await run(planUnit, { actor: admin }, back)).toMatchObject({
    ok: true,
    value: { enrolmentId: free.id },
  })
  const again = await candidatePlan(db(), candidate)
  expect(again?.dropped).toEqual([])
  const unit = again?.units.find(({ enrolmentId }) => enrolmentId === free.id)
  const state: EnrolmentState | undefined = unit?.state
  expect(state).toBe('planned')
  expect(unit?.criteria.some(({ references }) => references.length > 0)).toBe(true)
})
