import { dayOf } from '@/lib/kernel/dates'
import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { EvidenceForm, Setting } from '@/lib/portfolio/model'
import type { AiUse } from '@/lib/portfolio/model/ai-use'
import type { KeptRecord } from '@/lib/portfolio/model/records'
import type { By, Home } from './home'
import { keepReading } from './reading'

export type KeptFile = {
  fileKey: string
  fileName: string
  size: bigint
  mediaType: string
  sha256: string
  /** How long a sound or film plays, where its file says so. */
  seconds: number | null
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
  record: KeptRecord | null
  aiUse?: AiUse | null
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
  const { file, producedOn, record, aiUse, ...rest } = version
  await db.evidenceVersion.create({
    data: {
      ...rest,
      ...home,
      ...(file ?? {}),
      ...(record ? { record } : {}),
      ...(aiUse ? { aiUse } : {}),
      producedOn: dayOf(producedOn),
      addedBySeatId: by.seatId,
      addedAt: by.at,
    },
  })
  await keepReading(db, home, version.id, by.at)
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
