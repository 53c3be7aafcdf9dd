import { toIsoDate } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'
import {
  countdown,
  forecast,
  missed,
  paceWeeks,
  type Deadline,
  type Forecast,
  type PaceFacts,
} from '@/lib/certification/rules/outlook'

type PaceRow = Omit<PaceFacts, 'since'> & { registrationId: string }

/** Criteria of the plans to be assessed, those met, and those met lately. */
function pacesOf(registrationIds: string[], now: Date): Prisma.Sql {
  const from = new Date(now.getTime() - paceWeeks * 7 * 86_400_000)
  return Prisma.sql`
    with enrolled as (
      select e."id", e."registrationId", e."unitId" from "UnitEnrolment" e
      where e."registrationId" = any(${registrationIds}::uuid[])
        and e."state" not in ('dropped', 'credited')
    ), standing as (
      select distinct on (j."unitEnrolmentId", j."criterionId") j."unitEnrolmentId",
        j."verdict", j."at"
      from "Judgement" j join enrolled e on e."id" = j."unitEnrolmentId"
      order by j."unitEnrolmentId", j."criterionId", j."sequence" desc
    ), met as (
      select "unitEnrolmentId", count(*)::int as "met",
        count(*) filter (where "at" >= ${from})::int as "metLately"
      from standing where "verdict" = 'met' group by "unitEnrolmentId"
    ), size as (
      select "unitId", count(*)::int as "criteria" from "AssessmentCriterion"
      where "unitId" in (select "unitId" from enrolled) group by "unitId"
    )
    select e."registrationId", sum(z."criteria")::int as "criteria",
      coalesce(sum(m."met"), 0)::int as "met", coalesce(sum(m."metLately"), 0)::int as "metLately"
    from enrolled e join size z on z."unitId" = e."unitId"
    left join met m on m."unitEnrolmentId" = e."id"
    group by e."registrationId"`
}

/** The same for each of these registrations. One statement. */
export async function readPaces(db: Db, registrationIds: string[], now: Date) {
  const rows = await db.$queryRaw<PaceRow[]>(pacesOf(registrationIds, now))
  return new Map(rows.map((row) => [row.registrationId, row]))
}

export type Outlook = { ends: Deadline[]; expected: Forecast; late: Deadline | null }

/** What of a registration its outlook rests on. */
export type Begun = {
  registrationId: string
  registeredOn: string
  startedOn: string | null
  plannedEndOn: string | null
  certificationEnd: string | null
}

export function outlookFrom(begun: Begun, pace: PaceRow | undefined, now: Date): Outlook {
  const today = toIsoDate(now)
  const ends = countdown(begun, today)
  const since = begun.startedOn ?? begun.registeredOn
  const { criteria, met, metLately } = pace ?? { criteria: 0, met: 0, metLately: 0 }
  const expected = forecast({ criteria, met, metLately, since }, today)
  return { ends, expected, late: missed(expected, ends) }
}

/**
 * The days that are left, and where the pace leads. One statement; only for views that have asked the
 * policy already.
 */
export async function outlookOf(
  db: Db,
  registrationId: string,
  now: Date,
): Promise<Outlook | null> {
  const [row] = await db.$queryRaw<(Begun & PaceRow)[]>`
    select r."id" as "registrationId", r."registeredOn"::text as "registeredOn",
      r."startedOn"::text as "startedOn", r."plannedEndOn"::text as "plannedEndOn",
      (select g."certificationEnd"::text from "RegulatorDates" g
        where g."centreId" = r."centreId" and g."qualificationNumber" = v."number"
        order by g."recordedAt" desc limit 1) as "certificationEnd",
      coalesce(p."criteria", 0) as "criteria", coalesce(p."met", 0) as "met",
      coalesce(p."metLately", 0) as "metLately"
    from "Registration" r join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    left join (${pacesOf([registrationId], now)}) p on p."registrationId" = r."id"
    where r."id" = ${registrationId}::uuid`
  return row ? outlookFrom(row, row, now) : null
}

/** The same for whoever sees the registration. Two statements; null when it is not theirs to see. */
export async function outlookView(
  db: Db,
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<Outlook | null> {
  const where = { AND: [{ id: registrationId }, visibleTo(actor)] }
  return (await db.registration.count({ where })) > 0 ? outlookOf(db, registrationId, now) : null
}
