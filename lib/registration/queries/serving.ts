import type { Db } from '@/lib/infra/db'
import type { Role } from '@/lib/kernel/actor'
import type { Serving } from '@/lib/registration/rules/serving'
import type { Server } from '@/lib/registration/rules/suggesting'

export type ServingRow = Serving & {
  candidate: string
  qualificationVersionId: string
  siteId: string | null
  site: string | null
}

/** Registrations as allocating sees them: who serves each, and the units of its plan. One statement. */
export const readAllServing = (
  db: Db,
  centreId: string,
  registrationIds: string[],
): Promise<ServingRow[]> =>
  db.$queryRaw<ServingRow[]>`
    select r."id" as "registrationId", r."employer", k."personId" as "candidatePersonId",
      p."name" as "candidate", r."qualificationVersionId", r."siteId", t."name" as "site",
      coalesce((select jsonb_agg(jsonb_build_object('role', a."role", 'seatId', a."seatId",
          'personId', s."personId", 'unitEnrolmentId', a."unitEnrolmentId"))
        from "Allocation" a join "Seat" s on s."id" = a."seatId"
        where a."registrationId" = r."id" and a."endedAt" is null), '[]') as "slots",
      coalesce((select jsonb_agg(jsonb_build_object('id', n."id", 'reference', u."reference"))
        from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
        where n."registrationId" = r."id" and n."state" <> 'dropped'), '[]') as "units"
    from "Registration" r
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    left join "Site" t on t."id" = r."siteId"
    where r."id" = any(${registrationIds}::uuid[]) and r."centreId" = ${centreId}::uuid
    order by p."name", r."id"`

export const readServing = async (db: Db, centreId: string, registrationId: string) =>
  (await readAllServing(db, centreId, [registrationId]))[0] ?? null

export type ServerRow = Server & { role: Role; startedAt: Date }

/** Everybody who could serve, with what they hold and how much they have to do. One statement. */
export const readServers = (db: Db, centreId: string): Promise<ServerRow[]> =>
  db.$queryRaw<ServerRow[]>`
    with serves as (
      select distinct a."seatId", r."id", r."siteId" from "Allocation" a
      join "Registration" r on r."id" = a."registrationId" and r."state" = 'active'
      where a."centreId" = ${centreId}::uuid and a."endedAt" is null
    )
    select s."id" as "seatId", s."personId", p."name", s."role"::text as "role", s."startedAt",
      coalesce((select jsonb_agg(jsonb_build_object('title', w."title", 'status', w."status",
          'targetOn', w."targetOn"::text))
        from "StaffAward" w where w."seatId" = s."id" and w."endedAt" is null), '[]') as "awards",
      coalesce((select jsonb_agg(c."unitReference") from "UnitCompetence" c
        where c."seatId" = s."id" and c."endedAt" is null), '[]') as "units",
      (select count(*)::int from serves v where v."seatId" = s."id") as "caseload",
      (select count(*)::int from serves v join "UnitEnrolment" n on n."registrationId" = v."id"
        where v."seatId" = s."id" and ((s."role" = 'assessor' and (n."state" = 'declared'
            or (n."state" = 'returned' and n."returnedTo" = 'assessor')))
          or (s."role" <> 'assessor' and n."state" = 'achieved'))) as "waiting",
      coalesce((select jsonb_object_agg(z."siteId", z."count") from (
          select v."siteId", count(*)::int as "count" from serves v
          where v."seatId" = s."id" and v."siteId" is not null group by v."siteId") z), '{}') as "sites"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${centreId}::uuid and s."endedAt" is null
      and s."role" in ('assessor', 'iqa', 'leadIqa')
    order by p."name", s."id"`
