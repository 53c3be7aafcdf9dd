import type { Db } from '@/lib/infra/db'
import type { NudgeSubject } from '@/lib/notifications/model/nudges'

/** Keeps a nudge. Two of one day collide, so the second press is refused. */
export async function keepNudge(
  db: Db,
  nudge: {
    id: string
    centreId: string
    registrationId: string
    what: NudgeSubject
    subjectId: string
    day: Date
    seatId: string
    at: Date
  },
): Promise<void> {
  await db.nudge.create({ data: nudge })
}
