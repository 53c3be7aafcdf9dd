import type { Prisma } from '@/lib/infra/generated/client'
import * as registration from '@/lib/registration/queries/scope'

/** What policies know of a registration, and besides which EQAs picked it: commands that judge need not know that. */
export const scopeSelect = {
  ...registration.scopeSelect,
  qualificationVersion: { select: { awardingBody: true } },
  visitSamples: {
    where: { visit: { state: 'open' } },
    select: { visit: { select: { seatId: true } } },
  },
} satisfies Prisma.RegistrationSelect

type Row = Prisma.RegistrationGetPayload<{ select: typeof scopeSelect }>

export const scopeOf = (row: Row) => ({
  ...registration.scopeOf(row),
  awardingBody: row.qualificationVersion.awardingBody,
  visitors: row.visitSamples.map(({ visit }) => visit.seatId),
})
