import { db } from '@/lib/infra/db'
import { evaluate } from '@/lib/specification/rules/evaluating'
import { rulesOf } from '@/lib/specification/rules/rules-of'
import { readSpecification } from '@/lib/specification/queries'

const sent = `('submitted', 'certificated', 'revoked')`
const open = `('prepared', 'awaitingEqa', 'submitted')`

/** domain.md §6.7 and §6.8, each as the query for what breaks it. */
export const claimInvariants: Record<string, string> = {
  'only released or credited units are claimed': `
    select k."claimId" from "ClaimUnit" k
    join "Claim" c on c."id" = k."claimId"
    join "UnitEnrolment" e on e."id" = k."unitEnrolmentId"
    left join "Release" r on r."unitEnrolmentId" = e."id" and r."at" <= c."preparedAt"
    where c."state" in ${sent} and not (e."state" = 'released' and r."id" is not null)
      and e."state" <> 'credited'`,
  'no unit is in two claims that are open': `
    select k."unitEnrolmentId" from "ClaimUnit" k join "Claim" c on c."id" = k."claimId"
    where c."state" in ${open} group by k."unitEnrolmentId" having count(*) > 1`,
  'a claim was prepared with nothing in its way': `
    select c."id" from "Claim" c
    where jsonb_path_exists(c."frozen", '$.lines[*] ? (@.state == "blocks")')
      or not exists (select 1 from "ClaimUnit" k where k."claimId" = c."id")`,
  'a claim has a valid ULN or a reason, an identity seen and an approval': `
    select c."id" from "Claim" c
    join "Registration" r on r."id" = c."registrationId"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    where (coalesce(c."frozen"#>>'{candidate,uln}', '9999999999') = '9999999999'
        and coalesce(c."frozen"#>>'{candidate,ulnReason}', '') = '')
      or not exists (select 1 from "IdentityCheck" i
        where i."candidateSeatId" = r."candidateSeatId" and i."recordedAt" <= c."preparedAt")
      or not exists (select 1 from "CentreApproval" a where a."centreId" = c."centreId"
        and a."qualificationNumber" = v."number" and a."approvedOn" <= c."preparedAt")`,
  'a claim is submitted with direct claims, or signed off by the EQA': `
    select c."id" from "Claim" c
    join "ClaimStep" s on s."claimId" = c."id" and s."move" = 'submit'
    join "Registration" r on r."id" = c."registrationId"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    left join lateral (
      select d."held" from "DirectClaimsStatus" d join "CentreApproval" a on a."id" = d."approvalId"
      where a."centreId" = c."centreId" and a."qualificationNumber" = v."number"
        and d."fromOn" <= s."at" order by d."fromOn" desc, d."recordedAt" desc limit 1
    ) h on true
    where not coalesce(h."held", false) and not exists (select 1 from "ClaimStep" o
      where o."claimId" = c."id" and o."move" = 'signOff' and o."at" <= s."at")`,
  'a claim stands where its last step left it': `
    select c."id" from "Claim" c
    where c."state" <> (select s."to" from "ClaimStep" s where s."claimId" = c."id"
      order by s."at" desc, s."id" desc limit 1)`,
  'what is certificated has its certificates, and two for an award': `
    select c."id" from "Claim" c where c."state" = 'certificated' and (
      select count(*) from "Certificate" x where x."claimId" = c."id" and x."replacesId" is null
    ) < case when c."kind" = 'full' then 2 else 1 end`,
  'a registration is completed by an award that stands': `
    select r."id" from "Registration" r where r."state" = 'completed' and not exists (
      select 1 from "Claim" c where c."registrationId" = r."id" and c."kind" = 'full'
        and c."state" = 'certificated')`,
  'nobody claims for themself': `
    select t."id" from "ClaimStep" t join "Seat" a on a."id" = t."seatId"
    join "Registration" r on r."id" = t."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId" where s."personId" = a."personId"`,
  'each claim, certificate and step of one has its entry on the trail': `
    select t."type" from (values
      ('claim-prepared', (select count(*) from "Claim")),
      ('claim-submitted', (select count(*) from "ClaimStep" where "move" = 'submit')),
      ('claim-signed-off', (select count(*) from "ClaimStep" where "move" = 'signOff')),
      ('claim-rejected', (select count(*) from "ClaimStep" where "move" = 'reject')),
      ('claim-certificated', (select count(*) from "ClaimStep" where "move" = 'certificate')),
      ('claim-revoked', (select count(*) from "ClaimStep" where "move" = 'revoke')),
      ('claim-withdrawn', (select count(*) from "ClaimStep" where "move" = 'withdraw')),
      ('certificate-moved', (select count(*) from "CertificateStep"))) t ("type", "rows")
    where t."rows" <> (select count(*) from "AuditEvent" e where e."type" = t."type")`,
}

/** Claims for the award whose units do not satisfy the rule of combination (domain.md §6.8). */
export async function uncombined(): Promise<string[]> {
  const claims = await db().claim.findMany({
    where: { kind: 'full' },
    select: {
      id: true,
      registration: { select: { qualificationVersionId: true } },
      units: { select: { unitEnrolment: { select: { unit: { select: { reference: true } } } } } },
    },
  })
  const found: string[] = []
  for (const { id, registration, units } of claims) {
    const specification = await readSpecification(db(), registration.qualificationVersionId)
    const references = units.map(({ unitEnrolment }) => unitEnrolment.unit.reference)
    if (!evaluate(rulesOf(specification), references).satisfied) found.push(id)
  }
  return found
}
