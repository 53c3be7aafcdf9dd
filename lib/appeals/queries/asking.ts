import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DecisionOutcome } from '@/lib/assessment/model'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { readSpecification } from '@/lib/specification/queries'
import { isAppealsPolicy } from '@/lib/appeals/model'
import { appealsVisibleTo } from '@/lib/appeals/policy'
import { readProcedure } from '@/lib/appeals/queries/procedure'
import { mayAsk } from '@/lib/appeals/rules'

type Row = {
  decisionId: string
  enrolmentId: string
  reference: string
  title: string
  state: EnrolmentState
  outcome: DecisionOutcome
  by: string
  at: Date
  asked: number
}

/** The decisions on one registration that may be asked about, and the procedure. Three statements; null when not theirs. */
export async function askingView(db: Db, actor: Actor, registrationId: string | undefined) {
  const registration = await db.registration.findFirst({
    where: {
      AND: [appealsVisibleTo(actor), registrationId === undefined ? {} : { id: registrationId }],
    },
    orderBy: { registeredOn: 'desc' },
    select: { id: true, qualificationVersionId: true },
  })
  if (!registration) return null
  const rows = await db.$queryRaw<Row[]>`
    select distinct on (n."id") d."id" as "decisionId", n."id" as "enrolmentId", u."reference",
      u."title", n."state"::text as "state", d."outcome"::text as "outcome", p."name" as "by", d."at",
      (select count(*)::int from "Appeal" a where a."decisionId" = d."id" and not exists (
        select 1 from "AppealStep" t where t."appealId" = a."id" and t."state" = 'withdrawn')) as "asked"
    from "AssessmentDecision" d
    join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Seat" s on s."id" = d."seatId"
    join "Person" p on p."id" = s."personId"
    where d."registrationId" = ${registration.id}::uuid
    order by n."id", d."number" desc`
  const { file } = await readSpecification(db, registration.qualificationVersionId)
  return {
    registrationId: registration.id,
    decisions: rows.filter((row) => mayAsk({ ...row, standing: true }) === null),
    awardingBody: file.awardingBody,
    procedure: await readProcedure(db, actor.centreId),
    policies: { where: file.policies.where, list: file.policies.list.filter(isAppealsPolicy) },
  }
}

export type AskingView = NonNullable<Awaited<ReturnType<typeof askingView>>>
