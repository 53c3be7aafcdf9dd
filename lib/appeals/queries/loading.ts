import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readConflicts } from '@/lib/registration/queries/conflicts'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { readServing } from '@/lib/registration/queries/serving'
import { readHands } from '@/lib/quality-assurance/queries/loading'
import type { AppealState } from '@/lib/appeals/lifecycle'
import { readProcedure } from '@/lib/appeals/queries/procedure'
import type { Part } from '@/lib/appeals/rules'

const personOf = { seat: { select: { personId: true } } } as const

/** Who sampled, concluded or released a unit, by person. */
async function readAssured(db: Db, enrolmentId: string): Promise<string[]> {
  const where = { unitEnrolmentId: enrolmentId }
  const samples = await db.sample.findMany({
    where,
    select: { ...personOf, conclusion: { select: personOf } },
  })
  const releases = await db.release.findMany({ where, select: personOf })
  return [
    ...samples.flatMap(({ seat, conclusion }) => [seat, conclusion?.seat ?? []].flat()),
    ...releases.map(({ seat }) => seat),
  ].map(({ personId }) => personId)
}

/** Everybody who had a part in the decisions on a unit, and what was declared of them. */
export async function readPart(
  db: Db,
  of: { centreId: string; registrationId: string; candidatePersonId: string; enrolmentId: string },
  involved: string[],
): Promise<Part> {
  const { centreId, registrationId, candidatePersonId, enrolmentId } = of
  return {
    hands: await readHands(db, enrolmentId, candidatePersonId),
    assured: await readAssured(db, enrolmentId),
    involved,
    registrationId,
    employer: (await readServing(db, centreId, registrationId))?.employer ?? null,
    conflicts: await readConflicts(db, centreId),
  }
}

/** Whether a decision stands: no later one on its unit. */
export const readLatest = async (db: Db, enrolmentId: string): Promise<string | null> =>
  (
    await db.assessmentDecision.findFirst({
      where: { unitEnrolmentId: enrolmentId },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
  )?.id ?? null

/** One appeal with its unit, for the commands that move it on. The unit's row is locked. */
export async function readAppeal(db: Db, actor: Actor, appealId: string) {
  const appeal = await db.appeal.findFirst({
    where: { id: appealId, centreId: actor.centreId },
    select: { id: true, number: true, unitEnrolmentId: true, decisionId: true },
  })
  const read = appeal && (await readEnrolment(db, actor.centreId, appeal.unitEnrolmentId))
  if (!read) return null
  // After the lock, so that of two at once the second sees what the first did.
  const steps = await db.appealStep.findMany({
    where: { appealId },
    orderBy: { sequence: 'asc' },
    select: { sequence: true, state: true, move: true, ...personOf },
  })
  const latest = await readLatest(db, appeal.unitEnrolmentId)
  const state: AppealState = steps.at(-1)?.state ?? 'withdrawn'
  const { registration, enrolment } = read
  const part = await readPart(
    db,
    {
      centreId: registration.centreId,
      registrationId: registration.id,
      candidatePersonId: registration.candidatePersonId,
      enrolmentId: enrolment.id,
    },
    steps.map(({ seat }) => seat.personId),
  )
  const { within } = await readProcedure(db, actor.centreId)
  const standing = latest === appeal.decisionId
  return { ...read, appeal, steps, state, standing, part, within, actor }
}

export type ReadAppeal = NonNullable<Awaited<ReturnType<typeof readAppeal>>>
