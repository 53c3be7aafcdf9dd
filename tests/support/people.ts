import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'

/** An EQA acts for the awarding body of their visit. */
const select = { awardingBody: true } as const
const of = (visit: { awardingBody: string } | null) => visit ?? {}

/** Somebody of the demonstration, from their one seat: "amara@calder.example". */
export async function actorOf(email: string): Promise<Actor> {
  const { id, visit, ...seat } = await db().seat.findFirstOrThrow({
    where: { person: { email } },
    select: { id: true, personId: true, centreId: true, role: true, visit: { select } },
  })
  return { ...seat, seatId: id, ...of(visit) }
}

/** Everybody of the demonstration, of both centres. */
export async function everyActor(): Promise<(Actor & { email: string })[]> {
  const seats = await db().seat.findMany({
    where: { endedAt: null },
    select: {
      id: true,
      personId: true,
      centreId: true,
      role: true,
      person: { select: { email: true } },
      visit: { select },
    },
    orderBy: { id: 'asc' },
  })
  return seats.map(({ id, person, visit, ...seat }) => ({
    ...seat,
    ...of(visit),
    seatId: id,
    email: person.email ?? '',
  }))
}

export async function registrationOf(email: string) {
  const { seatId } = await actorOf(email)
  return db().registration.findFirstOrThrow({
    where: { candidateSeatId: seatId },
    orderBy: { registeredOn: 'asc' },
    select: {
      id: true,
      centreId: true,
      qualificationVersionId: true,
      candidateSeatId: true,
      awardingBodyNumber: true,
      version: true,
    },
  })
}
