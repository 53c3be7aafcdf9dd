import type { Db } from '@/lib/infra/db'
import type { CoveringStaff } from '@/lib/registration/rules/cover'

/** Everybody who assesses or quality-assures at a centre, with what they hold. One statement. */
export const readCoveringStaff = (db: Db, centreId: string) =>
  db.$queryRaw<CoveringStaff[]>`
    select s."id" as "seatId", s."personId", s."role" = 'assessor' as "isAssessor",
      s."role" in ('iqa', 'leadIqa') as "isIqa",
      coalesce((select jsonb_agg(jsonb_build_object('title', w."title", 'status', w."status",
          'targetOn', to_char(w."targetOn", 'YYYY-MM-DD')))
        from "StaffAward" w
        where w."seatId" = s."id" and w."endedAt" is null), '[]') as "awards",
      coalesce((select jsonb_agg(c."unitReference")
        from "UnitCompetence" c
        where c."seatId" = s."id" and c."endedAt" is null), '[]') as "units"
    from "Seat" s
    where s."centreId" = ${centreId}::uuid and s."endedAt" is null
      and s."role" in ('assessor', 'iqa', 'leadIqa')`
