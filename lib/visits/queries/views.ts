import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { mayAnswerVisits } from '@/lib/visits/policy'

export const viewsAtOnce = 50

export type ViewLine = {
  id: string
  at: Date
  path: string
  /** Whose portfolio it was of. */
  candidate: string | null
  refused: boolean
}

/** What the EQA of a visit looked at, the newest first, a page at a time. One statement; null when it is not theirs. */
export async function viewsOf(db: Db, actor: Actor, visitId: string, before?: string) {
  if (mayAnswerVisits(actor)) return null
  const rows = await db.$queryRaw<ViewLine[]>`
    select w."id", w."at", w."path", w."refused", p."name" as "candidate"
    from "VisitView" w
    left join "Registration" r on r."id" = w."registrationId" and r."centreId" = w."centreId"
    left join "Seat" s on s."id" = r."candidateSeatId"
    left join "Person" p on p."id" = s."personId"
    where w."visitId" = ${visitId}::uuid and w."centreId" = ${actor.centreId}::uuid
      ${before ? Prisma.sql`and w."id" < ${before}::uuid` : Prisma.empty}
    order by w."id" desc limit ${viewsAtOnce + 1}`
  const shown = rows.slice(0, viewsAtOnce)
  return { rows: shown, next: rows.length > viewsAtOnce ? (shown.at(-1)?.id ?? null) : null }
}
