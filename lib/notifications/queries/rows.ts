import { Prisma } from '@/lib/infra/generated/client'

/** A notification with the names its sentence wants, of "Notification" as `n`; joined by `namesOf`. */
export const namedColumns = Prisma.sql`
  n."id", n."sentence", n."path", n."at", n."readAt", bp."name" as "by", cp."name" as "candidate"`

export const namesOf = Prisma.sql`
  join "Seat" s on s."id" = n."seatId"
  left join "Seat" b on b."id" = n."bySeatId"
  left join "Person" bp on bp."id" = b."personId"
  left join "Registration" r on r."id" = n."registrationId"
  left join "Seat" k on k."id" = r."candidateSeatId"
  left join "Person" cp on cp."id" = k."personId"`

/**
 * Whether it may still be told: assessors and IQAs who serve a portfolio no longer are not told its
 * candidate's name either. `closeForFormerStaff` keeps what is counted in step with this.
 */
export const stillTheirs = Prisma.sql`(
  n."registrationId" is null or s."role" not in ('assessor', 'iqa') or n."kind" = 'countersigning'
  or exists (select 1 from "Allocation" a where a."registrationId" = n."registrationId"
    and a."seatId" = n."seatId" and a."endedAt" is null))`

export type NamedRow = {
  id: string
  sentence: string
  path: string
  at: Date
  readAt: Date | null
  by: string | null
  candidate: string | null
}
