import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState, RegistrationState, ReturnedTo } from '@/lib/registration/lifecycle'
import { visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'

type UnitRow = {
  enrolmentId: string
  registrationId: string
  unitId: string
  state: EnrolmentState
  stateSince: Date
  returnedTo: ReturnedTo | null
  /** Criteria with something handed in that no judgement has looked at. */
  waiting: number
  waitingSince: Date | null
  met: number
  judged: number
}

/** Units of these registrations that are the assessor's own, each with what waits in it: one statement. */
const readUnits = (db: Db, actor: Actor, registrationIds: string[]) =>
  db.$queryRaw<UnitRow[]>`
    select n."id" as "enrolmentId", n."registrationId", n."unitId", n."state"::text as "state",
      n."stateSince", n."returnedTo"::text as "returnedTo",
      coalesce(w."waiting", 0) as "waiting", w."since" as "waitingSince",
      coalesce(j."met", 0) as "met", coalesce(j."judged", 0) as "judged"
    from "UnitEnrolment" n
    left join lateral (
      select count(distinct i."criterionId")::int as "waiting", min(s."handedInAt") as "since"
      from "SubmissionItem" i
      join "Submission" s on s."id" = i."submissionId"
      join "CrossReference" x on x."id" = i."crossReferenceId" and x."withdrawnAt" is null
      where i."unitEnrolmentId" = n."id"
        and not exists (select 1 from "JudgementBasis" b where b."submissionItemId" = i."id")
        and coalesce((
          select v."verdict" <> 'met' from "Judgement" v
          where v."unitEnrolmentId" = n."id" and v."criterionId" = i."criterionId"
          order by v."sequence" desc limit 1), true)
    ) w on true
    left join lateral (
      select count(*) filter (where l."verdict" = 'met')::int as "met", count(*)::int as "judged"
      from (
        select distinct on (v."criterionId") v."verdict" from "Judgement" v
        where v."unitEnrolmentId" = n."id" order by v."criterionId", v."sequence" desc
      ) l
    ) j on true
    where n."centreId" = ${actor.centreId}::uuid and n."state" <> 'dropped'
      and n."registrationId" = any(${registrationIds}::uuid[])
      and exists (
        select 1 from "Allocation" a
        where a."registrationId" = n."registrationId" and a."role" = 'assessor'
          and a."seatId" = ${actor.seatId}::uuid and a."endedAt" is null
          and (a."unitEnrolmentId" is null or a."unitEnrolmentId" = n."id"))
    order by n."id"`

type CandidateFacts = {
  id: string
  qualificationVersionId: string
  state: RegistrationState
  stateSince: Date | null
  employer: string | null
  registeredOn: Date
  name: string
}

/** Who these registrations are of. One statement: Prisma would make one per relation. */
const readFacts = (db: Db, registrationIds: string[]) =>
  db.$queryRaw<CandidateFacts[]>`
    select r."id", r."qualificationVersionId", r."state"::text as "state", r."employer",
      r."registeredOn", p."name",
      (select max(t."at") from "RegistrationStep" t where t."registrationId" = r."id") as "stateSince"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where r."id" = any(${registrationIds}::uuid[])
    order by r."id"`

/** The candidates an assessor sees, each with the units that are theirs to assess. Three statements. */
export async function readCandidates(
  db: Db,
  actor: Actor,
  where: Prisma.RegistrationWhereInput = {},
) {
  const seen = await db.registration.findMany({
    where: { AND: [visibleTo(actor), where] },
    select: { id: true },
  })
  if (seen.length === 0) return []
  const ids = seen.map(({ id }) => id)
  const [registrations, rows] = await Promise.all([readFacts(db, ids), readUnits(db, actor, ids)])
  return Promise.all(
    registrations.map(async (registration) => {
      const specification = await readSpecification(db, registration.qualificationVersionId)
      const units = rows
        .filter(({ registrationId }) => registrationId === registration.id)
        .flatMap((row) => {
          const unit = findUnit(specification, row.unitId)
          if (!unit) return []
          const { reference, title, credits, position } = unit
          const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria).length
          return [{ ...row, reference, title, credits, position, criteria }]
        })
        .sort((a, b) => a.position - b.position)
      return { ...registration, specification, units }
    }),
  )
}

export type CandidateRow = Awaited<ReturnType<typeof readCandidates>>[number]
export type CandidateUnit = CandidateRow['units'][number]
