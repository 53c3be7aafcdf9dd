import { command, type Circumstances } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dropDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { happened, type EventOf } from '@/lib/kernel/event'
import { after } from '@/lib/kernel/lifecycle'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { readScope } from '@/lib/registration/queries/scope'
import { notActive } from '@/lib/registration/rules/standing'
import { actionAdded, actionMoved } from '@/lib/planning/events/actions'
import { actionLifecycle, type ActionMove } from '@/lib/planning/lifecycle'
import {
  addActionInput,
  cancelActionInput,
  changeActionInput,
  completeActionInput,
  reopenActionInput,
} from '@/lib/planning/model/actions'
import { mayMoveThis, mayPlan } from '@/lib/planning/policy'
import { readAction, readUnit, readVersions, type ReadAction } from '@/lib/planning/queries/loading'
import { mayMoveAction, notBefore } from '@/lib/planning/rules/actions'
import { keepActions, moveAction } from '@/lib/planning/store/actions'

/** Candidate or assessor sets an action, for themselves or for the other. */
export const addAction = command({
  name: 'addAction',
  input: addActionInput,
  load: async (db, input, actor) => {
    const registration = await readScope(db, actor.centreId, input.registrationId)
    const unit = input.enrolmentId
      ? await readUnit(db, input.registrationId, input.enrolmentId)
      : null
    return registration && unit !== undefined ? { registration, unit, actor } : null
  },
  allow: (actor, { registration, unit }) => mayPlan(actor, registration, unit?.id ?? null),
  decide: ({ registration, unit }, { owner, text, dueOn }, { newId, at }) => {
    const denial = notActive(registration) ?? notBefore(dueOn, at)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(actionAdded, newId(), registration.id, {
        owner,
        enrolmentId: unit?.id ?? null,
        reference: unit?.reference ?? null,
        text,
        dueOn,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { owner, text, dueOn, enrolmentId } = data
    const action = { id: subject.id, unitEnrolmentId: enrolmentId, owner, text, dueOn }
    await keepActions(db, home, { seatId: actor.seatId, at }, [action])
    await dropDrafts(db, actor.personId, `action/${registration.id}`)
    return { actionId: subject.id, registrationId: registration.id }
  },
})

type Piece = EventOf<typeof actionMoved>['data']['evidence'][number]
type Moving = ReadAction & { actor: Actor; evidence: Piece[] }
type Moved = EventOf<typeof actionMoved>
type Asked = {
  actionId: string
  seen: number
  note: string
  dueOn?: string
  versionIds?: readonly string[]
}

const load = async (db: Db, { actionId, versionIds = [] }: Asked, actor: Actor) => {
  const read = await readAction(db, actor.centreId, actionId)
  return (
    read && { ...read, actor, evidence: await readVersions(db, read.registration.id, versionIds) }
  )
}

const decideTo =
  (move: ActionMove) =>
  (
    { action, registration, evidence }: Moving,
    { seen, note, dueOn, versionIds = [] }: Asked,
    { newId, at }: Circumstances<Actor>,
  ): Result<Moved> => {
    const denial =
      notActive(registration) ??
      mayMoveAction(action, move, seen) ??
      (dueOn ? notBefore(dueOn, at) : null)
    if (denial) return { ok: false, refusal: denial }
    if (evidence.length !== new Set(versionIds).size) {
      return refuse('not-here', 'Some of this evidence is not in the portfolio. Choose again.')
    }
    const { owner, reference, unitEnrolmentId: enrolmentId } = action
    return ok(
      happened(actionMoved, action.id, registration.id, {
        stepId: newId(),
        ...{ move, owner, enrolmentId, reference, note, evidence },
        dueOn: dueOn ?? null,
      }),
    )
  }

async function save(db: Db, { data }: Moved, { action, registration, actor }: Moving, at: Date) {
  const home = { centreId: registration.centreId, registrationId: registration.id }
  const { stepId: id, move, note, dueOn, evidence } = data
  const versionIds = evidence.map(({ versionId }) => versionId)
  const to = after(actionLifecycle, move, action.state)
  const by = { seatId: actor.seatId, at }
  await moveAction(db, home, by, action, { id, move, note, dueOn, versionIds, to })
  await dropDrafts(db, actor.personId, `action-${move}/${action.id}`)
  return { actionId: action.id, registrationId: registration.id, move }
}

/** Another day, with the reason. */
export const changeAction = command({
  name: 'changeAction',
  input: changeActionInput,
  load,
  allow: (actor, { registration, action }) => mayMoveThis(actor, registration, action, 'change'),
  decide: decideTo('change'),
  save,
})

/** It is done: in words, and with the evidence it was done with where there is some. */
export const completeAction = command({
  name: 'completeAction',
  input: completeActionInput,
  load,
  allow: (actor, { registration, action }) => mayMoveThis(actor, registration, action, 'complete'),
  decide: decideTo('complete'),
  save,
})

/** It is not needed any more. */
export const cancelAction = command({
  name: 'cancelAction',
  input: cancelActionInput,
  load,
  allow: (actor, { registration, action }) => mayMoveThis(actor, registration, action, 'cancel'),
  decide: decideTo('cancel'),
  save,
})

/** It was not done after all. */
export const reopenAction = command({
  name: 'reopenAction',
  input: reopenActionInput,
  load,
  allow: (actor, { registration, action }) => mayMoveThis(actor, registration, action, 'reopen'),
  decide: decideTo('reopen'),
  save,
})
