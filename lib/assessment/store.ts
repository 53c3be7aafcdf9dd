import type { Db } from '@/lib/infra/db'
import type { Competence } from '@/lib/registration/model/staff'
import type {
  CountersignatureOutcome,
  DecisionOutcome,
  SharedFileOutcome,
  Verdict,
} from '@/lib/assessment/model'

type Home = { centreId: string; registrationId: string }
type By = { seatId: string; at: Date }

/** Keeps a judgement. Two of the same sequence collide in the database, so the second one is refused. */
export async function keepJudgement(
  db: Db,
  home: Home,
  by: By,
  judgement: {
    id: string
    unitEnrolmentId: string
    unitId: string
    criterionId: string
    sequence: number
    verdict: Verdict
    sufficient: boolean
    comment: string
    competence: Competence
  },
  grounds: { itemId: string; valid: boolean }[],
): Promise<void> {
  await db.judgement.create({ data: { ...judgement, ...home, ...by } })
  await db.judgementBasis.createMany({
    data: grounds.map(({ itemId, valid }) => ({
      ...home,
      judgementId: judgement.id,
      submissionItemId: itemId,
      valid,
    })),
  })
}

export async function keepConfirmations(
  db: Db,
  home: Home,
  by: By,
  confirmations: {
    id: string
    versionId: string
    sequence: number
    authentic: boolean
    current: boolean
  }[],
): Promise<void> {
  if (confirmations.length === 0) return
  await db.versionConfirmation.createMany({
    data: confirmations.map(({ versionId, ...rest }) => ({
      ...rest,
      ...home,
      ...by,
      evidenceVersionId: versionId,
    })),
  })
}

export async function keepDecision(
  db: Db,
  home: Home,
  by: By,
  decision: {
    id: string
    unitEnrolmentId: string
    declarationId: string
    number: number
    outcome: DecisionOutcome
    feedback: string
    wording: string
    competence: Competence
  },
): Promise<void> {
  await db.assessmentDecision.create({ data: { ...decision, ...home, ...by } })
}

export async function keepCountersignature(
  db: Db,
  home: Home,
  by: By,
  countersignature: {
    id: string
    decisionId: string
    outcome: CountersignatureOutcome
    comment: string
    wording: string
    competence: Competence
  },
): Promise<void> {
  await db.countersignature.create({ data: { ...countersignature, ...home, ...by } })
}

export async function keepSharedFileFinding(
  db: Db,
  home: Home,
  by: By,
  finding: { id: string; evidenceVersionId: string; outcome: SharedFileOutcome; note: string },
): Promise<void> {
  await db.sharedFileFinding.create({ data: { ...finding, ...home, ...by } })
}
