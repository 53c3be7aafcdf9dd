import type { Db } from '@/lib/infra/db'
import { lockRegistration } from '@/lib/registration/queries/scope'
import { frozenClaimSchema } from '@/lib/certification/model/claim'
import { readJudged } from '@/lib/certification/queries/facts'

const isoDay = (date: Date | undefined): string | null => date?.toISOString().slice(0, 10) ?? null

/** Claims and batches are numbered per centre; whoever numbers waits for whoever was first. */
export async function nextNumber(db: Db, centreId: string, of: 'Claim' | 'ClaimBatch') {
  await db.$queryRaw`select 1 from "Centre" where "id" = ${centreId}::uuid for no key update`
  const last = { where: { centreId }, _max: { number: true } } as const
  const found =
    of === 'Claim' ? await db.claim.aggregate(last) : await db.claimBatch.aggregate(last)
  return (found._max.number ?? 0) + 1
}

/** A claim with its registration, as commands need it. */
export async function readClaim(db: Db, centreId: string, claimId: string) {
  const found = await db.claim.findFirst({
    where: { id: claimId, centreId },
    select: { registrationId: true },
  })
  const registration = found && (await lockRegistration(db, centreId, found.registrationId))
  if (!registration) return null
  const claim = await db.claim.findFirst({
    where: { id: claimId, centreId },
    select: {
      id: true,
      number: true,
      kind: true,
      state: true,
      version: true,
      batchId: true,
      units: { select: { unitEnrolmentId: true } },
      registration: { select: { registeredOn: true } },
      steps: {
        where: { move: { in: ['sendToEqa', 'signOff', 'certificate'] } },
        select: { move: true, happenedOn: true },
      },
    },
  })
  if (!claim) return null
  const { units, steps, registration: row, ...rest } = claim
  return {
    registration,
    home: { centreId, registrationId: registration.id },
    claim: {
      ...rest,
      registeredOn: isoDay(row.registeredOn) ?? '',
      enrolmentIds: units.map(({ unitEnrolmentId }) => unitEnrolmentId),
      signedOff: steps.some(({ move }) => move === 'signOff'),
      certificatedOn: isoDay(steps.find(({ move }) => move === 'certificate')?.happenedOn),
      sentToEqa: steps.some(({ move }) => move === 'sendToEqa'),
    },
  }
}

export type ReadClaim = NonNullable<Awaited<ReturnType<typeof readClaim>>>

/** A claim with everything it rests on today. */
export async function readClaimJudged(db: Db, centreId: string, claimId: string, now: Date) {
  const read = await readClaim(db, centreId, claimId)
  const judged = read && (await readJudged(db, centreId, read.registration.id, now))
  return judged && { ...read, judged }
}

/** Which of these numbers are on a certificate of the centre already. */
export async function takenNumbers(db: Db, centreId: string, numbers: string[]) {
  const rows = await db.certificate.findMany({
    where: { centreId, number: { in: numbers, mode: 'insensitive' } },
    select: { number: true },
  })
  return rows.map(({ number }) => number)
}

/** A certificate with its claim and what has happened to it. */
export async function readCertificate(db: Db, centreId: string, certificateId: string) {
  const found = await db.certificate.findFirst({
    where: { id: certificateId, centreId },
    select: { claimId: true },
  })
  const read = found && (await readClaim(db, centreId, found.claimId))
  if (!read) return null
  const row = await db.certificate.findFirst({
    where: { id: certificateId, centreId },
    select: {
      id: true,
      kind: true,
      number: true,
      issuedOn: true,
      replacedBy: { select: { id: true } },
      steps: { select: { move: true, happenedOn: true } },
    },
  })
  if (!row) return null
  const { replacedBy, steps, issuedOn, ...certificate } = row
  const days = [issuedOn, ...steps.map(({ happenedOn }) => happenedOn)].map(
    (each) => isoDay(each) ?? '',
  )
  return {
    ...read,
    certificate,
    standing: {
      number: certificate.number,
      claimState: read.claim.state,
      moves: steps.map(({ move }) => move),
      replaced: replacedBy !== null,
      lastOn: days.sort().at(-1) ?? '',
    },
  }
}

export const frozenOf = (frozen: unknown) => frozenClaimSchema.parse(frozen)
