import type { Db } from '@/lib/infra/db'

/** What was handed in for one criterion of one unit, with Authentic and Current as they stand. */
export async function readGrounds(db: Db, enrolmentId: string, criterionId: string) {
  const rows = await db.submissionItem.findMany({
    where: {
      unitEnrolmentId: enrolmentId,
      criterionId,
      crossReference: { withdrawnAt: null },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
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
  return rows.map(({ id, evidenceVersionId, evidenceVersion }) => {
    const [latest] = evidenceVersion.confirmations
    return {
      itemId: id,
      versionId: evidenceVersionId,
      evidenceNumber: evidenceVersion.evidence.number,
      confirmed: latest ? { authentic: latest.authentic, current: latest.current } : null,
      confirmations: evidenceVersion.confirmations.length,
    }
  })
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
