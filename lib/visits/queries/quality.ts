import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { ReleaseWay } from '@/lib/quality-assurance/model'
import { mayVisit } from '@/lib/visits/policy'

export const signOffsAtOnce = 40

export const signOffLists = ['all', 'sampled', 'unsampled'] as const
export type SignOffList = (typeof signOffLists)[number]

export type SignOffRow = {
  decisionId: string
  enrolmentId: string
  registrationId: string
  candidate: string
  reference: string
  title: string
  assessor: string
  at: Date
  sampledBy: string | null
  reason: string | null
  outcome: 'agreed' | 'disagreed' | null
  released: ReleaseWay | null
  /** Its portfolio is in the EQA's sample: it can be opened. */
  picked: boolean
}

/** As `registerVisibleTo` (policy.ts) says it. */
const signOffs = ({ centreId, personId, awardingBody = '' }: Actor) => Prisma.sql`
  from "AssessmentDecision" d
  join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
  join "Unit" u on u."id" = n."unitId"
  join "Registration" r on r."id" = n."registrationId"
  join "QualificationVersion" q on q."id" = r."qualificationVersionId"
    and q."awardingBody" = ${awardingBody}
  join "Seat" s on s."id" = r."candidateSeatId" and s."personId" <> ${personId}::uuid
  join "Person" p on p."id" = s."personId"
  left join "Sample" x on x."decisionId" = d."id"
  where d."centreId" = ${centreId}::uuid and d."outcome" = 'achieved'`

const only: Record<SignOffList, Prisma.Sql> = {
  all: Prisma.empty,
  sampled: Prisma.sql`and x."id" is not null`,
  unsampled: Prisma.sql`and x."id" is null`,
}

/**
 * Every sign-off of the awarding body's candidates here, and what internal quality assurance did with it:
 * what was sampled, why, with what outcome, and what was released without. Two statements.
 */
export async function visitorSignOffs(db: Db, actor: Actor, list: SignOffList, page: number) {
  if (mayVisit(actor)) return null
  const [counts] = await db.$queryRaw<Record<SignOffList, number>[]>`
    select count(*)::int as "all", count(x."id")::int as "sampled",
      (count(*) - count(x."id"))::int as "unsampled" ${signOffs(actor)}`
  const rows = await db.$queryRaw<SignOffRow[]>`
    with page as (
      select d."id", d."seatId", d."at", n."id" as "enrolmentId", r."id" as "registrationId",
        p."name" as "candidate", u."reference", u."title", x."id" as "sampleId",
        x."seatId" as "samplerId", x."reason"
      ${signOffs(actor)} ${only[list]}
      order by d."at" desc, d."id" desc
      limit ${signOffsAtOnce} offset ${(page - 1) * signOffsAtOnce})
    select g."id" as "decisionId", g."enrolmentId", g."registrationId", g."candidate", g."reference",
      g."title", ap."name" as "assessor", g."at", xp."name" as "sampledBy", g."reason",
      c."outcome"::text as "outcome", e."way"::text as "released",
      exists (select 1 from "VisitSampled" w join "Visit" v on v."id" = w."visitId"
        where w."registrationId" = g."registrationId" and v."seatId" = ${actor.seatId}::uuid
          and v."state" = 'open') as "picked"
    from page g
    join "Seat" az on az."id" = g."seatId" join "Person" ap on ap."id" = az."personId"
    left join "Seat" xz on xz."id" = g."samplerId" left join "Person" xp on xp."id" = xz."personId"
    left join "SampleConclusion" c on c."sampleId" = g."sampleId"
    left join "Release" e on e."decisionId" = g."id"
    order by g."at" desc, g."id" desc`
  return { rows, counts: counts ?? { all: 0, sampled: 0, unsampled: 0 } }
}
