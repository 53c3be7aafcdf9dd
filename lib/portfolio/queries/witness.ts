import type { Db } from '@/lib/infra/db'
import { tokenHash } from '@/lib/infra/token'
import { statementSchema, type RequestState } from '@/lib/portfolio/model/witness'
import { requestState } from '@/lib/portfolio/rules/witness'

type Row = {
  id: string
  candidate: string
  centre: string
  qualification: string
  witnessName: string
  about: string
  withdrawnAt: Date | null
  expiresAt: Date
  isSigned: boolean
  criteria: { id: string; number: string; text: string; unit: string }[]
  draft: { data: unknown; updatedAt: string } | null
  code: { id: string; email: string; statement: unknown; expiresAt: string } | null
}

/**
 * What a witness sees behind their link: this one thing and nothing else of anybody's. One statement;
 * null where there is no such link.
 */
export async function witnessPage(db: Db, token: string, at: Date) {
  const rows = await db.$queryRaw<Row[]>`
    select w."id", p."name" as "candidate", z."name" as "centre", q."title" as "qualification",
      w."witnessName", w."about", w."withdrawnAt", w."expiresAt",
      exists (select 1 from "WitnessTestimony" t where t."requestId" = w."id") as "isSigned",
      (select jsonb_agg(jsonb_build_object('id', k."id", 'number', k."number", 'text', k."text",
          'unit', u."title") order by u."position", k."position")
        from "WitnessRequestCriterion" c
        join "AssessmentCriterion" k on k."id" = c."criterionId"
        join "Unit" u on u."id" = c."unitId"
        where c."requestId" = w."id") as "criteria",
      (select jsonb_build_object('data', d."data", 'updatedAt',
          to_char(d."updatedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from "WitnessDraft" d where d."requestId" = w."id") as "draft",
      (select jsonb_build_object('id', o."id", 'email', o."email", 'statement', o."statement",
          'expiresAt', to_char(o."expiresAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from "WitnessCode" o where o."requestId" = w."id" and o."usedAt" is null
        order by o."sentAt" desc, o."id" desc limit 1) as "code"
    from "WitnessRequest" w
    join "Registration" r on r."id" = w."registrationId"
    join "QualificationVersion" q on q."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "Centre" z on z."id" = w."centreId"
    where w."tokenHash" = ${tokenHash(token)}`
  const [row] = rows
  if (!row) return null
  const { code, withdrawnAt, isSigned, ...rest } = row
  const statement = statementSchema.safeParse(code?.statement).data
  const isLive = code !== null && new Date(code.expiresAt) > at
  return {
    ...rest,
    state: requestState({ withdrawnAt, isSigned, expiresAt: row.expiresAt }, at) as RequestState,
    code:
      code && statement && isLive ? { id: code.id, email: masked(code.email), statement } : null,
  }
}

export type WitnessPageView = NonNullable<Awaited<ReturnType<typeof witnessPage>>>

/** Enough of an email to know one's own by. */
const masked = (email: string): string => email.replace(/^(.).*@/, '$1•••@')
