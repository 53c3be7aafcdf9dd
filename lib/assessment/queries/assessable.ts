import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'

/** `mayAssess` as a `where`: this unit, of a candidate who is allocated to the assessor, whole or for it. */
export const assessableBy = (
  actor: Actor,
  enrolmentId: string,
): { centreId: string; registration: Prisma.RegistrationWhereInput } => ({
  centreId: actor.centreId,
  registration: {
    AND: [
      visibleTo(actor),
      {
        allocations: {
          some: {
            role: 'assessor',
            seatId: actor.seatId,
            endedAt: null,
            OR: [{ unitEnrolmentId: null }, { unitEnrolmentId: enrolmentId }],
          },
        },
      },
    ],
  },
})
