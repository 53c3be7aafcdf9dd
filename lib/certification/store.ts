import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import { after } from '@/lib/kernel/lifecycle'
import {
  claimLifecycle,
  type CertificateMove,
  type ClaimMove,
  type ClaimState,
} from '@/lib/certification/lifecycle'
import type { CertificateKind } from '@/lib/certification/model/certificate'
import type { ClaimedUnit, ClaimKind, FrozenClaim } from '@/lib/certification/model/claim'

type Home = { centreId: string; registrationId: string }
type By = { seatId: string; at: Date }

export async function keepClaim(
  db: Db,
  home: Home,
  by: By,
  claim: { id: string; number: number; kind: ClaimKind; frozen: FrozenClaim },
  units: ClaimedUnit[],
  step: { id: string; note: string; happenedOn: string },
): Promise<void> {
  const { seatId: preparedBySeatId, at: preparedAt } = by
  await db.claim.create({
    data: {
      ...claim,
      ...home,
      state: 'prepared',
      stateSince: preparedAt,
      preparedBySeatId,
      preparedAt,
    },
  })
  await db.claimUnit.createMany({
    data: units.map(({ enrolmentId, route }) => ({
      ...home,
      claimId: claim.id,
      unitEnrolmentId: enrolmentId,
      route,
    })),
  })
  await keepStep(db, home, by, claim.id, { ...step, move: 'prepare', from: null, to: 'prepared' })
}

type Step = {
  id: string
  note: string
  happenedOn: string
  reference?: string | null
  signedOffBy?: string | null
}

async function keepStep(
  db: Db,
  home: Home,
  by: By,
  claimId: string,
  step: Step & { move: ClaimMove; from: ClaimState | null; to: ClaimState },
): Promise<void> {
  const { happenedOn, reference = null, signedOffBy = null, ...rest } = step
  await db.claimStep.create({
    data: {
      ...rest,
      ...home,
      ...by,
      claimId,
      reference,
      signedOffBy,
      happenedOn: dayOf(happenedOn),
    },
  })
}

/** Moves a claim along, if it still stands as it was seen, and keeps who did it and what was said. */
export async function moveClaim(
  db: Db,
  home: Home,
  by: By,
  seen: { id: string; state: ClaimState; version: number },
  move: Exclude<ClaimMove, 'prepare'>,
  step: Step,
  batchId?: string,
): Promise<void> {
  const to = after(claimLifecycle, move, seen.state)
  expectChanged(
    await db.claim.updateMany({
      where: { id: seen.id, version: seen.version },
      data: {
        state: to,
        version: { increment: 1 },
        ...(to !== seen.state && { stateSince: by.at }),
        ...(batchId && { batchId }),
      },
    }),
    'Somebody else moved this claim on while you were working.',
  )
  await keepStep(db, home, by, seen.id, { ...step, move, from: seen.state, to })
}

export async function keepBatch(
  db: Db,
  batch: { id: string; centreId: string; number: number },
  by: By,
): Promise<void> {
  await db.claimBatch.create({ data: { ...batch, madeBySeatId: by.seatId, madeAt: by.at } })
}

export async function keepCertificates(
  db: Db,
  home: Home,
  by: By,
  claimId: string,
  certificates: {
    id: string
    kind: CertificateKind
    number: string
    issuedOn: string
    replacesId?: string
  }[],
): Promise<void> {
  await db.certificate.createMany({
    data: certificates.map(({ issuedOn, ...certificate }) => ({
      ...certificate,
      ...home,
      claimId,
      issuedOn: dayOf(issuedOn),
      recordedBySeatId: by.seatId,
      recordedAt: by.at,
    })),
  })
}

export async function keepCertificateStep(
  db: Db,
  home: Home,
  by: By,
  step: {
    id: string
    certificateId: string
    move: CertificateMove
    happenedOn: string
    note: string
  },
): Promise<void> {
  await db.certificateStep.create({
    data: { ...step, ...home, ...by, happenedOn: dayOf(step.happenedOn) },
  })
}
