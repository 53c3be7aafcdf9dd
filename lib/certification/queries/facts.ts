import { openAppealStates } from '@/lib/appeals/lifecycle'
import { lastStep } from '@/lib/appeals/queries/appeals'
import { openConcernStates } from '@/lib/concerns/lifecycle'
import { lastConcernStep } from '@/lib/concerns/queries/concerns'
import { toIsoDate } from '@/lib/kernel/dates'
import { temporaryUln } from '@/lib/kernel/uln'
import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { readSpecification } from '@/lib/specification/queries'
import type { Specification } from '@/lib/specification/model'
import type { ApprovalFact, ClaimFacts } from '@/lib/certification/model/facts'
import { eligibilityOf, type Eligibility } from '@/lib/certification/rules/eligibility'

type Row = Omit<ClaimFacts, 'approval' | 'regulator'> & { qualificationNumber: string }

/** Who else at the centre has the ULN of the candidate `s`, or the number of the registration `r`: a few are enough. */
const others = Prisma.sql`(
  (select 'uln' as "what", q."name", (select min(x."awardingBodyNumber") from "Registration" x
      where x."candidateSeatId" = z."id") as "awardingBodyNumber"
    from "CandidateDetails" d
    join "CandidateDetails" e on e."centreId" = d."centreId" and e."uln" = d."uln"
    join "Seat" z on z."id" = e."candidateSeatId" and z."personId" <> s."personId"
    join "Person" q on q."id" = z."personId"
    where d."candidateSeatId" = r."candidateSeatId" and d."uln" <> ${temporaryUln}
    limit 3)
  union all
  (select 'number', q."name", x."awardingBodyNumber"
    from "Registration" x
    join "Seat" z on z."id" = x."candidateSeatId" and z."personId" <> s."personId"
    join "Person" q on q."id" = z."personId"
    where x."centreId" = r."centreId" and x."awardingBodyNumber" = any(array[
      r."awardingBodyNumber", upper(r."awardingBodyNumber"), lower(r."awardingBodyNumber")])
    limit 3))`

/** What each registration says of itself, its candidate, its units and its claims. One statement. */
const readRows = (db: Db, centreId: string, ids: string[]) =>
  db.$queryRaw<Row[]>`
    select r."id" as "registrationId", r."candidateSeatId", s."personId" as "candidatePersonId",
      p."name", r."qualificationVersionId", v."number" as "qualificationNumber",
      r."state"::text as "state", r."awardingBodyNumber", r."registeredOn"::text as "registeredOn",
      r."startedOn"::text as "startedOn", r."plannedEndOn"::text as "plannedEndOn",
      (select jsonb_build_object('id', t."id", 'name', t."name")
        from "Site" t where t."id" = r."siteId") as "site",
      (select jsonb_build_object('givenNames', d."givenNames", 'familyName', d."familyName",
          'dateOfBirth', d."dateOfBirth", 'uln', d."uln", 'ulnReason', d."ulnReason")
        from "CandidateDetails" d where d."candidateSeatId" = r."candidateSeatId") as "details",
      coalesce((select jsonb_agg(o order by o."what" desc, o."name") from ${others} o), '[]')
        as "sharing",
      (select jsonb_build_object('documentKind', i."documentKind", 'seenOn', i."seenOn",
          'seenBy', q."name")
        from "IdentityCheck" i
        join "Seat" z on z."id" = i."seenBySeatId" join "Person" q on q."id" = z."personId"
        where i."candidateSeatId" = r."candidateSeatId"
        order by i."recordedAt" desc limit 1) as "identity",
      (select jsonb_build_object('lastRegistrationOn', x."lastRegistrationOn",
          'reference', x."reference")
        from "RegistrationExtension" x
        where x."centreId" = r."centreId" and x."qualificationNumber" = v."number"
          and (x."candidateSeatId" is null or x."candidateSeatId" = r."candidateSeatId")
        order by x."lastRegistrationOn" desc limit 1) as "extension",
      coalesce((
        select jsonb_agg(jsonb_build_object('enrolmentId', e."id", 'unitId', e."unitId",
          'state', e."state", 'route', e."route",
          'basis', coalesce(w."reference", w."certificate"),
          'openActions', coalesce((
            select jsonb_agg(a."text" order by a."dueOn") from "Action" a
            where a."unitEnrolmentId" = e."id" and a."effect" = 'unit'
              and not exists (select 1 from "ActionClosure" k where k."actionId" = a."id")), '[]')))
        from "UnitEnrolment" e
        left join "UnitRouteRecord" w on w."unitEnrolmentId" = e."id" and w."endedAt" is null
        where e."registrationId" = r."id"), '[]') as "units",
      coalesce((
        select jsonb_agg(jsonb_build_object('claimId', c."id", 'number', c."number",
          'kind', c."kind", 'state', c."state", 'enrolmentIds', coalesce((
            select jsonb_agg(u."unitEnrolmentId") from "ClaimUnit" u
            where u."claimId" = c."id"), '[]')) order by c."number")
        from "Claim" c where c."registrationId" = r."id"), '[]') as "claims",
      coalesce((
        select jsonb_agg(jsonb_build_object('number', a."number", 'unit', au."reference")
          order by a."number")
        from "Appeal" a
        join ${lastStep} l on l."state" = any(${[...openAppealStates]}::text[])
        join "UnitEnrolment" an on an."id" = a."unitEnrolmentId"
        join "Unit" au on au."id" = an."unitId"
        where a."registrationId" = r."id"), '[]') as "appeals",
      coalesce((
        select jsonb_agg(jsonb_build_object('number', c."number") order by c."number")
        from "ConcernRegistration" cr
        join "Concern" c on c."id" = cr."concernId"
        join ${lastConcernStep} l on l."state" = any(${[...openConcernStates]}::text[])
        where cr."registrationId" = r."id"), '[]') as "concerns"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    where r."centreId" = ${centreId}::uuid and r."id" = any(${ids}::uuid[])`

type CentreRow = ApprovalFact & { qualificationNumber: string }

/** What the centre is approved for, and what limits it today. One statement. */
const readApprovals = (db: Db, centreId: string, today: string) =>
  db.$queryRaw<CentreRow[]>`
    select a."qualificationNumber", a."number", a."approvedOn"::text as "approvedOn",
      a."endsOn"::text as "endsOn",
      coalesce((select jsonb_agg(t."siteId") from "ApprovalSite" t
        where t."approvalId" = a."id"), '[]') as "siteIds",
      coalesce((
        select jsonb_agg(jsonb_build_object('reference', n."reference", 'reason', n."reason",
          'imposedOn', n."imposedOn") order by n."imposedOn")
        from "Sanction" n
        where n."approvalId" = a."id" and 'claims' = any(n."effects")
          and n."imposedOn" <= ${today}::date
          and not exists (select 1 from "SanctionLifting" l where l."sanctionId" = n."id"
            and l."liftedOn" <= ${today}::date)), '[]') as "sanctions",
      (select jsonb_build_object('held', d."held", 'fromOn', d."fromOn", 'reference', d."reference")
        from "DirectClaimsStatus" d
        where d."approvalId" = a."id" and d."fromOn" <= ${today}::date
        order by d."fromOn" desc, d."recordedAt" desc limit 1) as "directClaims"
    from "CentreApproval" a where a."centreId" = ${centreId}::uuid`

type RegulatorRow = NonNullable<ClaimFacts['regulator']> & { qualificationNumber: string }

/** The dates the centre read in the regulator's register last. One statement. */
const readRegulator = (db: Db, centreId: string) =>
  db.$queryRaw<RegulatorRow[]>`
    select distinct on (g."qualificationNumber") g."qualificationNumber",
      g."certificationEnd"::text as "certificationEnd", g."source",
      g."recordedAt"::date::text as "recordedOn"
    from "RegulatorDates" g where g."centreId" = ${centreId}::uuid
    order by g."qualificationNumber", g."recordedAt" desc`

/** Everything that claims of these registrations rest on. Three statements, however many there are. */
export async function readFacts(
  db: Db,
  centreId: string,
  registrationIds: string[],
  now: Date,
): Promise<ClaimFacts[]> {
  const rows = await readRows(db, centreId, registrationIds)
  const approvals = await readApprovals(db, centreId, toIsoDate(now))
  const regulators = await readRegulator(db, centreId)
  return rows.map(({ qualificationNumber, ...row }) => {
    const of = (each: { qualificationNumber: string }) =>
      each.qualificationNumber === qualificationNumber
    return {
      ...row,
      approval: approvals.find(of) ?? null,
      regulator: regulators.find(of) ?? null,
    }
  })
}

export type Judged = { facts: ClaimFacts; specification: Specification; eligibility: Eligibility }

/** Facts with what follows from them. No further statement when the editions are warm. */
export const judgeAll = (db: Db, all: ClaimFacts[], now: Date): Promise<Judged[]> =>
  Promise.all(
    all.map(async (facts) => {
      const specification = await readSpecification(db, facts.qualificationVersionId)
      const eligibility = eligibilityOf(facts, specification, toIsoDate(now))
      return { facts, specification, eligibility }
    }),
  )

export async function readJudged(
  db: Db,
  centreId: string,
  registrationId: string,
  now: Date,
): Promise<Judged | null> {
  const [judged] = await judgeAll(db, await readFacts(db, centreId, [registrationId], now), now)
  return judged ?? null
}
