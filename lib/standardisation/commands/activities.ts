import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dropDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { visibleTo } from '@/lib/registration/policy'
import { activityPlanned, activityRecorded } from '@/lib/standardisation/events'
import {
  callActivityOffInput,
  planActivityInput,
  recordActivityInput,
} from '@/lib/standardisation/model/activities'
import { activitiesVisibleTo, mayKeepActivities } from '@/lib/standardisation/policy'
import { readStaff } from '@/lib/standardisation/queries/loading'
import { mayPlan, mayRecord } from '@/lib/standardisation/rules/activities'
import { mayRaise } from '@/lib/standardisation/rules/rounds'
import { keepActivity, keepActivityRecord } from '@/lib/standardisation/store/activities'
import { keepFollowUps } from '@/lib/standardisation/store/follow-ups'

const personAt = async (
  db: Db,
  actor: Actor,
  seatId: string,
  roles: ('assessor' | 'iqa' | 'leadIqa')[],
) =>
  (
    await db.seat.findFirst({
      where: { id: seatId, centreId: actor.centreId, role: { in: roles }, endedAt: null },
      select: { personId: true },
    })
  )?.personId ?? null

/** An IQA plans an observation, an interview or a meeting. */
export const planActivity = command({
  name: 'planActivity',
  input: planActivityInput,
  load: async (db, { kind, seatId, assessorSeatId, registrationId }, actor) => {
    const assessor =
      kind === 'observation' && assessorSeatId
        ? {
            seatId: assessorSeatId,
            personId: await personAt(db, actor, assessorSeatId, ['assessor']),
          }
        : null
    const registration =
      kind === 'interview' && registrationId
        ? await db.registration.findFirst({
            where: { id: registrationId, AND: [visibleTo(actor)] },
            select: { id: true, candidateSeat: { select: { personId: true } } },
          })
        : null
    // A candidate they do not see is not there for them.
    if (kind === 'interview' && registrationId && !registration) return null
    const doer = await personAt(db, actor, seatId, ['iqa', 'leadIqa'])
    return { doer, assessor, registration, actor }
  },
  allow: mayKeepActivities,
  decide: ({ doer, assessor, registration }, input, { newId, at }) => {
    const { kind, about, plannedOn, seatId } = input
    const denial = mayPlan({
      kind,
      doer,
      assessor: assessor?.personId ?? null,
      candidate: registration?.candidateSeat.personId ?? null,
      plannedOn,
      today: toIsoDate(at),
    })
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(activityPlanned, newId(), null, {
        kind,
        assessorSeatId: assessor?.seatId ?? null,
        registrationId: registration?.id ?? null,
        about,
        plannedOn,
        seatId,
      }),
    )
  },
  save: async (db, { subject, data }, { actor }, at) => {
    const { centreId, seatId } = actor
    await keepActivity(db, { centreId, seatId, at }, { id: subject.id, ...data })
    await dropDrafts(db, actor.personId, 'activity/new')
    return { activityId: subject.id }
  },
})

async function readActivity(db: Db, activityId: string, actor: Actor) {
  const activity = await db.activity.findFirst({
    where: { id: activityId, AND: [activitiesVisibleTo(actor)] },
    select: { id: true, kind: true, record: { select: { id: true } } },
  })
  return activity && { ...activity, staff: await readStaff(db, actor), actor }
}

/** What came of it: when, who was there, what was found, what is to be done. */
export const recordActivity = command({
  name: 'recordActivity',
  input: recordActivityInput,
  load: (db, { activityId }, actor) => readActivity(db, activityId, actor),
  allow: mayKeepActivities,
  decide: ({ id, kind, record, staff }, input, { newId, at }) => {
    const today = toIsoDate(at)
    const denial = firstRefusal(
      mayRecord({ recorded: record !== null }, input.heldOn, today),
      mayRaise(input.actions, staff, today),
    )
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(activityRecorded, id, null, {
        recordId: newId(),
        kind,
        heldOn: input.heldOn,
        present: input.present,
        findings: input.findings,
        actions: input.actions.map((each) => ({ id: newId(), ...each })),
      }),
    )
  },
  save: async (db, { data }, { id, actor }, at) => {
    const { centreId, seatId, personId } = actor
    const by = { centreId, seatId, at }
    const { recordId, heldOn, present, findings, actions } = data
    await keepActivityRecord(db, by, { id: recordId, activityId: id, heldOn, present, findings })
    await keepFollowUps(db, by, { roundId: null, activityId: id }, actions)
    await dropDrafts(db, personId, `activity/${id}`)
    return { activityId: id }
  },
})

/** It does not take place, and why. */
export const callActivityOff = command({
  name: 'callActivityOff',
  input: callActivityOffInput,
  load: (db, { activityId }, actor) => readActivity(db, activityId, actor),
  allow: mayKeepActivities,
  decide: ({ id, kind, record }, { reason }, { newId, at }) => {
    const denial = mayRecord({ recorded: record !== null }, null, toIsoDate(at))
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(activityRecorded, id, null, {
        recordId: newId(),
        kind,
        heldOn: null,
        present: '',
        findings: reason,
        actions: [],
      }),
    )
  },
  save: async (db, { data }, { id, actor }, at) => {
    const { centreId, seatId } = actor
    const { recordId, findings } = data
    await keepActivityRecord(
      db,
      { centreId, seatId, at },
      { id: recordId, activityId: id, heldOn: null, present: '', findings },
    )
    return { activityId: id }
  },
})
