import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { visibleIds } from '@/lib/quality-assurance/queries/decisions'
import { notLookedAtSince } from '@/lib/quality-assurance/queries/plan-loading'
import { underWay } from '@/lib/quality-assurance/rules/interim'

/** The look that a plan promises of "UnitEnrolment" `n` and that is still to be done. */
export const promisedLook = Prisma.sql`(
  select jsonb_build_object('dueOn', q."dueOn", 'iqa', qp."name", 'reason', q."reason")
  from "PlannedInterim" q
  join "Seat" qt on qt."id" = q."iqaSeatId" join "Person" qp on qp."id" = qt."personId"
  where q."unitEnrolmentId" = n."id" and ${notLookedAtSince} order by q."at" desc limit 1)`

export type UnderWayRow = {
  enrolmentId: string
  reference: string
  title: string
  candidate: string
  assessor: string | null
  state: EnrolmentState
  judged: number
  lastJudgedAt: Date
  looked: number
  /** Actions raised with a look that are open. */
  openActions: number
  /** By when a plan promises a look, and whose. */
  planned: { dueOn: string; iqa: string } | null
}

/** Units under way that something of is judged, of the candidates this IQA sees. Two statements. */
export async function underWayView(
  db: Db,
  actor: Actor,
  reference: string | null,
): Promise<UnderWayRow[]> {
  const seen = await visibleIds(db, actor)
  return db.$queryRaw<UnderWayRow[]>`
    select n."id" as "enrolmentId", u."reference", u."title", p."name" as "candidate",
      m."name" as "assessor", n."state"::text as "state", j."judged", j."at" as "lastJudgedAt",
      (select count(*)::int from "InterimSample" i where i."unitEnrolmentId" = n."id") as "looked",
      (select count(*)::int from "Action" a
        where a."unitEnrolmentId" = n."id" and a."interimId" is not null
          and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")) as "openActions",
      ${promisedLook} as "planned"
    from "UnitEnrolment" n
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId" and r."state" = 'active'
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    join lateral (
      select count(distinct g."criterionId")::int as "judged", max(g."at") as "at",
        (array_agg(g."seatId" order by g."at" desc))[1] as "seatId"
      from "Judgement" g where g."unitEnrolmentId" = n."id"
    ) j on j."judged" > 0
    join "Seat" t on t."id" = j."seatId"
    join "Person" m on m."id" = t."personId"
    where r."id" = any(${seen}::uuid[]) and n."state"::text = any(${[...underWay]}::text[])
      and (${reference}::text is null or u."reference" = ${reference})
    order by j."at" desc, n."id"`
}
