import type { Actor } from '@/lib/kernel/actor'
import type { Db } from '@/lib/infra/db'
import { evidenceVisibleTo } from '@/lib/portfolio/policy'
import { hashOf } from '@/lib/quality-assurance/queries/loading'
import { roundsVisibleTo } from '@/lib/standardisation/policy'
import { withoutName } from '@/lib/standardisation/rules/hiding'

/** Evidence that can be judged on its own: handed in for a unit, and not kept somewhere else. */
const judgeable = (unitId: string) => ({
  keptWhere: null,
  submissionItems: { some: { unitEnrolment: { unitId } } },
})

/** The chosen pieces that this IQA may choose, in the order they were chosen in. One statement. */
export async function readPieces(db: Db, actor: Actor, unitId: string, versionIds: string[]) {
  const rows = await db.evidenceVersion.findMany({
    where: { id: { in: versionIds }, ...evidenceVisibleTo(actor), ...judgeable(unitId) },
    select: {
      id: true,
      registrationId: true,
      title: true,
      sha256: true,
      record: true,
      registration: {
        select: { candidateSeat: { select: { person: { select: { id: true, name: true } } } } },
      },
    },
  })
  return versionIds.flatMap((versionId) => {
    const row = rows.find(({ id }) => id === versionId)
    if (!row) return []
    const { person } = row.registration.candidateSeat
    return [
      {
        evidenceVersionId: row.id,
        registrationId: row.registrationId,
        candidatePersonId: person.id,
        label: withoutName(row.title, person.name),
        sha256: row.sha256 ?? hashOf(row.record),
      },
    ]
  })
}

/** Seats that may be invited, of those named: assessors of the centre who still have their seat. One statement. */
export const readInvited = (db: Db, actor: Actor, seatIds: readonly string[]) =>
  db.seat.findMany({
    where: {
      id: { in: [...seatIds] },
      centreId: actor.centreId,
      role: 'assessor',
      endedAt: null,
    },
    select: { id: true, personId: true },
  })

/** Everybody of the centre who may own an action: assessors and IQAs who still have their seat. One statement. */
export const readStaff = async (db: Db, actor: Actor): Promise<string[]> =>
  (
    await db.seat.findMany({
      where: {
        centreId: actor.centreId,
        role: { in: ['assessor', 'iqa', 'leadIqa'] },
        endedAt: null,
      },
      select: { id: true },
    })
  ).map(({ id }) => id)

/** A round for the commands that move it on. Its row is locked, so that of two at once the second sees the first. */
export async function readRound(db: Db, actor: Actor, roundId: string) {
  await db.$queryRaw`
    select "id" from "StandardisationRound"
    where "id" = ${roundId}::uuid and "centreId" = ${actor.centreId}::uuid for update`
  const round = await db.standardisationRound.findFirst({
    where: { id: roundId, AND: [roundsVisibleTo(actor)] },
    select: {
      id: true,
      number: true,
      unitId: true,
      criteria: {
        select: { criterionId: true, criterion: { select: { number: true, position: true } } },
      },
      judges: { select: { seatId: true } },
      sheets: {
        select: { seatId: true, verdicts: { select: { criterionId: true, verdict: true } } },
      },
      closing: { select: { id: true } },
      minutes: { select: { id: true } },
    },
  })
  if (!round) return null
  const criteria = [...round.criteria].sort((a, b) => a.criterion.position - b.criterion.position)
  return {
    id: round.id,
    number: round.number,
    unitId: round.unitId,
    actor,
    numberOf: new Map(criteria.map((each) => [each.criterionId, each.criterion.number])),
    sheets: round.sheets,
    state: {
      criterionIds: criteria.map(({ criterionId }) => criterionId),
      judges: round.judges.map(({ seatId }) => seatId),
      handedIn: round.sheets.map(({ seatId }) => seatId),
      closed: round.closing !== null,
      minuted: round.minutes !== null,
    },
  }
}

/** A row of verdicts for each criterion, in each that of every sheet: what agreement is measured on. */
export const ratingsOf = (
  criterionIds: readonly string[],
  sheets: readonly { verdicts: readonly { criterionId: string; verdict: string }[] }[],
): string[][] =>
  criterionIds.map((criterionId) =>
    sheets.flatMap(
      ({ verdicts }) => verdicts.find((each) => each.criterionId === criterionId)?.verdict ?? [],
    ),
  )
