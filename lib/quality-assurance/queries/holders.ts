import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'

/** Whose an action is now, of "Action" as `a`: whoever it was handed to last, or its first owner. */
export const ownerOfAction = Prisma.sql`coalesce((
  select h."toSeatId" from "Handover" h where h."actionId" = a."id"
  order by h."at" desc, h."id" desc limit 1), a."ownerSeatId")`

/** Whose a sample is now, of "Sample" as `x`: whoever it was handed to last, or who took it. */
export const holderOfSample = Prisma.sql`coalesce((
  select h."toSeatId" from "Handover" h where h."sampleId" = x."id"
  order by h."at" desc, h."id" desc limit 1), x."seatId")`

/** The latest handover, for the loaders of commands; `toSeatId` is who has it. */
export const lastHandover = {
  orderBy: [{ at: 'desc' }, { id: 'desc' }],
  take: 1,
  select: { toSeatId: true },
} satisfies Prisma.HandoverFindManyArgs

export type Held = {
  registrationId: string
  candidate: string
  qualification: string
  slots: { id: string; unitEnrolmentId: string | null; reference: string | null }[]
  /** Units the seat serves here, for what was typed in them. */
  enrolmentIds: string[]
  actionIds: string[]
  sampleIds: string[]
  waiting: number
}

/**
 * What a seat still holds in active registrations: allocations, open actions, samples not concluded.
 * Suspended, withdrawn and finished registrations hold nobody. One statement.
 */
export const readHeldBy = (
  db: Db,
  seat: { id: string; centreId: string },
  registrationId: string | null = null,
): Promise<Held[]> =>
  db.$queryRaw<Held[]>`
    with slots as (
      select l."registrationId", jsonb_agg(jsonb_build_object('id', l."id",
        'unitEnrolmentId', l."unitEnrolmentId", 'reference', u."reference") order by l."id") as "all"
      from "Allocation" l
      left join "UnitEnrolment" n on n."id" = l."unitEnrolmentId"
      left join "Unit" u on u."id" = n."unitId"
      where l."seatId" = ${seat.id}::uuid and l."endedAt" is null group by l."registrationId"
    ), actions as (
      select a."registrationId", jsonb_agg(a."id" order by a."id") as "all" from "Action" a
      where a."centreId" = ${seat.centreId}::uuid and ${ownerOfAction} = ${seat.id}::uuid
        and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")
      group by a."registrationId"
    ), samples as (
      select x."registrationId", jsonb_agg(x."id" order by x."id") as "all" from "Sample" x
      join "UnitEnrolment" n on n."id" = x."unitEnrolmentId" and n."state" = 'achieved'
      where x."centreId" = ${seat.centreId}::uuid and ${holderOfSample} = ${seat.id}::uuid
        and not exists (select 1 from "SampleConclusion" c where c."sampleId" = x."id")
      group by x."registrationId"
    )
    select r."id" as "registrationId", p."name" as "candidate", v."title" as "qualification",
      coalesce(s."all", '[]') as "slots", coalesce(a."all", '[]') as "actionIds",
      coalesce(m."all", '[]') as "sampleIds",
      coalesce((select jsonb_agg(n."id") from "UnitEnrolment" n
        where n."registrationId" = r."id" and s."all" is not null), '[]') as "enrolmentIds",
      (select count(*)::int from "UnitEnrolment" n
        where n."registrationId" = r."id" and n."state" in ('declared', 'returned', 'achieved')
          and s."all" is not null) as "waiting"
    from "Registration" r
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    left join slots s on s."registrationId" = r."id"
    left join actions a on a."registrationId" = r."id"
    left join samples m on m."registrationId" = r."id"
    where r."centreId" = ${seat.centreId}::uuid and r."state" = 'active'
      and (s."all" is not null or a."all" is not null or m."all" is not null)
      and (${registrationId}::uuid is null or r."id" = ${registrationId}::uuid)
    order by p."name", r."id"`
