import type { Db } from '@/lib/infra/db'

/** What was handed in for one criterion of one unit, with Authentic and Current as they stand. */
export const readGrounds = async (db: Db, enrolmentId: string, criterionId: string) =>
  (await readGroundsOf(db, enrolmentId, [criterionId])).get(criterionId) ?? []

/** The same for several criteria, by criterion. */
export async function readGroundsOf(db: Db, enrolmentId: string, criterionIds: string[]) {
  const rows = await db.submissionItem.findMany({
    where: {
      unitEnrolmentId: enrolmentId,
      criterionId: { in: criterionIds },
      crossReference: { withdrawnAt: null },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      criterionId: true,
      evidenceVersionId: true,
      evidenceVersion: {
        select: {
          evidence: { select: { number: true } },
          confirmations: {
            orderBy: { sequence: 'desc' },
            select: { sequence: true, authentic: true, current: true },
          },
        },
      },
    },
  })
  const grounds = rows.map(({ id, criterionId, evidenceVersionId, evidenceVersion }) => {
    const [latest] = evidenceVersion.confirmations
    return {
      criterionId,
      itemId: id,
      versionId: evidenceVersionId,
      evidenceNumber: evidenceVersion.evidence.number,
      confirmed: latest ? { authentic: latest.authentic, current: latest.current } : null,
      confirmations: evidenceVersion.confirmations.length,
    }
  })
  return new Map(
    criterionIds.map((wanted) => [
      wanted,
      grounds.flatMap(({ criterionId, ...ground }) => (criterionId === wanted ? [ground] : [])),
    ]),
  )
}

/** How many judgements each criterion of a unit has. */
export async function countJudgements(db: Db, enrolmentId: string, criterionIds: string[]) {
  const rows = await db.judgement.groupBy({
    by: ['criterionId'],
    where: { unitEnrolmentId: enrolmentId, criterionId: { in: criterionIds } },
    _count: true,
  })
  return new Map(rows.map(({ criterionId, _count }) => [criterionId, _count]))
}

/** The standing verdict of every criterion of a unit enrolment: its judgement of the highest sequence. */
export async function readStandingVerdicts(db: Db, enrolmentId: string) {
  const rows = await db.judgement.findMany({
    where: { unitEnrolmentId: enrolmentId },
    orderBy: { sequence: 'asc' },
    select: { criterionId: true, verdict: true },
  })
  return new Map(rows.map(({ criterionId, verdict }) => [criterionId, verdict]))
}
