import type { Db } from '@/lib/infra/db'
import type { PackedReference, PackedSubmission } from '@/lib/packs/model/portfolio'
import { placeWords } from '@/lib/packs/queries/evidence'
import type { NameOf } from '@/lib/packs/queries/names'
import { findCriterion } from '@/lib/specification/queries'
import type { Specification } from '@/lib/specification/model'

/** A cross-reference, with what it hangs on and as it is shown. */
export type ReferenceRow = {
  id: string
  evidenceVersionId: string
  unitEnrolmentId: string
  criterionId: string
  shown: PackedReference
}

/** Every cross-reference that was ever made, those taken out since among them; for a visit those that were handed in. */
export async function readReferences(
  db: Db,
  registrationId: string,
  specification: Specification,
  forCandidate: boolean,
): Promise<ReferenceRow[]> {
  const rows = await db.crossReference.findMany({
    where: { registrationId, ...(!forCandidate && { submissionItems: { some: {} } }) },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, evidenceVersionId: true, unitEnrolmentId: true, criterionId: true },
      ...{ location: true, claim: true, withdrawnAt: true },
      evidenceVersion: { select: { number: true, evidence: { select: { number: true } } } },
    },
  })
  return rows.map(({ location, claim, withdrawnAt, evidenceVersion, ...row }) => {
    const found = findCriterion(specification, row.criterionId)
    return {
      ...row,
      shown: {
        unit: found?.unit.reference ?? '',
        criterion: found?.criterion.number ?? '',
        evidence: evidenceVersion.evidence.number,
        version: evidenceVersion.number,
        location: placeWords(location),
        claim,
        withdrawnAt,
      },
    }
  })
}

export const readSubmissions = (db: Db, registrationId: string) =>
  db.submission.findMany({
    where: { registrationId },
    orderBy: { number: 'asc' },
    select: {
      ...{ number: true, handedInBySeatId: true, handedInAt: true },
      items: { orderBy: { id: 'asc' }, select: { crossReferenceId: true } },
    },
  })

export function packedSubmissions(
  rows: Awaited<ReturnType<typeof readSubmissions>>,
  references: ReferenceRow[],
  nameOf: NameOf,
): PackedSubmission[] {
  const byId = new Map(references.map(({ id, shown }) => [id, shown]))
  return rows.map(({ number, handedInBySeatId, handedInAt, items }) => ({
    number,
    by: nameOf(handedInBySeatId),
    at: handedInAt,
    items: items.flatMap(({ crossReferenceId }) => byId.get(crossReferenceId) ?? []),
  }))
}
