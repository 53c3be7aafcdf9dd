import type { Db } from '@/lib/infra/db'
import type { AssessmentAnswer, AssessmentEnd, AssessmentEntry } from '@/lib/planning/model/plans'
import type { By, Home } from './actions'

export const keepPlan = async (
  db: Db,
  home: Home,
  plan: { id: string; number: number },
): Promise<void> => {
  await db.assessmentPlan.create({ data: { ...home, ...plan } })
}

/** Keeps a version with its criteria. Two of the same number collide, so the second one is refused. */
export async function keepVersion(
  db: Db,
  home: Home,
  by: By,
  version: {
    id: string
    planId: string
    number: number
    entry: AssessmentEntry
    what: string
    methods: string[]
    place: string
    startsAt: Date
    minutes: number
    others: string
    wording: string
  },
  criteria: readonly { criterionId: string; unitId: string; enrolmentId: string }[],
): Promise<void> {
  await db.assessmentPlanVersion.create({ data: { ...home, ...by, ...version } })
  await db.assessmentPlanCriterion.createMany({
    data: criteria.map(({ criterionId, unitId, enrolmentId }) => ({
      ...home,
      versionId: version.id,
      unitEnrolmentId: enrolmentId,
      unitId,
      criterionId,
    })),
  })
}

export async function keepAnswer(
  db: Db,
  home: Home,
  by: By,
  reply: {
    id: string
    versionId: string
    outcome: AssessmentAnswer
    comment: string
    wording: string
  },
): Promise<void> {
  await db.assessmentPlanReply.create({ data: { ...home, ...by, ...reply } })
}

export async function keepEnding(
  db: Db,
  home: Home,
  by: By,
  ending: { id: string; planId: string; outcome: AssessmentEnd; note: string },
  versionIds: readonly string[],
): Promise<void> {
  await db.assessmentPlanEnding.create({ data: { ...home, ...by, ...ending } })
  await db.assessmentPlanEvidence.createMany({
    data: versionIds.map((evidenceVersionId) => ({
      ...home,
      endingId: ending.id,
      evidenceVersionId,
    })),
  })
}
