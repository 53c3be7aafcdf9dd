import type { Db } from '@/lib/infra/db'
import { newToken } from '@/lib/infra/token'
import type { Actor } from '@/lib/kernel/actor'
import { findVisible } from '@/lib/specification/queries'
import type { RegisterInput } from '@/lib/registration/model/registrations'
import { readApprovalTerms } from '@/lib/registration/queries/approval-terms'
import { readHolders } from '@/lib/registration/queries/identifiers'

/** The seat that is to be registered: one there is, with what it is registered on and whether details are on record. */
const readSeat = (db: Db, centreId: string, seatId: string) =>
  db.seat.findFirst({
    where: { id: seatId, centreId, role: 'candidate', endedAt: null },
    select: {
      id: true,
      personId: true,
      details: { select: { version: true } },
      registrations: {
        where: { state: { in: ['active', 'suspended'] } },
        select: { qualificationVersion: { select: { number: true } } },
      },
    },
  })

const readPerson = (db: Db, email: string) =>
  db.person.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      seats: { where: { endedAt: null }, select: { centreId: true, role: true } },
    },
  })

/** What registering starts from; null when something named is not of this centre. */
export async function readForRegistering(db: Db, actor: Actor, input: RegisterInput) {
  const { centreId } = actor
  const seat = input.candidateSeatId ? await readSeat(db, centreId, input.candidateSeatId) : null
  if (input.candidateSeatId && !seat) return null
  const specification = await findVisible(db, centreId, input.qualificationVersionId)
  if (!specification) return null
  const person = seat || !input.email ? null : await readPerson(db, input.email)
  const holders = await readHolders(db, centreId, input, seat?.personId ?? person?.id ?? null)
  const terms = await readApprovalTerms(db, centreId, specification.number)
  const site = input.siteName
    ? await db.site.findFirst({
        where: { centreId, name: input.siteName },
        select: { id: true, name: true },
      })
    : null
  return { seat, person, holders, terms, specification, site, input, actor, token: newToken() }
}

export type ForRegistering = NonNullable<Awaited<ReturnType<typeof readForRegistering>>>
