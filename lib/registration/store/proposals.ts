import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { PlanReplyOutcome } from '@/lib/registration/model/proposals'
import type { PlanChange } from '@/lib/registration/rules/proposals'
import { keepEnrolment, moveEnrolment } from '@/lib/registration/store/plan'

type Held = { id: string; centreId: string }

/** Keeps a plan. Its number is the registration's next; the second of two at once loses. */
export async function keepPlan(
  db: Db,
  registration: Held,
  plan: {
    id: string
    number: number
    note: string
    seatId: string
    at: Date
    unitIds: readonly string[]
  },
): Promise<void> {
  const of = { centreId: registration.centreId, registrationId: registration.id }
  await db.unitPlan.create({
    data: {
      ...of,
      id: plan.id,
      number: plan.number,
      note: plan.note,
      proposedBySeatId: plan.seatId,
      proposedAt: plan.at,
    },
  })
  await db.unitPlanUnit.createMany({
    data: plan.unitIds.map((unitId) => ({ ...of, planId: plan.id, unitId })),
  })
}

/**
 * The plan made at registration: number 1, agreed by whoever registers. One statement, because
 * registrations come by the thousand.
 */
export async function keepFirstPlan(
  db: Db,
  { centreId, registrationId }: { centreId: string; registrationId: string },
  plan: { id: string; seatId: string; at: Date; unitIds: readonly string[] },
): Promise<void> {
  await db.$executeRaw`
    with plan as (
      insert into "UnitPlan" ("id", "centreId", "registrationId", "number", "note",
        "proposedBySeatId", "proposedAt")
      values (${plan.id}::uuid, ${centreId}::uuid, ${registrationId}::uuid, 1,
        'The plan made at registration.', ${plan.seatId}::uuid, ${plan.at})
    ), units as (
      insert into "UnitPlanUnit" ("centreId", "registrationId", "planId", "unitId")
      select ${centreId}::uuid, ${registrationId}::uuid, ${plan.id}::uuid, u
      from unnest(${[...plan.unitIds]}::uuid[]) u
    )
    insert into "UnitPlanReply" ("id", "centreId", "registrationId", "planId", "outcome",
      "comment", "seatId", "at")
    values (${newId()}::uuid, ${centreId}::uuid, ${registrationId}::uuid, ${plan.id}::uuid,
      'agreed', '', ${plan.seatId}::uuid, ${plan.at})`
}

/** A plan that nobody has answered is taken back, or another takes its place. */
export async function takePlanBack(db: Db, planId: string, at: Date): Promise<void> {
  expectChanged(
    await db.unitPlan.updateMany({
      where: { id: planId, withdrawnAt: null, reply: null },
      data: { withdrawnAt: at },
    }),
    'This plan was answered or taken back while you were working.',
  )
}

export async function keepReply(
  db: Db,
  registration: Held,
  reply: {
    planId: string
    outcome: PlanReplyOutcome
    comment: string
    seatId: string
    at: Date
  },
): Promise<void> {
  await db.unitPlanReply.create({
    data: {
      ...reply,
      id: newId(),
      centreId: registration.centreId,
      registrationId: registration.id,
    },
  })
}

/** Makes the enrolments what the agreed plan says; the work of a dropped unit is kept. */
export async function fulfil(
  db: Db,
  registration: Held & { qualificationVersionId: string },
  change: PlanChange,
  at: Date,
): Promise<void> {
  for (const unit of change.added) {
    await keepEnrolment(db, {
      id: newId(),
      centreId: registration.centreId,
      registrationId: registration.id,
      qualificationVersionId: registration.qualificationVersionId,
      unitId: unit.id,
      stateSince: at,
    })
  }
  for (const own of change.takenBack) {
    await moveEnrolment(db, own, { state: 'planned', returnedTo: null }, at)
  }
  for (const own of change.dropped) {
    await moveEnrolment(db, own, { state: 'dropped', returnedTo: null }, at)
  }
}
