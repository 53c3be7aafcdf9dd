import { dayOf } from '@/lib/kernel/dates'
import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { SanctionEffect } from '@/lib/registration/model/approvals'

/** Who recorded it, when, at which centre. */
export type Recorded = { centreId: string; recordedBySeatId: string; recordedAt: Date }

const dayOrNull = (iso: string | null | undefined): Date | null => (iso ? dayOf(iso) : null)

type Terms = { number: string; approvedOn: string; endsOn: string | null; siteIds: string[] }

async function keepSites(
  db: Db,
  { id, centreId }: { id: string; centreId: string },
  siteIds: string[],
): Promise<void> {
  await db.approvalSite.deleteMany({ where: { approvalId: id, centreId } })
  await db.approvalSite.createMany({
    data: [...new Set(siteIds)].map((siteId) => ({ centreId, approvalId: id, siteId })),
  })
}

export async function keepApproval(
  db: Db,
  approval: { id: string; centreId: string; qualificationNumber: string } & Terms,
): Promise<void> {
  const { siteIds, approvedOn, endsOn, ...rest } = approval
  await db.centreApproval.create({
    data: { ...rest, approvedOn: dayOf(approvedOn), endsOn: dayOrNull(endsOn) },
  })
  await keepSites(db, approval, siteIds)
}

export async function changeApprovalRow(
  db: Db,
  seen: { id: string; centreId: string; version: number },
  { number, approvedOn, endsOn, siteIds }: Terms,
): Promise<void> {
  expectChanged(
    await db.centreApproval.updateMany({
      where: { id: seen.id, centreId: seen.centreId, version: seen.version },
      data: {
        number,
        approvedOn: dayOf(approvedOn),
        endsOn: dayOrNull(endsOn),
        version: { increment: 1 },
      },
    }),
    'Somebody else changed this approval while you were working.',
  )
  await keepSites(db, seen, siteIds)
}

export async function keepDirectClaims(
  db: Db,
  status: { id: string; approvalId: string; held: boolean; fromOn: string; reference: string },
  recorded: Recorded,
): Promise<void> {
  const { fromOn, ...rest } = status
  await db.directClaimsStatus.create({ data: { ...rest, ...recorded, fromOn: dayOf(fromOn) } })
}

export async function keepSanction(
  db: Db,
  sanction: {
    id: string
    approvalId: string
    effects: SanctionEffect[]
    reference: string
    reason: string
    imposedOn: string
  },
  recorded: Recorded,
): Promise<void> {
  const { imposedOn, ...rest } = sanction
  await db.sanction.create({ data: { ...rest, ...recorded, imposedOn: dayOf(imposedOn) } })
}

export async function keepLifting(
  db: Db,
  lifting: { id: string; sanctionId: string; liftedOn: string; reference: string },
  by: { centreId: string; seatId: string; at: Date },
): Promise<void> {
  const { liftedOn, ...rest } = lifting
  await db.sanctionLifting.create({ data: { ...rest, ...by, liftedOn: dayOf(liftedOn) } })
}

export async function keepRegulatorDates(
  db: Db,
  dates: {
    id: string
    qualificationNumber: string
    operationalEnd: string | null
    certificationEnd: string | null
    source: string
  },
  recorded: Recorded,
): Promise<void> {
  const { operationalEnd, certificationEnd, ...rest } = dates
  await db.regulatorDates.create({
    data: {
      ...rest,
      ...recorded,
      operationalEnd: dayOrNull(operationalEnd),
      certificationEnd: dayOrNull(certificationEnd),
    },
  })
}

export async function keepExtension(
  db: Db,
  extension: {
    id: string
    qualificationNumber: string
    candidateSeatId: string | null
    lastRegistrationOn: string
    reference: string
    documentId: string | null
  },
  recorded: Recorded,
): Promise<void> {
  const { lastRegistrationOn, ...rest } = extension
  await db.registrationExtension.create({
    data: { ...rest, ...recorded, lastRegistrationOn: dayOf(lastRegistrationOn) },
  })
}
