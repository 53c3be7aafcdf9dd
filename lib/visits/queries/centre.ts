import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { holdsDirectClaims } from '@/lib/registration/rules/approval'
import { mayVisit } from '@/lib/visits/policy'

/** Instants and days inside JSON are text. */
type Approval = {
  number: string
  title: string
  qualificationNumber: string
  approvedOn: Date
  endsOn: Date | null
  sites: string[]
  directClaims: { held: boolean; fromOn: string; reference: string; recordedAt: string }[]
  sanctions: { reference: string; reason: string; imposedOn: string; liftedOn: string | null }[]
}

type Staff = {
  seatId: string
  name: string
  role: Role
  startedAt: Date
  awards: {
    title: string
    status: 'held' | 'workingTowards'
    awardedOn: string | null
    targetOn: string | null
    certificate: string | null
    /** The certificate itself, where they serve candidates of the EQA's awarding body. */
    document: { id: string; fileName: string } | null
  }[]
  units: string[]
}

const readApprovals = (db: Db, { centreId, awardingBody = '' }: Actor) =>
  db.$queryRaw<Approval[]>`
    select a."number", q."title", a."qualificationNumber", a."approvedOn", a."endsOn",
      array(select t."name" from "ApprovalSite" z join "Site" t on t."id" = z."siteId"
        where z."approvalId" = a."id" order by 1) as "sites",
      coalesce((select jsonb_agg(jsonb_build_object('held', d."held", 'fromOn', d."fromOn",
          'reference', d."reference", 'recordedAt', d."recordedAt")
          order by d."fromOn" desc, d."recordedAt" desc)
        from "DirectClaimsStatus" d where d."approvalId" = a."id"), '[]') as "directClaims",
      coalesce((select jsonb_agg(jsonb_build_object('reference', x."reference",
          'reason', x."reason", 'imposedOn', x."imposedOn", 'liftedOn', l."liftedOn")
          order by x."imposedOn" desc)
        from "Sanction" x left join "SanctionLifting" l on l."sanctionId" = x."id"
        where x."approvalId" = a."id"), '[]') as "sanctions"
    from "CentreApproval" a
    join lateral (select v."title" from "QualificationVersion" v
      where v."number" = a."qualificationNumber" and v."awardingBody" = ${awardingBody}
        and (v."centreId" is null or v."centreId" = a."centreId")
      order by v."publishedAt" desc limit 1) q on true
    where a."centreId" = ${centreId}::uuid order by q."title"`

/**
 * Competence in units of the EQA's awarding body; what they are competent in besides is no matter of its.
 * Certificates as `documentVisibleTo` gives them.
 */
const readStaff = (db: Db, { centreId, awardingBody = '' }: Actor) =>
  db.$queryRaw<Staff[]>`
    select s."id" as "seatId", p."name", s."role"::text as "role", s."startedAt",
      coalesce((select jsonb_agg(jsonb_build_object('title', w."title", 'status', w."status",
          'awardedOn', w."awardedOn", 'targetOn', w."targetOn", 'certificate', w."certificate",
          'document', case when f."id" is not null and (s."role" = 'leadIqa' or exists (
            select 1 from "Allocation" a
            join "Registration" r on r."id" = a."registrationId"
            join "QualificationVersion" v on v."id" = r."qualificationVersionId"
            where a."seatId" = s."id" and v."awardingBody" = ${awardingBody}))
            then jsonb_build_object('id', f."id", 'fileName', f."fileName") end)
          order by w."title")
        from "StaffAward" w left join "CentreDocument" f on f."id" = w."documentId"
        where w."seatId" = s."id" and w."endedAt" is null), '[]') as "awards",
      array(select c."unitReference" from "UnitCompetence" c
        where c."seatId" = s."id" and c."endedAt" is null and exists (select 1 from "Unit" u
          join "QualificationVersion" q on q."id" = u."qualificationVersionId"
            and q."awardingBody" = ${awardingBody}
            and (q."centreId" is null or q."centreId" = s."centreId")
          where u."reference" = c."unitReference") order by 1) as "units"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${centreId}::uuid and s."endedAt" is null
      and s."role" in ('assessor', 'iqa', 'leadIqa')
    order by s."role", p."name"`

/**
 * What the EQA reads of the centre itself: its approvals by their awarding body, with direct claims and
 * sanctions, and who assesses and quality-assures here with what. Two statements; null for anybody else.
 */
export async function visitorCentre(db: Db, actor: Actor, now: Date) {
  if (mayVisit(actor)) return null
  const [approvals, staff] = await Promise.all([readApprovals(db, actor), readStaff(db, actor)])
  const instants = ({ directClaims }: Approval) =>
    directClaims.map((each) => ({
      ...each,
      recordedAt: new Date(each.recordedAt),
    }))
  return {
    staff,
    approvals: approvals.map((approval) => ({
      ...approval,
      directNow: holdsDirectClaims(instants(approval), toIsoDate(now)),
    })),
  }
}

export type VisitorCentre = NonNullable<Awaited<ReturnType<typeof visitorCentre>>>
