import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EventOf } from '@/lib/kernel/event'
import { moveEnrolment } from '@/lib/registration/store/plan'
import type { unitReleased } from '@/lib/quality-assurance/events'
import { readConflictOver } from '@/lib/quality-assurance/queries/conflict-over'
import { readCover } from '@/lib/quality-assurance/queries/cover'
import { readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { keepRelease } from '@/lib/quality-assurance/store'

/** A unit that was not sampled, with what its release may have to wait for. */
export async function readUnsampled(db: Db, actor: Actor, enrolmentId: string, at: Date) {
  const subject = await readForAssuring(db, actor, enrolmentId, at)
  if (!subject) return null
  const conflict = await readConflictOver(db, subject)
  const { decision } = subject
  const cover = decision && (await readCover(db, actor.centreId, decision.id))
  return { ...subject, conflict, cover }
}

type Assuring = NonNullable<Awaited<ReturnType<typeof readForAssuring>>>

export async function saveRelease(
  db: Db,
  { data }: EventOf<typeof unitReleased>,
  { enrolment, registration, actor }: Assuring,
  at: Date,
) {
  const home = { centreId: registration.centreId, registrationId: registration.id }
  const { releaseId, decisionId, sampleId, planId, way, reason, wording, competence } = data
  await moveEnrolment(db, enrolment, { state: 'released', returnedTo: null }, at)
  await keepRelease(
    db,
    home,
    { seatId: actor.seatId, at },
    {
      id: releaseId,
      unitEnrolmentId: enrolment.id,
      decisionId,
      sampleId,
      planId: planId ?? null,
      way,
      reason,
      wording,
      competence,
    },
  )
  return { enrolmentId: enrolment.id }
}
