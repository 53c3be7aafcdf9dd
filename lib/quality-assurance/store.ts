import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import type { Competence } from '@/lib/registration/model/staff'
import type {
  ActionEffect,
  Answers,
  FindingVerdict,
  Frozen,
  ReleaseWay,
  SampleOutcome,
} from '@/lib/quality-assurance/model'

type Home = { centreId: string; registrationId: string }
type By = { seatId: string; at: Date }

export async function keepSample(
  db: Db,
  home: Home,
  by: By,
  sample: {
    id: string
    unitEnrolmentId: string
    decisionId: string
    reason: string
    frozen: Frozen
    frozenSha256: string
  },
): Promise<void> {
  await db.sample.create({ data: { ...sample, ...home, ...by } })
}

export async function keepConclusion(
  db: Db,
  home: Home,
  by: By,
  conclusion: {
    id: string
    sampleId: string
    outcome: SampleOutcome
    returnedTo: 'assessor' | 'candidate' | null
    answers: Answers
    feedback: string
    wording: string
    competence: Competence
  },
  findings: { unitId: string; criterionId: string; verdict: FindingVerdict; note: string }[],
): Promise<void> {
  await db.sampleConclusion.create({ data: { ...conclusion, ...home, ...by } })
  await db.finding.createMany({
    data: findings.map((finding) => ({ ...finding, ...home, sampleId: conclusion.sampleId })),
  })
}

export async function keepActions(
  db: Db,
  home: Home,
  by: By,
  place: { unitEnrolmentId: string } & ({ sampleId: string } | { interimId: string }),
  actions: { id: string; text: string; effect: ActionEffect; ownerSeatId: string; dueOn: string }[],
): Promise<void> {
  await db.action.createMany({
    data: actions.map(({ dueOn, ...action }) => ({
      ...action,
      ...home,
      ...place,
      dueOn: dayOf(dueOn),
      raisedBySeatId: by.seatId,
      raisedAt: by.at,
    })),
  })
}

export async function keepClosure(
  db: Db,
  home: Home,
  by: By,
  closure: { id: string; actionId: string; note: string },
): Promise<void> {
  await db.actionClosure.create({ data: { ...closure, ...home, ...by } })
}

export async function keepRelease(
  db: Db,
  home: Home,
  by: By,
  release: {
    id: string
    unitEnrolmentId: string
    decisionId: string
    sampleId: string | null
    planId: string | null
    way: ReleaseWay
    reason: string
    wording: string
    competence: Competence
  },
): Promise<void> {
  await db.release.create({ data: { ...release, ...home, ...by } })
}

/** An action of somebody who leaves, or a sample they took and have not concluded, is another's now. */
export async function keepHandovers(
  db: Db,
  home: Home,
  by: By,
  toSeatId: string,
  handed: { id: string; actionId: string | null; sampleId: string | null }[],
): Promise<void> {
  const { seatId: bySeatId, at } = by
  await db.handover.createMany({
    data: handed.map((each) => ({ ...each, ...home, toSeatId, bySeatId, at })),
  })
}
