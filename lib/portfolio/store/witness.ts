import { expectChanged } from '@/lib/infra/command'
import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import { codeGuesses } from '@/lib/portfolio/model/witness'
import type {
  ContactMeans,
  ContactOutcome,
  WitnessStanding,
  WitnessStatement,
} from '@/lib/portfolio/model/witness'
import type { By, Home } from './home'

export async function keepRequest(
  db: Db,
  home: Home,
  by: By,
  request: {
    id: string
    witnessName: string
    about: string
    tokenHash: string
    expiresAt: Date
  },
  criteria: { id: string; criterionId: string; enrolmentId: string; unitId: string }[],
): Promise<void> {
  await db.witnessRequest.create({
    data: { ...request, ...home, askedBySeatId: by.seatId, askedAt: by.at },
  })
  await db.witnessRequestCriterion.createMany({
    data: criteria.map(({ id, criterionId, enrolmentId, unitId }) => ({
      id,
      ...home,
      requestId: request.id,
      criterionId,
      unitEnrolmentId: enrolmentId,
      unitId,
    })),
  })
}

/** Takes a request back; what was typed behind its link is dropped. */
export async function withdrawRequest(db: Db, id: string, at: Date): Promise<void> {
  expectChanged(
    await db.witnessRequest.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at },
    }),
  )
  await dropWitnessDraft(db, id)
}

export async function keepWitnessDraftRow(
  db: Db,
  requestId: string,
  data: Prisma.InputJsonValue,
  updatedAt: Date,
): Promise<void> {
  await db.witnessDraft.upsert({
    where: { requestId },
    create: { requestId, data, updatedAt },
    update: { data, updatedAt },
  })
}

export async function dropWitnessDraft(db: Db, requestId: string): Promise<void> {
  await db.witnessDraft.deleteMany({ where: { requestId } })
}

export async function keepCode(
  db: Db,
  home: Home,
  code: {
    id: string
    requestId: string
    email: string
    address: string
    statement: WitnessStatement
    codeHash: string
    sentAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await db.witnessCode.create({ data: { ...code, ...home } })
}

/** Counts a guess before it is looked at; false when this code was guessed at too often. */
export async function countGuess(db: Db, codeId: string): Promise<boolean> {
  const { count } = await db.witnessCode.updateMany({
    where: { id: codeId, usedAt: null, attempts: { lte: codeGuesses } },
    data: { attempts: { increment: 1 } },
  })
  return count > 0
}

export async function spendCode(db: Db, id: string, at: Date): Promise<void> {
  expectChanged(
    await db.witnessCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } }),
    'This code has just been used.',
  )
}

export async function keepTestimony(
  db: Db,
  home: Home,
  testimony: {
    id: string
    requestId: string
    evidenceVersionId: string
    name: string
    role: string
    relation: string
    competence: string
    email: string
    signedAt: Date
  },
): Promise<void> {
  await db.witnessTestimony.create({ data: { ...testimony, ...home } })
}

export async function keepWitnessSignature(
  db: Db,
  home: Home,
  signature: { id: string; evidenceVersionId: string; wording: string; at: Date },
): Promise<void> {
  await db.signature.create({
    data: { ...signature, ...home, capacity: 'witness', seatId: null },
  })
}

export async function keepContact(
  db: Db,
  home: Home,
  by: By,
  contact: {
    id: string
    testimonyId: string
    contactedOn: string
    means: ContactMeans
    outcome: ContactOutcome
    standing: WitnessStanding
    said: string
  },
): Promise<void> {
  await db.witnessContact.create({
    data: {
      ...contact,
      ...home,
      contactedOn: dayOf(contact.contactedOn),
      seatId: by.seatId,
      at: by.at,
    },
  })
}
