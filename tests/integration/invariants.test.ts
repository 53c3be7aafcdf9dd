import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { inviteToSeat } from '@/lib/identity/commands/seats'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { allocateStaff, recordAward, recordCompetence } from '@/lib/registration/commands/staff'
import { withDatabase } from '../support/database'
import { broken } from '../support/invariants'
import { keepDetails } from '../support/claim-moves'
import { doer, fitting, moves, type Choice, type MoveName, type Target } from '../support/moves'
import { actorOf, everyActor, registrationOf } from '../support/people'

withDatabase('demo')

let people: Actor[]
const targets: (Target &
  Record<'candidate' | 'assessor' | 'countersigner' | 'iqa' | 'administrator', Actor>)[] = []

let clock = Date.parse('2026-11-24T10:00:00Z')
const now = () => new Date((clock += 1000))

/** Gives somebody who is there already a second seat, as an assessor of every unit. */
async function alsoAssessor(admin: Actor, email: string, units: string[]): Promise<Actor> {
  const by = { actor: admin, at: now() }
  const given = await run(inviteToSeat, by, { name: 'The same person', email, role: 'assessor' })
  if (!given.ok) throw new Error(given.refusal.message)
  const { seatId, personId } = given.value
  const title = 'Award in Assessing Competence in the Work Environment'
  expect(await run(recordAward, by, { seatId, title, status: 'held' })).toMatchObject({ ok: true })
  const competence = await run(recordCompetence, by, { seatId, unitReferences: units })
  expect(competence).toMatchObject({ ok: true })
  return { seatId, personId, centreId: admin.centreId, role: 'assessor' }
}

async function targetsOf(
  email: string,
  assessor: Actor,
  countersigner: Actor,
  iqa: Actor,
  administrator: Actor,
) {
  const { id: registrationId } = await registrationOf(email)
  const enrolments = await db().unitEnrolment.findMany({
    where: { registrationId, state: { not: 'dropped' } },
    select: { id: true, unit: { select: { outcomes: { select: { criteria: true } } } } },
  })
  const candidate = await actorOf(email)
  const units = enrolments.map(({ id, unit }) => ({
    enrolmentId: id,
    registrationId,
    criteria: unit.outcomes.flatMap(({ criteria }) => criteria.map((each) => each.id)),
    candidate,
    assessor,
    countersigner,
    iqa,
    administrator,
  }))
  // The small ones: what is tested is the order of things, not their number.
  targets.push(...units.sort((a, b) => a.criteria.length - b.criteria.length).slice(0, 2))
}

beforeAll(async () => {
  const [ruth, priya, gareth, helen, daniel, nadia, joseph, frances] = await Promise.all(
    ['ruth', 'priya', 'gareth', 'helen', 'daniel']
      .map((key) => `${key}@calder.example`)
      .concat(...['nadia', 'joseph', 'frances'].map((key) => `${key}@northgate.example`))
      .map(actorOf),
  )
  if (!ruth || !priya || !gareth || !helen || !daniel || !nadia || !joseph || !frances) {
    throw new Error('gone')
  }
  await targetsOf('siobhan@calder.example', priya, gareth, helen, ruth)
  await targetsOf('mohammed@calder.example', gareth, priya, daniel, ruth)
  await targetsOf('tomasz@calder.example', gareth, priya, helen, ruth)
  await targetsOf('owen@northgate.example', nadia, nadia, joseph, frances)
  await keepDetails(
    targets.map((each) => each.registrationId),
    [ruth.seatId, frances.seatId],
  )
  people = await everyActor()
  const rows = await db().unit.findMany({ select: { reference: true } })
  const units = rows.map(({ reference }) => reference)
  // Whoever holds two seats is where independence is put to the test.
  const helenToo = await alsoAssessor(ruth, 'helen@calder.example', units)
  const mohammedToo = await alsoAssessor(ruth, 'mohammed@calder.example', units)
  people.push(helenToo, mohammedToo, helenToo, mohammedToo)
  const { id: registrationId } = await registrationOf('siobhan@calder.example')
  const allocation = { registrationId, role: 'assessor', seatId: helenToo.seatId }
  for (const target of targets.filter((each) => each.registrationId === registrationId)) {
    const one = { ...allocation, unitEnrolmentId: target.enrolmentId }
    expect(await run(allocateStaff, { actor: ruth, at: now() }, one)).toMatchObject({ ok: true })
  }
})

type Step = {
  move: MoveName
  unit: number
  by: number | null
  choice: Choice
}

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom(...(Object.keys(moves) as MoveName[])),
  unit: fc.nat(7),
  /** Whose work it is, or anybody of either centre. */
  by: fc.option(fc.nat(99), { freq: 2 }),
  choice: fc.record({
    favourable: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    from: fc.nat(40),
    many: fc.nat(20),
  }),
})

/** What a unit goes through, in order; the random steps fall in between and in their own way. */
const course: MoveName[] = [
  'addStatement',
  'crossReference',
  'handIn',
  'declare',
  'judge',
  'decide',
  'countersign',
  'sample',
  'conclude',
  'closeAction',
  'releaseSampled',
  'prepareClaim',
  'sendToEqa',
  'signClaimOff',
  'submitClaim',
  'certificate',
]

test('whatever anybody does in whatever order, what always holds holds', async () => {
  expect(await broken()).toEqual([])
  const done = new Map<string, number>()
  const refused = new Set<string>()
  const take = async ({ move, unit, by, choice }: Step) => {
    const target = targets[unit % targets.length]
    if (!target) throw new Error('no units')
    const actor = by === null ? target[fitting[move]] : people[by % people.length]
    if (!actor) throw new Error('no people')
    const went = await moves[move](doer(actor, now), target, choice)
    if (went === 'done') done.set(move, (done.get(move) ?? 0) + 1)
    else refused.add(went)
  }
  let unit = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      // Between the random steps, one unit goes on along its course.
      const choice = { favourable: true, from: unit, many: 40 }
      for (const [index, move] of course.entries()) {
        await take({ move, unit, by: null, choice })
        const between = steps[index]
        if (between) await take(between)
      }
      // Somebody of the same work whom nobody has allocated tries it too.
      const own = targets[unit % targets.length]?.assessor
      const stranger = people.findIndex(
        ({ role, centreId, seatId }) =>
          role === own?.role && centreId === own.centreId && seatId !== own.seatId,
      )
      if (stranger >= 0) await take({ move: 'judge', unit, by: stranger, choice })
      unit += 1
      expect(await broken()).toEqual([])
    }),
    { seed: 20_261_124, numRuns: 12, endOnFailure: true, interruptAfterTimeLimit: 50_000 },
  )
  // Nothing is proved by steps that were all refused.
  for (const move of [
    'handIn',
    'declare',
    'judge',
    'decide',
    'sample',
    'conclude',
    'prepareClaim',
    'submitClaim',
  ] as const) {
    expect(done.get(move) ?? 0, move).toBeGreaterThan(0)
  }
  expect((done.get('releaseSampled') ?? 0) + (done.get('releaseUnsampled') ?? 0)).toBeGreaterThan(0)
  expect([...refused]).toEqual(expect.arrayContaining(['not-found', 'not-yours', 'not-allocated']))
}, 120_000)

test('the check itself can fail: a unit released past the product is named', async () => {
  const { enrolmentId } = targets.at(-1) ?? { enrolmentId: '' }
  await db().$executeRaw`
    update "UnitEnrolment" set "state" = 'released' where "state" = 'planned' or "id" = ${enrolmentId}::uuid`
  const names = (await broken()).map((each) => each.slice(0, each.indexOf(':')))
  expect(names).toEqual(
    expect.arrayContaining([
      'a unit signed off has every criterion standing met',
      'a unit signed off was declared, and the declaration stands',
      'a released unit has a release of its standing decision',
    ]),
  )
})
