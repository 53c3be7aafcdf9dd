import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { recordSchema, recordText } from '@/lib/portfolio/model/records'
import { servesFrom, visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { readStaffNames } from '@/lib/quality-assurance/queries/sample-row'
import { roundsVisibleTo } from '@/lib/standardisation/policy'
import { ratingsOf } from '@/lib/standardisation/queries/loading'
import { readRoundRow, type PieceRow } from '@/lib/standardisation/queries/round-row'
import { agreementOf, agreementOn } from '@/lib/standardisation/rules/agreement'
import { hiddenFileName, withoutName } from '@/lib/standardisation/rules/hiding'

/** A piece as it is shown: nothing in it says whose it is, but what is written inside of a file. */
const shownPiece = (piece: PieceRow, isOpen: boolean, kinds: ReadonlyMap<string, string>) => {
  const { id, position, label, sha256, versionId, kind, form, mediaType, size } = piece
  const record = recordSchema.safeParse(piece.record)
  return {
    id,
    position,
    label,
    sha256,
    kind: kinds.get(kind) ?? kind,
    /** Whether the reader may look at it: through the round, or because the portfolio is theirs to see. */
    isOpen,
    versionId,
    form,
    mediaType,
    size,
    fileName: piece.fileName && hiddenFileName(position, piece.fileName),
    text: isOpen && record.success ? withoutName(recordText(record.data), piece.candidate) : null,
    attachments: piece.attachments.map((each, index) => ({
      ...each,
      fileName: hiddenFileName(position, each.fileName, index + 1),
    })),
  }
}

/**
 * One round. Before its closing nobody reads any verdicts but their own: they are not even asked for.
 * Six statements; null when it is not theirs to see.
 */
export async function roundView(db: Db, actor: Actor, roundId: string) {
  const seen = await db.standardisationRound.count({
    where: { id: roundId, AND: [roundsVisibleTo(actor)] },
  })
  const row = seen === 0 ? null : await readRoundRow(db, actor, roundId)
  if (!row) return null
  const { pieces, criterionIds, sheets, judges, closing, minutes, ...rest } = row
  const own = await db.registration.findMany({
    where: {
      id: { in: pieces.map(({ registrationId }) => registrationId) },
      AND: [visibleTo(actor)],
    },
    select: { id: true },
  })
  const drafts = await readDrafts(
    db,
    actor.personId,
    `standardisation/${roundId}`,
    `minutes/${roundId}`,
  )
  const keeps = isIqa(actor.role)
  const staff = keeps && closing && !minutes ? await readStaffNames(db, actor) : []
  const specification = await readSpecification(db, row.qualificationVersionId)
  const unit = findUnit(specification, row.unitId)
  const isJudge = judges.some(({ seatId }) => seatId === actor.seatId)
  const kinds = new Map(specification.evidenceKinds.map(({ code, title }) => [code, title]))
  const judged = sheets.filter(({ seatId }) => closing || seatId === actor.seatId)
  const criteria = (unit?.outcomes ?? [])
    .flatMap((outcome) => outcome.criteria)
    .filter(({ id }) => criterionIds.includes(id))
    .map((criterion) => {
      const verdicts = judged.flatMap(({ seatId, verdicts: all }) => {
        const said = all.find(({ criterionId }) => criterionId === criterion.id)
        return said ? [{ seatId, verdict: said.verdict, reason: said.reason }] : []
      })
      return {
        id: criterion.id,
        number: criterion.number,
        text: criterion.text,
        verdicts,
        /** Nothing to compare while one has judged, or none. */
        differs: verdicts.length > 1 && agreementOn(verdicts.map(({ verdict }) => verdict)) < 1,
        agreed: minutes?.agreed.find(({ criterionId }) => criterionId === criterion.id) ?? null,
      }
    })
  return {
    ...rest,
    reference: unit?.reference ?? '',
    unit: unit?.title ?? '',
    criteria,
    pieces: pieces.map((piece) =>
      shownPiece(
        piece,
        (isJudge && !minutes) || own.some(({ id }) => id === piece.registrationId),
        kinds,
      ),
    ),
    judges: judges.map((judge) => ({ ...judge, isMe: judge.seatId === actor.seatId })),
    isJudge,
    keeps,
    handedIn: judged.some(({ seatId }) => seatId === actor.seatId),
    closing,
    minutes,
    agreement: closing
      ? agreementOf(
          ratingsOf(
            criteria.map(({ id }) => id),
            judged,
          ),
        )
      : null,
    staff: staff.filter(({ ended, role }) => !ended && servesFrom(role)),
    drafts,
  }
}

export type RoundView = NonNullable<Awaited<ReturnType<typeof roundView>>>
