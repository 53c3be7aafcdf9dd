import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import type { ConcernMove, ConcernState } from '@/lib/concerns/lifecycle'
import type { ConcernKind } from '@/lib/concerns/model'

export async function keepConcern(
  db: Db,
  centreId: string,
  concern: {
    id: string
    number: number
    kind: ConcernKind
    raisedOn: string
    raisedBy: string
    aboutSeatId: string | null
  },
  registrationIds: readonly string[],
): Promise<void> {
  const raisedOn = dayOf(concern.raisedOn)
  await db.concern.create({ data: { ...concern, raisedOn, centreId } })
  await db.concernRegistration.createMany({
    data: registrationIds.map((registrationId) => ({
      centreId,
      concernId: concern.id,
      registrationId,
    })),
  })
}

/** Keeps a step. Two of the same sequence collide in the database, so the second one is refused. */
export async function keepStep(
  db: Db,
  by: { centreId: string; seatId: string; at: Date },
  step: {
    id: string
    concernId: string
    sequence: number
    move: ConcernMove
    state: ConcernState
    words: string
    reference: string | null
  },
): Promise<void> {
  await db.concernStep.create({ data: { ...step, ...by } })
}
