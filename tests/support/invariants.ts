import { readChains, verifyChain } from '@/lib/audit/queries/verify'
import { db } from '@/lib/infra/db'
import { claimInvariants, uncombined } from './claim-invariants'

/** The verdict that stands for each criterion of each unit: its judgement of the highest sequence. */
const standing = `standing as (
  select distinct on ("unitEnrolmentId", "criterionId") "unitEnrolmentId", "criterionId", "verdict"
  from "Judgement" order by "unitEnrolmentId", "criterionId", "sequence" desc)`

/** The decision that stands for each unit. */
const decided = `decided as (
  select distinct on ("unitEnrolmentId") * from "AssessmentDecision"
  order by "unitEnrolmentId", "number" desc)`

/** Everybody with a hand in a unit's assessment. */
const hands = `hands as (
  select j."unitEnrolmentId", s."personId" from "Judgement" j join "Seat" s on s."id" = j."seatId"
  union select d."unitEnrolmentId", s."personId"
    from "AssessmentDecision" d join "Seat" s on s."id" = d."seatId"
  union select d."unitEnrolmentId", s."personId" from "Countersignature" k
    join "AssessmentDecision" d on d."id" = k."decisionId" join "Seat" s on s."id" = k."seatId"
  union select x."unitEnrolmentId", s."personId" from "CrossReference" x
    join "Evidence" e on e."form" = 'record'
    join "EvidenceVersion" v on v."id" = x."evidenceVersionId" and v."evidenceId" = e."id"
    join "Seat" s on s."id" = v."addedBySeatId")`

const candidate = `candidate as (
  select e."id" as "unitEnrolmentId", s."personId" from "UnitEnrolment" e
  join "Registration" r on r."id" = e."registrationId"
  join "Seat" s on s."id" = r."candidateSeatId")`

const signedOff = `e."state" in ('achieved', 'released')`

/** domain.md §6, "These hold always", each as the query for what breaks it. */
export const invariants: Record<string, string> = {
  'a unit signed off has every criterion standing met': `
    with ${standing}
    select e."id" from "UnitEnrolment" e
    join "AssessmentCriterion" c on c."unitId" = e."unitId"
    left join standing s on s."unitEnrolmentId" = e."id" and s."criterionId" = c."id"
    where ${signedOff} and s."verdict" is distinct from 'met'`,
  'a unit signed off was declared, and the declaration stands': `
    with ${decided}
    select e."id" from "UnitEnrolment" e
    left join decided d on d."unitEnrolmentId" = e."id"
    left join "UnitDeclaration" u on u."id" = d."declarationId"
    where ${signedOff} and (u."id" is null or u."withdrawnAt" is not null or u."at" > d."at")`,
  'a unit signed off was decided achieved by somebody qualified, or countersigned by another': `
    with ${decided}
    select e."id" from "UnitEnrolment" e
    left join decided d on d."unitEnrolmentId" = e."id"
    left join "Countersignature" k on k."decisionId" = d."id" and k."outcome" = 'signed'
      and k."seatId" <> d."seatId" and k."competence"->>'standing' = 'qualified'
    where ${signedOff} and (d."outcome" is distinct from 'achieved'
      or (d."competence"->>'standing' <> 'qualified' and k."id" is null))`,
  'a released unit has a release of its standing decision': `
    with ${decided}
    select e."id" from "UnitEnrolment" e
    left join decided d on d."unitEnrolmentId" = e."id"
    left join "Release" r on r."decisionId" = d."id"
    where (e."state" = 'released') <> (r."id" is not null)`,
  'a release is by an IQA with no hand in the unit': `
    with ${hands}, ${candidate}
    select r."id" from "Release" r join "Seat" s on s."id" = r."seatId"
    where s."role" not in ('iqa', 'leadIqa')
      or exists (select 1 from hands h
        where h."unitEnrolmentId" = r."unitEnrolmentId" and h."personId" = s."personId")
      or exists (select 1 from candidate c
        where c."unitEnrolmentId" = r."unitEnrolmentId" and c."personId" = s."personId")`,
  'a release is sampled and agreed with every action closed, or the lead’s with a reason': `
    select r."id" from "Release" r join "Seat" s on s."id" = r."seatId"
    left join "SampleConclusion" c on c."sampleId" = r."sampleId" and c."outcome" = 'agreed'
    where (r."way" = 'sampled' and c."id" is null)
      or (r."way" <> 'sampled' and (s."role" <> 'leadIqa' or r."reason" = ''))
      or exists (select 1 from "Action" a left join "ActionClosure" k on k."actionId" = a."id"
        where a."unitEnrolmentId" = r."unitEnrolmentId" and a."effect" = 'unit'
          and a."raisedAt" <= r."at" and (k."id" is null or k."at" > r."at"))`,
  'nothing that a plan promises to sample is released, or claimed, any other way': `
    select p."id" from "PlannedSample" p
    left join "PlanRemoval" z on z."plannedId" = p."id"
    left join "Release" r on r."decisionId" = p."decisionId" and r."way" <> 'sampled' and r."at" > p."at"
    left join "ClaimUnit" c on c."unitEnrolmentId" in (
      select d."unitEnrolmentId" from "AssessmentDecision" d where d."id" = p."decisionId")
      and not exists (select 1 from "Release" o where o."decisionId" in (
        select e."id" from "AssessmentDecision" e where e."unitEnrolmentId" = c."unitEnrolmentId"))
    where z."id" is null and (r."id" is not null or c."claimId" is not null)`,
  'nothing that a plan covers is released on a reason alone once the plan is there': `
    select r."id" from "Release" r
    join "AssessmentDecision" d on d."id" = r."decisionId"
    join "UnitEnrolment" e on e."id" = d."unitEnrolmentId"
    join "QualificationVersion" v on v."id" = e."qualificationVersionId"
    join "SamplingPlan" p on p."centreId" = d."centreId" and p."qualificationNumber" = v."number"
      and (d."at" at time zone 'Europe/London')::date between p."startsOn" and p."endsOn"
    where r."way" = 'unsampled' and r."at" > p."at"`,
  'what is released under a plan was considered by its drawing, and what was planned of the assessor settled': `
    with ${decided}
    select r."id" from "Release" r
    join "AssessmentDecision" d on d."id" = r."decisionId"
    where r."way" = 'planned' and (
      not exists (select 1 from "PlanDraw" w where w."planId" = r."planId" and w."at" > d."at" and w."at" < r."at")
      or exists (
        select 1 from "PlannedSample" p
        join "AssessmentDecision" o on o."id" = p."decisionId" and o."seatId" = d."seatId"
        join "UnitEnrolment" oe on oe."id" = o."unitEnrolmentId"
        join "UnitEnrolment" de on de."id" = d."unitEnrolmentId" and de."unitId" = oe."unitId"
        left join "PlanRemoval" z on z."plannedId" = p."id" and z."at" < r."at"
        where p."planId" = r."planId" and p."at" < r."at" and z."id" is null and not exists (
          select 1 from "AssessmentDecision" l join "Sample" x on x."decisionId" = l."id"
          join "SampleConclusion" c on c."sampleId" = x."id" and c."outcome" = 'agreed' and c."at" < r."at"
          where l."unitEnrolmentId" = o."unitEnrolmentId")))`,
  'a planned sample is for an IQA with no hand in the unit then': `
    with ${hands}, ${candidate}
    select p."id" from "PlannedSample" p
    join "AssessmentDecision" d on d."id" = p."decisionId"
    join "Seat" s on s."id" = p."iqaSeatId"
    where s."role" not in ('iqa', 'leadIqa')
      or exists (select 1 from candidate c
        where c."unitEnrolmentId" = d."unitEnrolmentId" and c."personId" = s."personId")
      or exists (select 1 from "Judgement" j join "Seat" t on t."id" = j."seatId"
        where j."unitEnrolmentId" = d."unitEnrolmentId" and j."at" <= p."at"
          and t."personId" = s."personId")`,
  'a sample is taken by an IQA with no hand in the unit': `
    with ${hands}, ${candidate}
    select x."id" from "Sample" x join "Seat" s on s."id" = x."seatId"
    where s."role" not in ('iqa', 'leadIqa')
      or exists (select 1 from candidate c
        where c."unitEnrolmentId" = x."unitEnrolmentId" and c."personId" = s."personId")
      or exists (select 1 from "Judgement" j join "Seat" t on t."id" = j."seatId"
        where j."unitEnrolmentId" = x."unitEnrolmentId" and j."at" <= x."at"
          and t."personId" = s."personId")`,
  'nobody assesses their own work': `
    with ${hands}, ${candidate}
    select h."personId" from hands h join candidate c using ("unitEnrolmentId", "personId")`,
  'what was handed in is pinned, declared, and as it was cross-referenced': `
    select i."id" from "SubmissionItem" i
    join "Submission" b on b."id" = i."submissionId"
    join "CrossReference" x on x."id" = i."crossReferenceId"
    left join "Signature" s on s."evidenceVersionId" = i."evidenceVersionId"
      and s."capacity" in ('candidate', 'witness') and s."at" <= b."handedInAt"
    where s."id" is null or x."evidenceVersionId" <> i."evidenceVersionId"
      or x."criterionId" <> i."criterionId" or x."unitEnrolmentId" <> i."unitEnrolmentId"`,
  'met needs all of VACS: enough, and valid evidence confirmed authentic and current': `
    select j."id" from "Judgement" j
    where j."verdict" = 'met' and (not j."sufficient" or not exists (
      select 1 from "JudgementBasis" b
      join "SubmissionItem" i on i."id" = b."submissionItemId" and i."criterionId" = j."criterionId"
      join "VersionConfirmation" v on v."evidenceVersionId" = i."evidenceVersionId"
        and v."authentic" and v."current" and v."at" <= j."at"
      where b."judgementId" = j."id" and b."valid"))`,
  'not yet met says what is missing': `
    select "id" from "Judgement" where "verdict" = 'notYetMet' and "comment" = ''`,
  'each row on record has its entry on the trail': `
    select t."type" from (values
      ('criterion-judged', (select count(*) from "Judgement")),
      ('unit-decided', (select count(*) from "AssessmentDecision")),
      ('sample-taken', (select count(*) from "Sample")),
      ('sample-concluded', (select count(*) from "SampleConclusion")),
      ('unit-declared', (select count(*) from "UnitDeclaration")),
      ('unit-released', (select count(*) from "Release"))) t ("type", "rows")
    where t."rows" <> (select count(*) from "AuditEvent" e where e."type" = t."type")`,
}

/** The names of the invariants that do not hold, and of the chains that are broken. */
export async function broken(): Promise<string[]> {
  const found: string[] = []
  for (const [name, sql] of Object.entries({ ...invariants, ...claimInvariants })) {
    const rows = await db().$queryRawUnsafe<unknown[]>(sql)
    if (rows.length > 0) found.push(`${name}: ${JSON.stringify(rows)}`)
  }
  const short = await uncombined()
  if (short.length > 0) found.push(`an award satisfies its rule: ${short.join(', ')}`)
  for (const { chain, centre } of await readChains(db())) {
    const verified = await verifyChain(db(), chain)
    if (verified.broken) found.push(`the chain of ${centre}: ${JSON.stringify(verified.broken)}`)
  }
  return found
}
