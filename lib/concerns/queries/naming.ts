import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'
import type { ConcernState } from '@/lib/concerns/lifecycle'
import { concernsVisibleTo } from '@/lib/concerns/policy'

/** What a concern names, when all of it is of this centre and the actor's to see; null otherwise. */
export async function readNamed(
  db: Db,
  actor: Actor,
  registrationIds: string[],
  aboutSeatId: string | null,
): Promise<{ registrationIds: string[]; aboutSeatId: string | null } | null> {
  const seen = await db.registration.count({
    where: { AND: [visibleTo(actor), { id: { in: registrationIds } }] },
  })
  if (seen !== registrationIds.length) return null
  if (aboutSeatId === null) return { registrationIds, aboutSeatId }
  const seat = await db.seat.findFirst({
    where: { id: aboutSeatId, centreId: actor.centreId, role: { not: 'candidate' } },
    select: { id: true },
  })
  return seat && { registrationIds, aboutSeatId }
}

export type ReadConcern = { id: string; number: number; state: ConcernState; sequence: number }

/** Where a concern stands, for the commands that move it on; null when it is not theirs to see. */
export async function readConcern(
  db: Db,
  actor: Actor,
  concernId: string,
): Promise<ReadConcern | null> {
  const concern = await db.concern.findFirst({
    where: { AND: [{ id: concernId }, concernsVisibleTo(actor)] },
    select: {
      id: true,
      number: true,
      steps: { orderBy: { sequence: 'desc' }, take: 1, select: { sequence: true, state: true } },
    },
  })
  const last = concern?.steps[0]
  return concern && last ? { id: concern.id, number: concern.number, ...last } : null
}
