import { dayOf } from '@/lib/kernel/dates'
import { ChangedMeanwhile } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { FindingVerdict } from '@/lib/quality-assurance/model'
import type { InterimFrozen } from '@/lib/quality-assurance/model/interim'
import type { Gap, Reason } from '@/lib/quality-assurance/model/planning'
import type { Rating, StrategySettings } from '@/lib/quality-assurance/model/strategy'

type By = { seatId: string; at: Date }

export async function keepStrategy(
  db: Db,
  centreId: string,
  by: By,
  {
    reviewBy,
    ...strategy
  }: {
    id: string
    qualificationNumber: string
    number: number
    settings: StrategySettings
    reasons: string
    reviewBy: string
  },
): Promise<void> {
  await db.samplingStrategy.create({
    data: { ...strategy, reviewBy: dayOf(reviewBy), centreId, ...by },
  })
}

export async function keepApproval(
  db: Db,
  centreId: string,
  by: By,
  approval: { id: string; strategyId: string; wording: string },
): Promise<void> {
  await db.strategyApproval.create({ data: { ...approval, centreId, ...by } })
}

export async function keepPlan(
  db: Db,
  centreId: string,
  by: By,
  {
    startsOn,
    endsOn,
    ...plan
  }: {
    id: string
    qualificationNumber: string
    number: number
    startsOn: string
    endsOn: string
    seed: number
  },
): Promise<void> {
  await db.samplingPlan.create({
    data: { ...plan, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), centreId, ...by },
  })
}

export async function keepDraw(
  db: Db,
  centreId: string,
  by: By,
  draw: {
    id: string
    planId: string
    number: number
    strategyId: string
    considered: number
    gaps: Gap[]
    ratings: Rating[]
  },
): Promise<void> {
  await db.planDraw.create({ data: { ...draw, centreId, ...by } })
}

/**
 * Promises samples. Their units are locked first: one that was released or moved on meanwhile is promised
 * by nobody, and one that is promised is not released meanwhile.
 */
export async function keepPlanned(
  db: Db,
  centreId: string,
  by: By,
  { planId, dueOn }: { planId: string; dueOn: string },
  planned: {
    id: string
    registrationId: string
    enrolmentId: string
    decisionId: string
    reasons: Reason[]
    iqaSeatId: string
  }[],
): Promise<void> {
  const ids = planned.map(({ enrolmentId }) => enrolmentId)
  const locked = await db.$queryRaw<unknown[]>`
    select 1 from "UnitEnrolment" where "id" = any(${ids}::uuid[]) and "centreId" = ${centreId}::uuid
      and "state" = 'achieved' order by "id" for update`
  if (locked.length !== ids.length) throw new ChangedMeanwhile()
  await db.plannedSample.createMany({
    data: planned.map(({ enrolmentId: _, ...each }) => ({
      ...each,
      centreId,
      planId,
      dueOn: dayOf(dueOn),
      ...by,
    })),
  })
}

export async function keepRemoval(
  db: Db,
  home: { centreId: string; registrationId: string },
  by: By,
  removal: { id: string; plannedId: string; reason: string },
): Promise<void> {
  await db.planRemoval.create({ data: { ...removal, ...home, ...by } })
}

export async function keepInterim(
  db: Db,
  home: { centreId: string; registrationId: string },
  by: By,
  sample: {
    id: string
    unitEnrolmentId: string
    assessorSeatId: string
    reason: string
    frozen: InterimFrozen
    frozenSha256: string
    findings: { criterionId: string; verdict: FindingVerdict; note: string }[]
    feedback: string
  },
): Promise<void> {
  await db.interimSample.create({ data: { ...sample, ...home, ...by } })
}

export async function keepPlannedInterim(
  db: Db,
  home: { centreId: string; registrationId: string },
  by: By,
  {
    dueOn,
    ...planned
  }: {
    id: string
    planId: string
    unitEnrolmentId: string
    reason: string
    iqaSeatId: string
    dueOn: string
  },
): Promise<void> {
  await db.plannedInterim.create({ data: { ...planned, dueOn: dayOf(dueOn), ...home, ...by } })
}
