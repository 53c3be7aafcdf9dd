import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal } from '@/lib/kernel/result'
import { followUpFinished, roundMinuted } from '@/lib/standardisation/events'
import { finishFollowUpInput } from '@/lib/standardisation/model/follow-ups'
import { minuteRoundInput } from '@/lib/standardisation/model/rounds'
import { mayFinish, mayKeepRounds } from '@/lib/standardisation/policy'
import { readRound, readStaff } from '@/lib/standardisation/queries/loading'
import { mayMinute, mayRaise } from '@/lib/standardisation/rules/rounds'
import { keepDone, keepFollowUps } from '@/lib/standardisation/store/follow-ups'
import { keepMinutes } from '@/lib/standardisation/store/rounds'

/** The discussion of a closed round: who took part, what was agreed on each criterion, what is to be done. */
export const minuteRound = command({
  name: 'minuteRound',
  input: minuteRoundInput,
  load: async (db, { roundId }, actor) => {
    const round = await readRound(db, actor, roundId)
    return round && { ...round, staff: await readStaff(db, actor) }
  },
  allow: mayKeepRounds,
  decide: ({ id, number, state, numberOf, staff }, input, { newId, at }) => {
    const today = toIsoDate(at)
    const present = [...new Set(input.presentSeatIds)]
    const denial = firstRefusal(
      mayMinute(state, { agreed: input.agreed, heldOn: input.heldOn, today }),
      present.some((each) => !staff.includes(each) && !state.judges.includes(each)) &&
        refusal('unknown-present', 'Choose those who took part among the centre’s staff.'),
      mayRaise(input.actions, staff, today),
    )
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(roundMinuted, id, null, {
        minutesId: newId(),
        number,
        heldOn: input.heldOn,
        present: present.map((seatId) => ({ seatId })),
        text: input.text,
        agreed: input.agreed.map((each) => ({
          ...each,
          number: numberOf.get(each.criterionId) ?? '',
        })),
        actions: input.actions.map((each) => ({ id: newId(), ...each })),
      }),
    )
  },
  save: async (db, { data }, { id, unitId, actor }, at) => {
    const { centreId, seatId } = actor
    const by = { centreId, seatId, at }
    const { minutesId, heldOn, text, agreed, present, actions } = data
    await keepMinutes(
      db,
      by,
      { id: minutesId, roundId: id, heldOn, text },
      unitId,
      agreed,
      present.map((each) => each.seatId),
    )
    await keepFollowUps(db, by, { roundId: id, activityId: null }, actions)
    await dropDrafts(db, actor.personId, `minutes/${id}`)
    return { roundId: id }
  },
})

/** Whoever was given an action says what was done. */
export const finishFollowUp = command({
  name: 'finishFollowUp',
  input: finishFollowUpInput,
  load: async (db, { followUpId }, actor) => {
    const followUp = await db.followUp.findFirst({
      where: { id: followUpId, centreId: actor.centreId },
      select: {
        id: true,
        ownerSeatId: true,
        raisedBySeatId: true,
        done: { select: { id: true } },
      },
    })
    return followUp && { ...followUp, actor }
  },
  allow: mayFinish,
  decide: ({ id, raisedBySeatId, done }, { note }, { newId }) =>
    done
      ? { ok: false, refusal: refusal('done', 'This action is done already.') }
      : ok(happened(followUpFinished, id, null, { doneId: newId(), raisedBySeatId, note })),
  save: async (db, { data }, { id, actor }, at) => {
    const { centreId, seatId } = actor
    await keepDone(
      db,
      { centreId, seatId, at },
      { id: data.doneId, followUpId: id, note: data.note },
    )
    return { followUpId: id }
  },
})
