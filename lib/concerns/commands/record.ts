import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { concernRecorded } from '@/lib/concerns/events'
import { recordInput } from '@/lib/concerns/model'
import { mayKeepConcerns } from '@/lib/concerns/policy'
import { readNamed } from '@/lib/concerns/queries/naming'
import { mayRecord } from '@/lib/concerns/rules'
import { keepConcern, keepStep } from '@/lib/concerns/store'

/** An administrator or the lead IQA records suspected malpractice, or a complaint. The claims it touches wait. */
export const recordConcern = command({
  name: 'recordConcern',
  input: recordInput,
  load: async (db, { registrationIds, aboutSeatId, ...input }, actor) => {
    const named = await readNamed(db, actor, [...new Set(registrationIds)], aboutSeatId ?? null)
    const before = await db.concern.count({ where: { centreId: actor.centreId } })
    return named && { named, before, input, actor }
  },
  allow: mayKeepConcerns,
  decide: ({ before }, { kind, raisedOn }, { newId, at }) => {
    const denial = mayRecord(raisedOn, toIsoDate(at))
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(concernRecorded, newId(), null, { stepId: newId(), number: before + 1, kind }),
    )
  },
  save: async (db, { subject, data }, { named, input, actor }, at) => {
    const { centreId, seatId } = actor
    const { kind, raisedOn, raisedBy, words } = input
    const concern = { id: subject.id, number: data.number, kind, raisedOn, raisedBy }
    await keepConcern(
      db,
      centreId,
      { ...concern, aboutSeatId: named.aboutSeatId },
      named.registrationIds,
    )
    await keepStep(
      db,
      { centreId, seatId, at },
      {
        id: data.stepId,
        concernId: subject.id,
        sequence: 1,
        move: 'record',
        state: 'recorded',
        words,
        reference: null,
      },
    )
    return { concernId: subject.id }
  },
})
