import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok, refusal } from '@/lib/kernel/result'
import { hashOf } from '@/lib/quality-assurance/queries/loading'
import { roundClosed, sheetHandedIn } from '@/lib/standardisation/events'
import { closeRoundInput, handInSheetInput, sheetWording } from '@/lib/standardisation/model/rounds'
import { mayKeepRounds } from '@/lib/standardisation/policy'
import { ratingsOf, readRound } from '@/lib/standardisation/queries/loading'
import { agreementOf } from '@/lib/standardisation/rules/agreement'
import { mayClose, mayHandIn } from '@/lib/standardisation/rules/rounds'
import { keepClosing, keepSheet } from '@/lib/standardisation/store/rounds'

/** One of the invited hands in their verdicts, for good. */
export const handInSheet = command({
  name: 'handInSheet',
  input: handInSheetInput,
  load: async (db, { roundId, verdicts }, actor) => {
    const round = await readRound(db, actor, roundId)
    return round && { ...round, verdicts }
  },
  allow: ({ seatId }, { state }) =>
    state.judges.includes(seatId)
      ? null
      : refusal('not-invited', 'You were not invited to judge in this round.'),
  decide: ({ id, number, state }, { verdicts }, { newId, actor }) => {
    const denial = mayHandIn(state, actor.seatId, verdicts)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(sheetHandedIn, id, null, {
        sheetId: newId(),
        number,
        criteria: verdicts.length,
        verdictsSha256: hashOf(verdicts),
        wording: sheetWording,
      }),
    )
  },
  save: async (db, { data }, { id, unitId, actor, verdicts }, at) => {
    const { centreId, seatId } = actor
    const sheet = { id: data.sheetId, roundId: id, wording: data.wording }
    await keepSheet(db, { centreId, seatId, at }, sheet, unitId, verdicts)
    await dropDrafts(db, actor.personId, `standardisation/${id}`)
    return { roundId: id }
  },
})

/** Nobody hands in any more, and everybody sees how the verdicts compare. */
export const closeRound = command({
  name: 'closeRound',
  input: closeRoundInput,
  load: (db, { roundId }, actor) => readRound(db, actor, roundId),
  allow: mayKeepRounds,
  decide: ({ id, number, state, sheets }, { reason }, { newId }) => {
    const denial = mayClose(state, reason)
    if (denial) return { ok: false, refusal: denial }
    const agreement = agreementOf(ratingsOf(state.criterionIds, sheets))
    return ok(
      happened(roundClosed, id, null, {
        closingId: newId(),
        number,
        handedIn: state.handedIn.length,
        invited: state.judges.length,
        judges: state.judges.map((seatId) => ({ seatId })),
        observed: agreement?.observed ?? null,
        kappa: agreement?.kappa ?? null,
        reason,
      }),
    )
  },
  save: async (db, { data }, { id, actor }, at) => {
    const { centreId, seatId } = actor
    await keepClosing(
      db,
      { centreId, seatId, at },
      { id: data.closingId, roundId: id, reason: data.reason },
    )
    return { roundId: id }
  },
})
