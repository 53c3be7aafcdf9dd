import type { Db } from '@/lib/infra/db'
import type { Due } from '@/lib/notifications/model/reminders'

const keyOf = ({ subjectId, stage, day }: Pick<Due, 'subjectId' | 'stage' | 'day'>) =>
  `${subjectId} ${stage} ${day.getTime()}`

/** Writes down that these go out, and gives those that nobody else wrote down meanwhile. */
export async function keepReminders(db: Db, due: readonly Due[], at: Date): Promise<Due[]> {
  const kept = await db.reminder.createManyAndReturn({
    data: due.map(({ subjectId, stage, day, what, centreId }) => ({
      ...{ subjectId, stage, day, what, centreId, at },
    })),
    skipDuplicates: true,
    select: { subjectId: true, stage: true, day: true },
  })
  const fresh = new Set(kept.map(keyOf))
  return due.filter((each) => fresh.has(keyOf(each)))
}
