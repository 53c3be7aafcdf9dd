import { createHash } from 'node:crypto'
import type { Db } from '@/lib/infra/db'
import { canonicalJson } from '@/lib/kernel/canonical'
import type { Actor } from '@/lib/kernel/actor'
import { competenceFrozen } from '@/lib/assessment/events'
import { readCompetence } from '@/lib/registration/queries/competence'
import { readEnrolment } from '@/lib/registration/queries/scope'
import type { Frozen } from '@/lib/quality-assurance/model'
import { readAllHands } from '@/lib/quality-assurance/queries/hands'
import { readSeen } from '@/lib/quality-assurance/queries/seen'
import { noHands, type HandsIn } from '@/lib/quality-assurance/rules/independence'

/** Everybody who had a hand in the assessment of one unit: what pages ask of many, so that both count the same. */
export async function readHands(
  db: Db,
  enrolmentId: string,
  candidatePersonId: string,
): Promise<HandsIn> {
  const hands = await readAllHands(db, [enrolmentId])
  return { candidate: candidatePersonId, ...(hands.get(enrolmentId) ?? noHands()) }
}

/** One unit with what an IQA's commands need: hands in it, the actor's competence, the standing decision. */
export async function readForAssuring(db: Db, actor: Actor, enrolmentId: string, at: Date) {
  const read = await readEnrolment(db, actor.centreId, enrolmentId)
  if (!read) return null
  const { enrolment, registration } = read
  const { qualificationVersionId, candidatePersonId } = registration
  const unit = { reference: enrolment.reference, qualificationVersionId }
  const competence = await readCompetence(db, actor, 'iqa', unit, at)
  const hands = await readHands(db, enrolmentId, candidatePersonId)
  const decision = await db.assessmentDecision.findFirst({
    where: { unitEnrolmentId: enrolmentId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      outcome: true,
      at: true,
      samples: { select: { id: true, conclusion: { select: { outcome: true } } } },
    },
  })
  const openActions = await db.action.count({
    where: { unitEnrolmentId: enrolmentId, effect: 'unit', closure: null },
  })
  const sample = decision?.samples[0]
  return (
    competence && {
      ...read,
      competence,
      hands,
      decision,
      actor,
      releasable: {
        state: enrolment.state,
        reference: enrolment.reference,
        sample: sample ? { concluded: sample.conclusion?.outcome ?? null } : null,
        openActions,
      },
    }
  )
}

/** Of those named for actions, who can be given one: what an IQA asks for never reaches a candidate. */
export async function readOwners(
  db: Db,
  { centreId, candidatePersonId }: { centreId: string; candidatePersonId: string },
  actions: readonly { ownerSeatId: string }[],
): Promise<string[]> {
  if (actions.length === 0) return []
  const seats = await db.seat.findMany({
    where: {
      id: { in: actions.map(({ ownerSeatId }) => ownerSeatId) },
      centreId,
      role: { not: 'candidate' },
      personId: { not: candidatePersonId },
      endedAt: null,
    },
    select: { id: true },
  })
  return seats.map(({ id }) => id)
}

/** Everything the assessor had before them for a decision, to be frozen with a sample. */
export async function readWhatWasSeen(
  db: Db,
  decisionId: string,
  unit: { unitId: string; qualificationVersionId: string },
): Promise<Frozen | null> {
  const decision = await db.assessmentDecision.findUnique({
    where: { id: decisionId },
    include: { countersignature: { select: { seatId: true } } },
  })
  if (!decision) return null
  return {
    decision: {
      id: decision.id,
      number: decision.number,
      outcome: decision.outcome,
      feedback: decision.feedback,
      at: decision.at.toISOString(),
      seatId: decision.seatId,
      competence: competenceFrozen.parse(decision.competence),
      countersignedBySeatId: decision.countersignature?.seatId ?? null,
    },
    ...(await readSeen(db, decision.unitEnrolmentId, unit, decision.at)),
  }
}

/** The hash a sample is frozen under: over what is kept, in whatever shape it was kept. */
export const hashOf = (frozen: unknown): string =>
  createHash('sha256').update(canonicalJson(frozen)).digest('hex')
