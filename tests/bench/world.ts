import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { acceptInvitation, inviteToSeat } from '@/lib/identity/commands/seats'
import { startSession } from '@/lib/identity/commands/sessions'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { installation, nobody, type Actor } from '@/lib/kernel/actor'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { allocateStaff } from '@/lib/registration/commands/staff'
import type { Specification } from '@/lib/specification/model'
import { readSpecification } from '@/lib/specification/queries'
import { demoPassword } from '@/prisma/seed/accounts'
import { act, type World } from '@/prisma/seed/world'

/** A plan of 13 units: the mandatory ones and ten more, some 180 criteria. */
export const plan = [
  'M/506/2898',
  'D/506/2153',
  'T/506/2952',
  'T/506/1980',
  'R/506/2960',
  'L/506/2004',
  'Y/506/2166',
  'M/506/1962',
  'K/506/2169',
  'Y/506/2183',
  'L/506/2181',
  'D/506/2167',
  'T/506/1820',
]

export type Portfolio = {
  actor: Actor
  registrationId: string
  /** The unit with the most criteria, which the page measurements open. */
  enrolmentId: string
  versionIds: string[]
  criterionIds: string[]
  taken: Set<string>
}

export const pairOf = (versionId: string, criterionId: string) => `${versionId} ${criterionId}`

export async function openWorld(): Promise<World> {
  const version = await db().qualificationVersion.findFirstOrThrow({ select: { id: true } })
  const specification = await readSpecification(db(), version.id)
  // `act` moves this clock on by 20 s each time; starting early keeps it out of the future.
  const now = new Date(Date.now() - 3 * 3600 * 1000)
  return { specification, actors: new Map(), portfolios: new Map(), now }
}

/** Somebody of the demonstration, by the first part of their address. */
export async function actorCalled(name: string): Promise<Actor> {
  const seat = await db().seat.findFirstOrThrow({
    where: { person: { email: `${name}@calder.example` } },
    select: { id: true, centreId: true, personId: true, role: true },
  })
  return { seatId: seat.id, centreId: seat.centreId, personId: seat.personId, role: seat.role }
}

const criteriaIn = (specification: Specification) =>
  specification.units
    .filter(({ reference }) => plan.includes(reference))
    .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id)))

/** A candidate with so many items, six cross-references each, spread over the whole plan and handed in. */
export async function addCandidate(world: World, name: string, items: number): Promise<Portfolio> {
  const admin = await actorCalled('ruth')
  const assessor = await actorCalled('priya')
  const email = `${name}@bench.example`
  const seat = await act(world, admin, inviteToSeat, { name, email, role: 'candidate' })
  await act(world, installation, acceptInvitation, { token: seat.token, password: demoPassword })
  const { centreId } = admin
  const actor: Actor = { personId: seat.personId, seatId: seat.seatId, centreId, role: 'candidate' }
  const { registrationId } = await act(world, admin, registerCandidate, {
    candidateSeatId: actor.seatId,
    qualificationVersionId: world.specification.id,
    registeredOn: '2026-03-02',
    awardingBodyNumber: `BENCH-${items}`,
    siteName: 'Bench',
    employer: 'Bench',
    unitIds: world.specification.units
      .filter(({ reference }) => plan.includes(reference))
      .map(({ id }) => id),
  })
  for (const [role, seatId] of [
    ['assessor', assessor.seatId],
    ['iqa', (await actorCalled('helen')).seatId],
  ] as const) {
    await act(world, admin, allocateStaff, { registrationId, role, seatId })
  }

  const criterionIds = criteriaIn(world.specification)
  const versionIds: string[] = []
  const taken = new Set<string>()
  for (let item = 0; item < items; item += 1) {
    // A stride without a common factor with the count spreads an item over several units.
    const chosen = Array.from(
      { length: 6 },
      (_, turn) => criterionIds[(item * 6 + turn * 31) % criterionIds.length] ?? '',
    )
    const { versionId } = await act(world, actor, addEvidence, {
      registrationId,
      title: `Work product ${item + 1}: the weekly service review with the whole team`,
      kind: world.specification.evidenceKinds[item % 5]?.code ?? '',
      producedOn: '2026-06-01',
      setting: 'workplace',
      shows: 'What I decided with the team that week, and what came of it for the customers.',
      keptWhere:
        'In the quality folder of the customer service office; the supervisor has the key.',
      declared: true,
      references: chosen.map((criterionId, turn) => ({
        criterionId,
        location: { kind: 'words' as const, words: `Page ${turn + 1}` },
        claim: `The ${turn + 2}nd paragraph says what I changed in week ${item + 1}, and why.`,
      })),
    })
    versionIds.push(versionId)
    for (const criterionId of chosen) taken.add(pairOf(versionId, criterionId))
  }
  const enrolments = await db().unitEnrolment.findMany({
    where: { registrationId },
    select: { id: true, unit: { select: { reference: true } } },
  })
  const enrolmentId = enrolments.find(({ unit }) => unit.reference === plan[0])?.id ?? ''
  await act(world, actor, handIn, {
    registrationId,
    enrolmentIds: enrolments.map(({ id }) => id),
  })
  return { actor, registrationId, enrolmentId, versionIds, criterionIds, taken }
}

/** Signs somebody in and gives the cookie that their browser would send. */
export async function cookieOf({ personId }: Actor, folder: string): Promise<string> {
  const input = { personId, userAgent: 'bench', address: '127.0.0.1' }
  const started = await run(startSession, { actor: { ...nobody, personId } }, input)
  if (!started.ok) throw new Error(started.refusal.message)
  const secret = await readFile(join(folder, 'secret'), 'utf8')
  return `assay.session=${await encode({ token: { sid: started.value.sessionId }, secret })}`
}
