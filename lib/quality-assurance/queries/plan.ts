import type { Db } from '@/lib/infra/db'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { readSpecification } from '@/lib/specification/queries'
import type { Axis, Stratum } from '@/lib/quality-assurance/model/planning'
import { visibleIds } from '@/lib/quality-assurance/queries/decisions'
import { readInterimLooks, type InterimRow } from '@/lib/quality-assurance/queries/interim-looks'
import { readPlanWhole, type PlanWhole } from '@/lib/quality-assurance/queries/plans'
import { readPopulation, type PopulationRow } from '@/lib/quality-assurance/queries/population'
import { readStaffNames } from '@/lib/quality-assurance/queries/sample-row'
import {
  coverOfAxes,
  heatOf,
  lookOf,
  lookOfInterim,
  type Look,
} from '@/lib/quality-assurance/rules/planning/heat'
import { isOpen } from '@/lib/quality-assurance/rules/planning/prepare'
import { strataOf } from '@/lib/quality-assurance/rules/planning/strata'
import { reasonWords, type Names } from '@/lib/quality-assurance/rules/planning/words'

export type InterimLook = InterimRow & { strata: Stratum[]; look: Look }

export type PlannedDecision = PopulationRow & {
  strata: Stratum[]
  look: Look
  /** Why it was planned, in words; null where it was not. */
  why: string | null
  open: boolean
}

/** A plan with the sign-offs of its period that this IQA sees. Five statements; null when it is not theirs. */
export async function planView(db: Db, actor: Actor, planId: string) {
  if (!isIqa(actor.role)) return null
  const plan = await readPlanWhole(db, actor.centreId, planId)
  if (!plan) return null
  return planOf(db, actor, plan, await visibleIds(db, actor))
}

/** A plan with the sign-offs and interim samples of its period in these registrations. Three statements. */
export async function planOf(
  db: Db,
  actor: Pick<Actor, 'centreId'>,
  plan: PlanWhole,
  registrationIds: string[],
) {
  const rows = await readPopulation(db, actor.centreId, plan, registrationIds)
  const looked = await readInterimLooks(db, actor.centreId, plan, registrationIds)
  const staff = await readStaffNames(db, actor)
  const specification = await readSpecification(db, plan.qualificationVersionId)
  const people = new Map(staff.map(({ seatId, name }) => [seatId, name]))
  const units = new Map(specification.units.map(({ reference, title }) => [reference, title]))
  const kinds = new Map(specification.evidenceKinds.map(({ code, title }) => [code, title]))
  const names: Names = {
    assessor: (seatId) => people.get(seatId) ?? 'somebody who has left',
    unit: (reference) => units.get(reference) ?? reference,
    method: (code) => kinds.get(code) ?? code,
  }
  const decisions = rows.map((row): PlannedDecision => ({
    ...row,
    strata: strataOf(row),
    look: lookOf(row),
    why: row.planned ? reasonWords(row.planned.reasons, names) : null,
    open: isOpen(row),
  }))
  const interims = looked.map((row): InterimLook => ({
    ...row,
    strata: strataOf(row),
    look: lookOfInterim(row),
  }))
  const ratings = new Map(
    plan.ratings.map((each) => [`${each.assessorSeatId} ${each.reference}`, each]),
  )
  return {
    plan,
    decisions,
    interims,
    names,
    units,
    ratingOf: (seatId: string, reference: string) => ratings.get(`${seatId} ${reference}`) ?? null,
    cover: coverOfAxes(
      decisions,
      plan.gaps.flatMap(({ why, stratum }) => (why === 'noDecision' ? [stratum] : [])),
    ),
    heat: (row: Axis, column: Axis) => heatOf(decisions, interims, row, column),
    /** Signed off since the plan was last drawn, so that it has not been asked whether to sample them. */
    arrived: decisions.filter((each) => each.open && each.stateSince > plan.drawnAt).length,
  }
}

export type PlanView = NonNullable<Awaited<ReturnType<typeof planView>>>
