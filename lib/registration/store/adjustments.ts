import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import type { AdjustmentKind, AdjustmentOutcome } from '@/lib/registration/model/adjustments'

type Home = { centreId: string; registrationId: string }

export async function keepAdjustment(
  db: Db,
  home: Home,
  adjustment: {
    id: string
    kind: AdjustmentKind
    request: string
    requestedBySeatId: string
    requestedAt: Date
  },
): Promise<void> {
  await db.adjustment.create({ data: { ...home, ...adjustment } })
}

export async function keepAdjustmentDecision(
  db: Db,
  home: Home,
  decision: {
    id: string
    adjustmentId: string
    outcome: AdjustmentOutcome
    reasons: string
    reference: string | null
    fromOn: string
    untilOn: string | null
    documentId: string | null
    seatId: string
    at: Date
  },
): Promise<void> {
  const { fromOn, untilOn, ...rest } = decision
  await db.adjustmentDecision.create({
    data: { ...home, ...rest, fromOn: dayOf(fromOn), untilOn: untilOn ? dayOf(untilOn) : null },
  })
}
