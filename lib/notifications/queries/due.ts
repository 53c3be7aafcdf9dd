import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { londonDay } from '@/lib/kernel/dates'
import { reminderSubjects, type Due } from '@/lib/notifications/model/reminders'
import { thingColumns, things } from '@/lib/notifications/queries/things'
import { forgottenDays, waitsDays } from '@/lib/notifications/rules/reminding'

/**
 * What is due tomorrow, went late, or has waited for a week, and was not said yet; at most so many, the
 * oldest first. Only what is active waits. One statement.
 */
export function readDue(db: Db, now: Date, most: number): Promise<Due[]> {
  const ofKind = things(now)
  const all = reminderSubjects.map(
    (what) => Prisma.sql`
      select ${what}::text as "what", ${thingColumns} from (${ofKind[what]}) x where x."waits"`,
  )
  return db.$queryRaw<Due[]>`
    with days as (
      select ${londonDay(now)}::date as "today", ${waitsDays}::int as "wait", ${forgottenDays}::int as "most"
    ), waiting as (${Prisma.join(all, ' union all ')}),
    due as (
      select w.*, w."dueOn" as "day",
        case when w."dueOn" = "today" + 1 then 'soon' else 'late' end as "stage"
      from waiting w, days
      where w."dueOn" = "today" + 1
        or (w."dueOn" < "today" and w."dueOn" > "today" - "most" and w."what" <> 'testimony')
      union all
      select w.*, (w."since" at time zone 'Europe/London')::date, 'waiting'
      from waiting w, days
      where (w."since" at time zone 'Europe/London')::date
        between "today" - "most" - "wait" and "today" - "wait"
    )
    select d."what", d."stage", d."day", d."subjectId", d."centreId", d."registrationId",
      d."enrolmentId", d."to", d."seatId", d."label", d."placeId"
    from due d
    join "Registration" r on r."id" = d."registrationId" and r."state" = 'active'
    where not exists (select 1 from "Reminder" m where m."subjectId" = d."subjectId"
      and m."stage" = d."stage"::"ReminderStage" and m."day" = d."day")
    order by d."day", d."subjectId" limit ${most}`
}
