import type { Db } from '@/lib/infra/db'
import type { RegistrationScope } from '@/lib/registration/policy'
import type { Concerned, Notice } from '@/lib/notifications/rules/audience'

type Scope = RegistrationScope & { id: string }

/** Who may see these registrations, as they stand now. One statement. */
async function readScopes(db: Db, centreId: string, ids: string[]): Promise<Map<string, Scope>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<Scope[]>`
    select r."id", r."centreId", r."candidateSeatId", s."personId" as "candidatePersonId",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', a."role", 'seatId', a."seatId",
          'unitEnrolmentId', a."unitEnrolmentId") order by a."id")
        from "Allocation" a
        where a."registrationId" = r."id" and a."endedAt" is null), '[]') as "allocations",
      array(select v."seatId" from "VisitSampled" w join "Visit" v on v."id" = w."visitId"
        where w."registrationId" = r."id" and v."state" = 'open') as "visitors",
      (select v."awardingBody" from "QualificationVersion" v
        where v."id" = r."qualificationVersionId") as "awardingBody"
    from "Registration" r join "Seat" s on s."id" = r."candidateSeatId"
    where r."centreId" = ${centreId}::uuid and r."id" = any(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Everybody of the centre whom these notices may concern: those who serve the registrations, those who
 * are named, and, where one is meant for all of a role, that role's. One statement; nobody whose seat ended.
 */
function readSeats(
  db: Db,
  centreId: string,
  notices: readonly Notice[],
  scopes: readonly Scope[],
): Promise<Concerned[]> {
  const seatIds = scopes.flatMap(({ candidateSeatId, allocations }) => [
    candidateSeatId,
    ...allocations.map(({ seatId }) => seatId),
  ])
  const roles = new Set<string>()
  const references: string[] = []
  for (const { audience } of notices) {
    if (audience.to === 'admins') roles.add('centreAdmin')
    if (audience.to === 'eqas') roles.add('eqa')
    if (audience.to === 'iqas') roles.add('leadIqa')
    if (audience.to === 'seat') seatIds.push(audience.seatId)
    if (audience.to === 'countersigners') references.push(audience.reference)
  }
  return db.$queryRaw<Concerned[]>`
    select s."id" as "seatId", s."personId", s."role"::text as "role",
      coalesce(c."units", '{}') as "competentIn",
      (select v."awardingBody" from "Visit" v where v."seatId" = s."id" and v."state" = 'open')
        as "awardingBody",
      coalesce((select jsonb_object_agg(f."kind", f."channel") from "NotificationPreference" f
        where f."personId" = s."personId"), '{}') as "preferences"
    from "Seat" s
    left join lateral (
      select array_agg(u."unitReference") as "units" from "UnitCompetence" u
      where ${references.length > 0}::boolean and u."seatId" = s."id" and u."endedAt" is null
        and u."unitReference" = any(${references}::text[])
        and exists (select 1 from "StaffAward" a
          where a."seatId" = s."id" and a."status" = 'held' and a."endedAt" is null)
    ) c on true
    where s."centreId" = ${centreId}::uuid and s."endedAt" is null
      and (s."id" = any(${seatIds}::uuid[]) or s."role"::text = any(${[...roles]}::text[])
        or c."units" is not null)
    order by s."id"`
}

/** Those whom notices may concern, and the registrations they are about. Two statements. */
export async function readConcerned(db: Db, centreId: string, notices: readonly Notice[]) {
  const ids = notices.flatMap(({ registrationId }) => registrationId ?? [])
  const scopes = await readScopes(db, centreId, [...new Set(ids)])
  const seats = await readSeats(db, centreId, notices, [...scopes.values()])
  return { scopes, seats }
}

/** The unit of each of these decisions, samples, appeals and actions. One statement. */
export async function readUnitsOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; enrolmentId: string }[]>`
    select "id", "unitEnrolmentId" as "enrolmentId" from "AssessmentDecision"
      where "id" = any(${ids}::uuid[])
    union all select "id", "unitEnrolmentId" from "Sample" where "id" = any(${ids}::uuid[])
    union all select "id", "unitEnrolmentId" from "Appeal" where "id" = any(${ids}::uuid[])
    union all select "id", "unitEnrolmentId" from "Action"
      where "id" = any(${ids}::uuid[]) and "unitEnrolmentId" is not null`
  return new Map(rows.map(({ id, enrolmentId }) => [id, enrolmentId]))
}
