import { dayOf } from '@/lib/kernel/dates'
import { ChangedMeanwhile, expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { KeptReference } from '@/lib/portfolio/events'
import type { AssessorRecord, EvidenceForm, Setting } from '@/lib/portfolio/model'

type Home = { centreId: string; registrationId: string }
type By = { seatId: string; at: Date }

export type KeptFile = {
  fileKey: string
  fileName: string
  size: bigint
  mediaType: string
  sha256: string
}

export type KeptVersion = {
  id: string
  evidenceId: string
  number: number
  title: string
  kind: string
  producedOn: string
  setting: Setting
  shows: string
  file: KeptFile | null
  record: AssessorRecord | null
  keptWhere: string | null
}

/** The next E-number of a portfolio; the row's lock makes two at once wait for each other. */
export async function nextEvidenceNumber(db: Db, registrationId: string): Promise<number> {
  const { lastEvidenceNumber } = await db.registration.update({
    where: { id: registrationId },
    data: { lastEvidenceNumber: { increment: 1 } },
    select: { lastEvidenceNumber: true },
  })
  return lastEvidenceNumber
}

export async function nextSubmissionNumber(db: Db, registrationId: string): Promise<number> {
  const { lastSubmissionNumber } = await db.registration.update({
    where: { id: registrationId },
    data: { lastSubmissionNumber: { increment: 1 } },
    select: { lastSubmissionNumber: true },
  })
  return lastSubmissionNumber
}

export async function keepEvidence(
  db: Db,
  home: Home,
  by: By,
  evidence: { id: string; number: number; form: EvidenceForm },
): Promise<void> {
  await db.evidence.create({
    data: { ...evidence, ...home, addedBySeatId: by.seatId, addedAt: by.at },
  })
}

export async function keepVersion(db: Db, home: Home, by: By, version: KeptVersion): Promise<void> {
  const { file, producedOn, record, ...rest } = version
  await db.evidenceVersion.create({
    data: {
      ...rest,
      ...home,
      ...(file ?? {}),
      ...(record ? { record } : {}),
      producedOn: dayOf(producedOn),
      addedBySeatId: by.seatId,
      addedAt: by.at,
    },
  })
}

export async function keepAttachments(
  db: Db,
  home: Home,
  evidenceVersionId: string,
  attachments: ({ id: string; position: number } & KeptFile)[],
): Promise<void> {
  await db.evidenceAttachment.createMany({
    data: attachments.map((attachment) => ({ ...attachment, ...home, evidenceVersionId })),
  })
}

/** Moves the evidence item on to its next version, if nobody else has. */
export async function advanceEvidence(
  db: Db,
  seen: { id: string; version: number },
  lastVersion: number,
): Promise<void> {
  expectChanged(
    await db.evidence.updateMany({
      where: { id: seen.id, version: seen.version },
      data: { lastVersion, version: { increment: 1 } },
    }),
    'A newer version of this evidence was added meanwhile.',
  )
}

export async function keepDescription(
  db: Db,
  seen: { id: string; version: number },
  description: { title: string; kind: string; producedOn: string; setting: Setting; shows: string },
): Promise<void> {
  const { producedOn, ...rest } = description
  expectChanged(
    await db.evidenceVersion.updateMany({
      where: { id: seen.id, version: seen.version },
      data: { ...rest, producedOn: dayOf(producedOn), version: { increment: 1 } },
    }),
  )
}

/** Marks an upload as taken into the portfolio, if it is still there to be taken. */
export async function takeUpload(db: Db, uploadId: string, at: Date): Promise<void> {
  expectChanged(
    await db.upload.updateMany({
      where: { id: uploadId, state: 'ready' },
      data: { state: 'taken', updatedAt: at },
    }),
    'This file has been used already.',
  )
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

export async function keepReferences(
  db: Db,
  home: Home,
  by: By,
  references: KeptReference[],
): Promise<void> {
  const rows = references.map(
    ({ id, versionId, enrolmentId, unitId, criterionId, locationKind, location, claim }) => ({
      id,
      versionId,
      enrolmentId,
      unitId,
      criterionId,
      locationKind,
      location,
      claim,
    }),
  )
  // One text of one statement, however many there are: what is saved most is planned once.
  await db.$executeRaw`
    insert into "CrossReference" ("id", "centreId", "registrationId", "evidenceVersionId",
      "unitEnrolmentId", "unitId", "criterionId", "locationKind", "location", "claim",
      "madeBySeatId", "madeAt")
    select x."id", ${home.centreId}::uuid, ${home.registrationId}::uuid, x."versionId",
      x."enrolmentId", x."unitId", x."criterionId", x."locationKind", x."location", x."claim",
      ${by.seatId}::uuid, ${by.at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("id" uuid, "versionId" uuid,
      "enrolmentId" uuid, "unitId" uuid, "criterionId" uuid, "locationKind" "LocationKind",
      "location" text, "claim" text)`
}

export async function amendReference(
  db: Db,
  id: string,
  place: Pick<KeptReference, 'locationKind' | 'location' | 'claim'>,
): Promise<void> {
  expectChanged(
    await db.crossReference.updateMany({ where: { id, withdrawnAt: null }, data: place }),
  )
}

export async function withdrawReferences(db: Db, ids: string[], at: Date): Promise<void> {
  const { count } = await db.crossReference.updateMany({
    where: { id: { in: ids }, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  if (count !== ids.length) throw new ChangedMeanwhile()
}

export async function removeReference(db: Db, id: string): Promise<void> {
  expectChanged(await db.crossReference.deleteMany({ where: { id } }))
}

/** Removes evidence that was never handed in, with all that hangs on it. Bytes are swept later. */
export async function removeEvidenceRows(
  db: Db,
  seen: { id: string; version: number },
): Promise<void> {
  const versions = { evidenceVersion: { evidenceId: seen.id } }
  await db.crossReference.deleteMany({ where: versions })
  await db.signature.deleteMany({ where: versions })
  await db.evidenceAttachment.deleteMany({ where: versions })
  await db.evidenceVersion.deleteMany({ where: { evidenceId: seen.id } })
  expectChanged(await db.evidence.deleteMany({ where: { id: seen.id, version: seen.version } }))
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
