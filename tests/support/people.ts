import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'

/** Somebody of the demonstration, from their one seat: "amara@calder.example". */
export async function actorOf(email: string): Promise<Actor> {
  const { id, ...seat } = await db().seat.findFirstOrThrow({
    where: { person: { email } },
    select: { id: true, personId: true, centreId: true, role: true },
  })
  return { ...seat, seatId: id }
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
    },
    orderBy: { id: 'asc' },
  })
  return seats.map(({ id, person, ...seat }) => ({
    ...seat,
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
