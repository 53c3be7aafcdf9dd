import type { Cover } from '@/lib/quality-assurance/rules/covering'
import type { SampleOutcome } from '@/lib/quality-assurance/model'
import { isPromised } from './prepare'

type Row = {
  decisionId: string
  enrolmentId: string
  assessorSeatId: string
  reference: string
  standing: boolean
  stateSince: Date
  outcome: SampleOutcome | null
  concludedAt: Date | null
  openActions: number
  planned: { removed: string | null; removedAt: string | null } | null
}

type Plan = { id: string; number: number; startsOn: Date; endsOn: Date; drawnAt: Date }

/**
 * What releasing asks of the plan for each of its decisions: the same answer as `readCover` gives a command for
 * one, from rows that a page has read whole.
 */
export function coversOf(plan: Plan, rows: readonly Row[]): (row: Row) => Cover {
  const settledUnits = new Set(
    rows
      .filter(
        ({ standing, outcome, openActions }) =>
          standing && outcome === 'agreed' && openActions === 0,
      )
      .map(({ enrolmentId }) => enrolmentId),
  )
  const promised = new Map<string, { reference: string; settled: boolean }[]>()
  const changed = new Map<string, number>()
  for (const row of rows) {
    const { assessorSeatId, reference, planned, outcome, concludedAt } = row
    const cell = `${assessorSeatId} ${reference}`
    const at = [
      planned?.removedAt ? Date.parse(planned.removedAt) : 0,
      outcome === 'disagreed' && concludedAt ? concludedAt.getTime() : 0,
    ]
    changed.set(cell, Math.max(changed.get(cell) ?? 0, ...at))
    if (!isPromised(row)) continue
    const own = promised.get(assessorSeatId) ?? []
    own.push({ reference, settled: settledUnits.has(row.enrolmentId) })
    promised.set(assessorSeatId, own)
  }
  return (row) => ({
    planId: plan.id,
    plan: plan.number,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    drawnAt: plan.drawnAt,
    reference: row.reference,
    promised: isPromised(row),
    samples: promised.get(row.assessorSeatId) ?? [],
    changedAt: new Date(
      Math.max(
        row.stateSince.getTime(),
        changed.get(`${row.assessorSeatId} ${row.reference}`) ?? 0,
      ),
    ),
  })
}
