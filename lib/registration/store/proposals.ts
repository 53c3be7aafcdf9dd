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

export type FirstPlan = { id: string; registrationId: string; unitIds: readonly string[] }

/**
 * Plans made at registration: number 1, agreed by whoever registers. One statement, because registrations
 * come by the thousand.
 */
export async function keepFirstPlans(
  db: Db,
  { centreId, seatId, at }: { centreId: string; seatId: string; at: Date },
  plans: readonly FirstPlan[],
): Promise<void> {
  const given = JSON.stringify(plans.map((plan) => ({ ...plan, replyId: newId() })))
  const when = at.toISOString()
  await db.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb)
        as g("id" uuid, "replyId" uuid, "registrationId" uuid, "unitIds" jsonb)
    ), plan as (
      insert into "UnitPlan" ("id", "centreId", "registrationId", "number", "note",
        "proposedBySeatId", "proposedAt")
      select g."id", ${centreId}::uuid, g."registrationId", 1, 'The plan made at registration.',
        ${seatId}::uuid, ${when}::timestamptz from given g
    ), units as (
      insert into "UnitPlanUnit" ("centreId", "registrationId", "planId", "unitId")
      select ${centreId}::uuid, g."registrationId", g."id", u::uuid
      from given g, jsonb_array_elements_text(g."unitIds") u
    )
    insert into "UnitPlanReply" ("id", "centreId", "registrationId", "planId", "outcome",
      "comment", "seatId", "at")
    select g."replyId", ${centreId}::uuid, g."registrationId", g."id", 'agreed', '', ${seatId}::uuid,
      ${when}::timestamptz from given g`
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
