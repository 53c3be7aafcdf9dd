import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { roundOpened } from '@/lib/standardisation/events'
import { checkedWording, openRoundInput } from '@/lib/standardisation/model/rounds'
import { mayKeepRounds } from '@/lib/standardisation/policy'
import { readInvited, readPieces } from '@/lib/standardisation/queries/loading'
import { mayOpen } from '@/lib/standardisation/rules/rounds'
import { keepRound } from '@/lib/standardisation/store/rounds'

/** An IQA opens a round: what is judged, on which evidence, by whom, and by when. */
export const openRound = command({
  name: 'openRound',
  input: openRoundInput,
  load: async (db, input, actor) => {
    const versionIds = [...new Set(input.versionIds)]
    const pieces = await readPieces(db, actor, input.unitId, versionIds)
    // Without a piece that they see there is nothing here that is theirs.
    if (pieces.length === 0) return null
    const unit = await db.unit.findUnique({
      where: { id: input.unitId },
      select: {
        id: true,
        reference: true,
        qualificationVersionId: true,
        criteria: { select: { id: true, number: true, position: true } },
      },
    })
    if (!unit) return null
    const seatIds = [...new Set(input.seatIds)]
    const invited = await readInvited(db, actor, seatIds)
    const before = await db.standardisationRound.count({ where: { centreId: actor.centreId } })
    return { input, actor, unit, pieces, versionIds, seatIds, invited, before }
  },
  allow: mayKeepRounds,
  decide: ({ unit, pieces, versionIds, seatIds, invited, before }, input, { newId, at }) => {
    const criterionIds = [...new Set(input.criterionIds)]
    const criteria = unit.criteria
      .filter(({ id }) => criterionIds.includes(id))
      .sort((a, b) => a.position - b.position)
    const denial = mayOpen({
      unknownCriteria: criterionIds.length - criteria.length,
      unknownPieces: versionIds.length - pieces.length,
      unknownJudges: seatIds.length - invited.length,
      ownWork: invited.filter(({ personId }) =>
        pieces.some(({ candidatePersonId }) => candidatePersonId === personId),
      ).length,
      dueOn: input.dueOn,
      today: toIsoDate(at),
    })
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(roundOpened, newId(), null, {
        number: before + 1,
        title: input.title,
        reference: unit.reference,
        criteria: criteria.map(({ id, number }) => ({ criterionId: id, number })),
        pieces: pieces.map(({ label, sha256 }) => ({ id: newId(), label, sha256 })),
        judges: invited.map(({ id }) => ({ seatId: id })),
        dueOn: input.dueOn,
        wording: checkedWording,
      }),
    )
  },
  save: async (db, { subject, data }, { input, actor, unit, pieces }, at) => {
    const { centreId, seatId } = actor
    await keepRound(
      db,
      { centreId, seatId, at },
      {
        id: subject.id,
        number: data.number,
        title: data.title,
        brief: input.brief,
        qualificationVersionId: unit.qualificationVersionId,
        unitId: unit.id,
        dueOn: data.dueOn,
      },
      {
        criterionIds: data.criteria.map(({ criterionId }) => criterionId),
        pieces: pieces.flatMap(({ candidatePersonId: _, ...piece }, index) => {
          const told = data.pieces[index]
          return told ? [{ ...piece, id: told.id }] : []
        }),
        judges: data.judges.map((judge) => judge.seatId),
      },
    )
    await dropDrafts(db, actor.personId, 'standardisation/new')
    return { roundId: subject.id }
  },
})
