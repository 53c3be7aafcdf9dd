import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { By, Home } from './home'

export async function nextSubmissionNumber(db: Db, registrationId: string): Promise<number> {
  const { lastSubmissionNumber } = await db.registration.update({
    where: { id: registrationId },
    data: { lastSubmissionNumber: { increment: 1 } },
    select: { lastSubmissionNumber: true },
  })
  return lastSubmissionNumber
}

export async function keepSignatures(
  db: Db,
  home: Home,
  by: By & { capacity: 'candidate' | 'assessor' },
  signatures: { id: string; versionId: string; wording: string }[],
): Promise<void> {
  await db.signature.createMany({
    data: signatures.map(({ id, versionId, wording }) => ({
      id,
      ...home,
      evidenceVersionId: versionId,
      capacity: by.capacity,
      wording,
      seatId: by.seatId,
      at: by.at,
    })),
  })
}

export async function keepSubmission(
  db: Db,
  home: Home,
  by: By,
  submission: { id: string; number: number },
  pins: {
    id: string
    crossReferenceId: string
    versionId: string
    enrolmentId: string
    criterionId: string
  }[],
): Promise<void> {
  await db.submission.create({
    data: { ...submission, ...home, handedInBySeatId: by.seatId, handedInAt: by.at },
  })
  await db.submissionItem.createMany({
    data: pins.map(({ id, crossReferenceId, versionId, enrolmentId, criterionId }) => ({
      id,
      ...home,
      submissionId: submission.id,
      crossReferenceId,
      evidenceVersionId: versionId,
      unitEnrolmentId: enrolmentId,
      criterionId,
    })),
  })
}

export async function keepDeclaration(
  db: Db,
  home: Home,
  by: By,
  declaration: { id: string; unitEnrolmentId: string; number: number; wording: string },
): Promise<void> {
  await db.unitDeclaration.create({
    data: { ...declaration, ...home, seatId: by.seatId, at: by.at },
  })
}

export async function withdrawDeclarationRow(db: Db, id: string, at: Date): Promise<void> {
  expectChanged(
    await db.unitDeclaration.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at },
    }),
  )
}
