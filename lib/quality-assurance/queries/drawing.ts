import type { Db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { readAllConflicts } from '@/lib/registration/queries/conflicts'
import { readSpecification } from '@/lib/specification/queries'
import type { StrategySettings } from '@/lib/quality-assurance/model/strategy'
import { readAllHands } from '@/lib/quality-assurance/queries/hands'
import {
  readExpected,
  readPopulation,
  type Period,
} from '@/lib/quality-assurance/queries/population'
import { ratingsBy, readRisk } from '@/lib/quality-assurance/queries/risk'
import { drawSamples } from '@/lib/quality-assurance/rules/planning/drawing'
import { gapsOf, isOpen, prepare } from '@/lib/quality-assurance/rules/planning/prepare'
import { iqasOf } from '@/lib/quality-assurance/rules/planning/who-looks'

export type PlanToDraw = Period & { seed: number }

/** What a plan draws from, read whole, and what it draws. Seven statements. */
export async function readDrawing(
  db: Db,
  centreId: string,
  plan: PlanToDraw,
  settings: StrategySettings,
  qualificationVersionId: string,
  now: Date,
) {
  const rows = await readPopulation(db, centreId, plan)
  const expected = await readExpected(db, centreId, plan.qualificationNumber)
  const risk = await readRisk(db, centreId, now)
  const conflicts = await readAllConflicts(db, centreId)
  const open = rows.filter(isOpen)
  const hands = await readAllHands(
    db,
    open.map(({ enrolmentId }) => enrolmentId),
  )
  const { file } = await readSpecification(db, qualificationVersionId)
  const fitting = file.staff.awards
  const ratingOf = ratingsBy(risk, settings, fitting, now)
  const known = {
    settings,
    ratingOf,
    hands,
    conflicts,
    fitting,
    today: toIsoDate(now),
    iqas: iqasOf(risk.servers),
  }
  const { decisions, looks } = prepare(rows, known)
  const drawing = drawSamples(decisions, settings.rates, plan.seed)
  const byId = new Map(rows.map((row) => [row.decisionId, row]))
  return {
    considered: rows.length,
    gaps: gapsOf(drawing.gaps, expected, decisions, rows),
    ratings: [...new Set(rows.map((row) => ratingOf(row.assessorSeatId, row.reference)))],
    chosen: drawing.chosen.flatMap(({ id, reasons }) => {
      const row = byId.get(id)
      const iqa = looks.get(id)
      if (!row || !iqa) return []
      const { registrationId, enrolmentId, reference } = row
      return [
        { decisionId: id, registrationId, enrolmentId, reference, reasons, iqaSeatId: iqa.seatId },
      ]
    }),
  }
}
