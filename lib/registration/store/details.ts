import { dayOf } from '@/lib/kernel/dates'
import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'

export type DetailRow = {
  givenNames: string
  familyName: string
  dateOfBirth: string | null
  uln: string | null
  ulnReason: string | null
}

const asRow = ({ dateOfBirth, ...rest }: DetailRow) => ({
  ...rest,
  dateOfBirth: dateOfBirth ? dayOf(dateOfBirth) : null,
})

export async function keepDetails(
  db: Db,
  seat: { centreId: string; candidateSeatId: string },
  details: DetailRow,
  at: Date,
): Promise<void> {
  await db.candidateDetails.create({ data: { ...seat, ...asRow(details), updatedAt: at } })
}

/** Corrects the details, if they still are as they were seen. */
export async function correctDetailRow(
  db: Db,
  seen: { candidateSeatId: string; version: number },
  details: DetailRow,
  at: Date,
): Promise<void> {
  expectChanged(
    await db.candidateDetails.updateMany({
      where: seen,
      data: { ...asRow(details), updatedAt: at, version: { increment: 1 } },
    }),
    'Somebody else corrected these details while you were working.',
  )
}

export async function keepIdentityCheck(
  db: Db,
  check: {
    id: string
    centreId: string
    candidateSeatId: string
    documentKind: string
    seenOn: string
    seenBySeatId: string
    recordedAt: Date
  },
): Promise<void> {
  const { seenOn, ...rest } = check
  await db.identityCheck.create({ data: { ...rest, seenOn: dayOf(seenOn) } })
}

export async function keepInduction(
  db: Db,
  induction: {
    id: string
    centreId: string
    registrationId: string
    wording: string
    seatId: string
    at: Date
  },
): Promise<void> {
  await db.induction.create({ data: induction })
}
