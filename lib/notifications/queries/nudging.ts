import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { londonDay } from '@/lib/kernel/dates'
import type { NudgeHolder, NudgeSubject } from '@/lib/notifications/model/nudges'
import type { Thing } from '@/lib/notifications/model/waiting'
import { things } from '@/lib/notifications/queries/things'
import { readScope } from '@/lib/registration/queries/scope'

type Nudgeable = Thing & { to: NudgeHolder }

/** What somebody waits for, with its registration, and whether they have said so today. */
export async function readThing(
  db: Db,
  { centreId, seatId }: Actor,
  { what, subjectId }: { what: NudgeSubject; subjectId: string },
  at: Date,
) {
  const [thing] = await db.$queryRaw<Nudgeable[]>`
    select x.* from (${things(at)[what]}) x
    where x."subjectId" = ${subjectId}::uuid and x."centreId" = ${centreId}::uuid`
  const registration = thing && (await readScope(db, centreId, thing.registrationId))
  if (!thing || !registration) return null
  const where = { seatId, what, subjectId, day: londonDay(at) }
  const already = (await db.nudge.count({ where })) > 0
  return { thing, registration, already }
}
