import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { appealsVisibleTo } from '@/lib/appeals/policy'
import { openAppealStates, type AppealState } from '@/lib/appeals/lifecycle'

/** Where appeal `a` stands: its last step. */
export const lastStep = Prisma.sql`lateral (
  select t."state"::text as "state", t."dueOn", t."at" from "AppealStep" t
  where t."appealId" = a."id" order by t."sequence" desc limit 1)`

export type AppealRow = {
  id: string
  number: number
  candidate: string
  reference: string
  title: string
  state: AppealState
  since: Date
  dueOn: Date | null
  late: boolean
}

const most = 500

/** The appeals the actor sees, those that somebody owes an answer first. Two statements. */
export async function appealsView(db: Db, actor: Actor, now: Date): Promise<AppealRow[]> {
  const asked = await db.registration.findMany({
    where: { AND: [appealsVisibleTo(actor), { enrolments: { some: { appeals: { some: {} } } } }] },
    select: { id: true },
  })
  const rows = await db.$queryRaw<Omit<AppealRow, 'late'>[]>`
    select a."id", a."number", p."name" as "candidate", u."reference", u."title", l."state",
      l."at" as "since", l."dueOn"
    from "Appeal" a
    join ${lastStep} l on true
    join "UnitEnrolment" n on n."id" = a."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = a."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where a."centreId" = ${actor.centreId}::uuid
      and a."registrationId" = any(${asked.map(({ id }) => id)}::uuid[])
    order by l."state" = any(${[...openAppealStates]}::text[]) desc, l."at" desc
    limit ${most}`
  const today = toIsoDate(now)
  return rows.map((row) => ({ ...row, late: row.dueOn !== null && toIsoDate(row.dueOn) < today }))
}
