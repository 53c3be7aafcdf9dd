import { db } from '@/lib/infra/db'
import type { Victim } from './victim'

/** A document that the centre keeps, about the victim: the bytes are those of their evidence. */
export async function keptDocument({ centreId, seatId, versionId }: Victim): Promise<string> {
  const { fileKey, fileName, size, mediaType, sha256 } =
    await db().evidenceVersion.findUniqueOrThrow({ where: { id: versionId } })
  if (!fileKey || !fileName || !size || !mediaType || !sha256) throw new Error('It has no file.')
  const where = { centreId, role: 'centreAdmin' as const }
  const { id: addedBySeatId } = await db().seat.findFirstOrThrow({ where })
  const file = { fileKey, fileName, size, mediaType, sha256 }
  const { id: documentId } = await db().centreDocument.create({
    data: { centreId, ...file, addedBySeatId, addedAt: new Date() },
  })
  await db().registrationExtension.create({
    data: {
      centreId,
      qualificationNumber: '601/4756/8',
      candidateSeatId: seatId,
      lastRegistrationOn: new Date('2030-01-01'),
      reference: 'X1',
      documentId,
      recordedBySeatId: addedBySeatId,
      recordedAt: new Date(),
    },
  })
  return documentId
}

/** The certificate that the demonstration keeps for an assessor of the victim's. */
export async function staffCertificate({ centreId, rightful }: Victim): Promise<string> {
  const person = { email: { in: rightful.assessor } }
  const { documentId } = await db().staffAward.findFirstOrThrow({
    where: { centreId, documentId: { not: null }, seat: { role: 'assessor', person } },
    select: { documentId: true },
  })
  if (!documentId) throw new Error('It has no certificate.')
  return documentId
}
