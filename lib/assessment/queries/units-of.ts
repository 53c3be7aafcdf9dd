import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState, RegistrationState, ReturnedTo } from '@/lib/registration/lifecycle'
import { visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'

type Unit = {
  enrolmentId: string
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

type Candidate = {
  id: string
  qualificationVersionId: string
  registrationState: RegistrationState
  registrationSince: Date | null
  employer: string | null
  registeredOn: Date
  name: string
}

/** A candidate with one of their units, or with none that is the assessor's. */
type Row = Candidate & (Unit | ({ enrolmentId: null } & Partial<Unit>))

/** These registrations, each with the units that are the assessor's own and what waits in them: one statement. */
const readRows = (db: Db, actor: Actor, registrationIds: string[]) =>
  db.$queryRaw<Row[]>`
    select r."id", r."qualificationVersionId", r."state"::text as "registrationState",
      (select max(t."at") from "RegistrationStep" t
        where t."registrationId" = r."id") as "registrationSince",
      r."employer", r."registeredOn", p."name",
      n."id" as "enrolmentId", n."unitId", n."state"::text as "state",
      n."stateSince", n."returnedTo"::text as "returnedTo",
      coalesce(w."waiting", 0) as "waiting", w."since" as "waitingSince",
      coalesce(j."met", 0) as "met", coalesce(j."judged", 0) as "judged"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    left join "UnitEnrolment" n on n."registrationId" = r."id" and n."state" <> 'dropped'
      and exists (
        select 1 from "Allocation" a
        where a."registrationId" = n."registrationId" and a."role" = 'assessor'
          and a."seatId" = ${actor.seatId}::uuid and a."endedAt" is null
          and (a."unitEnrolmentId" is null or a."unitEnrolmentId" = n."id"))
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
    where r."id" = any(${registrationIds}::uuid[]) and r."centreId" = ${actor.centreId}::uuid
    order by r."id", n."id"`

/** The candidates an assessor sees, each with the units that are theirs to assess. Two statements. */
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
  const rows = await readRows(
    db,
    actor,
    seen.map(({ id }) => id),
  )
  const candidates = new Map(rows.map((row) => [row.id, row]))
  return Promise.all(
    [...candidates.values()].map(async (row) => {
      const { id, qualificationVersionId, employer, registeredOn, name } = row
      const specification = await readSpecification(db, qualificationVersionId)
      const units = rows
        .flatMap((each) => (each.id === id && each.enrolmentId !== null ? [each] : []))
        .flatMap((own) => {
          const unit = findUnit(specification, own.unitId)
          if (!unit) return []
          const { reference, title, credits, position } = unit
          const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria).length
          return [{ ...unitOf(own), reference, title, credits, position, criteria }]
        })
        .sort((a, b) => a.position - b.position)
      return {
        ...{ id, qualificationVersionId, employer, registeredOn, name },
        state: row.registrationState,
        stateSince: row.registrationSince,
        specification,
        units,
      }
    }),
  )
}

/** What of a row is the unit's. */
const unitOf = ({
  id: registrationId,
  enrolmentId,
  unitId,
  state,
  stateSince,
  returnedTo,
  waiting,
  waitingSince,
  met,
  judged,
}: Candidate & Unit) => ({
  ...{ registrationId, enrolmentId, unitId, state, stateSince, returnedTo },
  ...{ waiting, waitingSince, met, judged },
})

export type CandidateRow = Awaited<ReturnType<typeof readCandidates>>[number]
export type CandidateUnit = CandidateRow['units'][number]
