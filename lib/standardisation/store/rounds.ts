import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import type { Verdict } from '@/lib/assessment/model'

type By = { centreId: string; seatId: string; at: Date }

export async function keepRound(
  db: Db,
  { centreId, seatId, at }: By,
  round: {
    id: string
    number: number
    title: string
    brief: string
    qualificationVersionId: string
    unitId: string
    dueOn: string
  },
  of: {
    criterionIds: readonly string[]
    pieces: readonly {
      id: string
      registrationId: string
      evidenceVersionId: string
      label: string
      sha256: string
    }[]
    judges: readonly string[]
  },
): Promise<void> {
  const roundId = round.id
  await db.standardisationRound.create({
    data: { ...round, dueOn: dayOf(round.dueOn), centreId, openedBySeatId: seatId, openedAt: at },
  })
  await db.standardisationCriterion.createMany({
    data: of.criterionIds.map((criterionId) => ({
      centreId,
      roundId,
      unitId: round.unitId,
      criterionId,
    })),
  })
  await db.standardisationPiece.createMany({
    data: of.pieces.map((piece, index) => ({ ...piece, centreId, roundId, position: index + 1 })),
  })
  await db.standardisationJudge.createMany({
    data: of.judges.map((judge) => ({ centreId, roundId, seatId: judge })),
  })
}

export async function keepSheet(
  db: Db,
  by: By,
  sheet: { id: string; roundId: string; wording: string },
  unitId: string,
  verdicts: readonly { criterionId: string; verdict: Verdict; reason: string }[],
): Promise<void> {
  await db.standardisationSheet.create({ data: { ...sheet, ...by } })
  await db.standardisationVerdict.createMany({
    data: verdicts.map((each) => ({ ...each, centreId: by.centreId, sheetId: sheet.id, unitId })),
  })
}

export async function keepClosing(
  db: Db,
  by: By,
  closing: { id: string; roundId: string; reason: string },
): Promise<void> {
  await db.standardisationClosing.create({ data: { ...closing, ...by } })
}

export async function keepMinutes(
  db: Db,
  by: By,
  minutes: { id: string; roundId: string; heldOn: string; text: string },
  unitId: string,
  agreed: readonly { criterionId: string; verdict: Verdict; why: string }[],
  present: readonly string[],
): Promise<void> {
  const { centreId } = by
  const minutesId = minutes.id
  await db.standardisationMinutes.create({
    data: { ...minutes, heldOn: dayOf(minutes.heldOn), ...by },
  })
  await db.standardisationAgreed.createMany({
    data: agreed.map(({ criterionId, verdict, why }) => ({
      centreId,
      minutesId,
      unitId,
      criterionId,
      verdict,
      why,
    })),
  })
  await db.standardisationPresence.createMany({
    data: present.map((seatId) => ({ centreId, minutesId, seatId })),
  })
}
