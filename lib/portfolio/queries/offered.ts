import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'

const offeredSelect = {
  id: true,
  criterionId: true,
  unitEnrolmentId: true,
  evidenceVersionId: true,
  criterion: { select: { number: true } },
  evidenceVersion: {
    select: {
      number: true,
      title: true,
      evidence: { select: { number: true, lastVersion: true } },
      signatures: { where: { capacity: { in: ['candidate', 'witness'] } }, select: { id: true } },
    },
  },
} satisfies Prisma.CrossReferenceSelect

/** Current cross-references that were never handed in. */
export async function readOffered(db: Db, where: Prisma.CrossReferenceWhereInput) {
  const rows = await db.crossReference.findMany({
    where: { ...where, withdrawnAt: null, submissionItems: { none: {} } },
    select: offeredSelect,
    orderBy: { id: 'asc' },
  })
  return rows.map(({ evidenceVersion: version, ...row }) => ({
    ...row,
    criterion: row.criterion.number,
    evidenceNumber: version.evidence.number,
    title: version.title,
    isDeclared: version.signatures.length > 0,
    isLatest: version.number === version.evidence.lastVersion,
  }))
}

export type OfferedRow = Awaited<ReturnType<typeof readOffered>>[number]

type Pinnable = Pick<
  OfferedRow,
  'id' | 'criterionId' | 'unitEnrolmentId' | 'evidenceVersionId' | 'criterion' | 'evidenceNumber'
> & { reference: string }

/** Offered cross-references as the pins of a submission. */
export const pinsOf = (rows: Pinnable[], newId: () => string) =>
  rows.map((row) => ({
    id: newId(),
    crossReferenceId: row.id,
    versionId: row.evidenceVersionId,
    enrolmentId: row.unitEnrolmentId,
    criterionId: row.criterionId,
    reference: row.reference,
    criterion: row.criterion,
    evidence: row.evidenceNumber,
  }))
