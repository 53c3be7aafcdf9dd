import { env } from '@/lib/infra/env'
import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { keyedToken, tokenHash } from '@/lib/infra/token'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { londonInstant } from '@/lib/kernel/dates'
import { feedPurpose } from '@/lib/planning/model/calendar'
import { mayHaveCalendar } from '@/lib/planning/policy'
import {
  byDay,
  icsEntry,
  monthBeside,
  type CalendarAction,
  type CalendarPlan,
} from '@/lib/planning/rules/calendar'
import { icsOf } from '@/lib/planning/rules/ics'

/** Registrations whose calendar somebody has: those they see, but for the administrator's whole centre. */
const seenBy = ({ role, seatId, personId }: Actor): Prisma.Sql => {
  if (role === 'candidate') return Prisma.sql`r."candidateSeatId" = ${seatId}::uuid`
  const others = Prisma.sql`s."personId" <> ${personId}::uuid`
  if (role === 'leadIqa') return others
  return Prisma.sql`${others} and exists (select 1 from "Allocation" a
    where a."registrationId" = r."id" and a."role"::text = ${role} and a."seatId" = ${seatId}::uuid
      and a."endedAt" is null)`
}

/** More than anybody has in a month, or in a diary. */
const most = 1000

const readPlans = (db: Db, actor: Actor, from: Date, to: Date) =>
  db.$queryRaw<CalendarPlan[]>`
    select 'plan' as "kind", p."id", p."number", v."entry"::text as "entry", v."startsAt",
      v."minutes", v."place", v."agreed", e."outcome"::text as "ending", n."name" as "candidate",
      (select count(*)::int from "AssessmentPlanVersion" x where x."planId" = p."id")
        + (e."id" is not null)::int + v."agreed"::int as "sequence",
      greatest(v."at", v."repliedAt", e."at",
        (select max(x."at") from "AssessmentPlanVersion" x where x."planId" = p."id")) as "changedAt",
      coalesce((
        select jsonb_agg(distinct u."reference")
        from "AssessmentPlanCriterion" c join "Unit" u on u."id" = c."unitId"
        where c."versionId" = v."id"), '[]') as "references"
    from "AssessmentPlan" p
    join "Registration" r on r."id" = p."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" n on n."id" = s."personId"
    join lateral (
      select w.*, coalesce(y."outcome" = 'agreed', false) as "agreed", y."at" as "repliedAt"
      from "AssessmentPlanVersion" w
      left join "AssessmentPlanReply" y on y."versionId" = w."id"
      where w."planId" = p."id"
      order by coalesce(y."outcome" = 'agreed', false) desc, w."number" desc limit 1
    ) v on true
    left join "AssessmentPlanEnding" e on e."planId" = p."id"
    where p."centreId" = ${actor.centreId}::uuid and ${seenBy(actor)}
      and v."startsAt" >= ${from} and v."startsAt" < ${to}
    order by v."startsAt", p."id" limit ${most}`

/** Days by which something is to be done by whoever asks; an IQA has none here. */
const readActions = (db: Db, actor: Actor, from: Date, to: Date): Promise<CalendarAction[]> =>
  isIqa(actor.role)
    ? Promise.resolve([])
    : db.$queryRaw<CalendarAction[]>`
        select 'action' as "kind", o."id", o."text", o."dueOn", u."reference",
          o."state"::text as "state", o."version" as "sequence", n."name" as "candidate",
          coalesce((select max(x."at") from "ActionPointStep" x where x."actionPointId" = o."id"),
            o."raisedAt") as "changedAt"
        from "ActionPoint" o
        join "Registration" r on r."id" = o."registrationId"
        join "Seat" s on s."id" = r."candidateSeatId"
        join "Person" n on n."id" = s."personId"
        left join "UnitEnrolment" m on m."id" = o."unitEnrolmentId"
        left join "Unit" u on u."id" = m."unitId"
        where o."centreId" = ${actor.centreId}::uuid and ${seenBy(actor)}
          and o."owner"::text = ${actor.role}
          and o."dueOn" >= ${from} and o."dueOn" < ${to}
        order by o."dueOn", o."id" limit ${most}`

type FeedRow = { id: string; tokenHash: string; at: Date }

const newestFeed = (db: Db, seatId: string) =>
  db.calendarFeed.findFirst({
    where: { seatId },
    orderBy: { id: 'desc' },
    select: { id: true, tokenHash: true, at: true },
  })

/** The address of a feed: made anew from what it is for; null when the secret has changed since. */
function addressOf({ id, tokenHash: kept }: FeedRow): string | null {
  const token = keyedToken(feedPurpose(id))
  return tokenHash(token) === kept ? `${env().APP_URL}/api/calendar/${token}` : null
}

/** One month of somebody's calendar, and the address of its feed. Three statements; null for whoever has none. */
export async function calendarView(db: Db, actor: Actor, month: string) {
  if (!mayHaveCalendar(actor)) return null
  const from = londonInstant(`${month}-01`, '00:00') ?? new Date(`${month}-01T00:00:00Z`)
  const next = `${monthBeside(month, 1)}-01`
  const to = londonInstant(next, '00:00') ?? new Date(`${next}T00:00:00Z`)
  const plans = await readPlans(db, actor, from, to)
  const actions = await readActions(
    db,
    actor,
    new Date(`${month}-01T00:00:00Z`),
    new Date(`${next}T00:00:00Z`),
  )
  const feed = await newestFeed(db, actor.seatId)
  return {
    days: byDay([...plans, ...actions.filter(({ state }) => state !== 'cancelled')]),
    feed: feed && { address: addressOf(feed), since: feed.at },
  }
}

const day = 86_400_000

/** What a diary that knows the secret reads: two months back, and a year ahead. Null where the address is none (any more). */
export async function calendarFeed(db: Db, token: string, now: Date): Promise<string | null> {
  const [row] = await db.$queryRaw<(Actor & { id: string })[]>`
    select f."id", s."id" as "seatId", s."personId", s."centreId", s."role"::text as "role"
    from "CalendarFeed" f join "Seat" s on s."id" = f."seatId" and s."endedAt" is null
    where f."tokenHash" = ${tokenHash(token)}
      and not exists (select 1 from "CalendarFeed" n where n."seatId" = f."seatId" and n."id" > f."id")`
  if (!row || !mayHaveCalendar(row)) return null
  const range = [new Date(now.getTime() - 60 * day), new Date(now.getTime() + 370 * day)] as const
  const plans = await readPlans(db, row, ...range)
  const actions = await readActions(db, row, ...range)
  const own = row.role === 'candidate'
  const entries = [...plans, ...actions].map((each) => icsEntry(each, env().APP_URL, own))
  return icsOf('Assay', entries)
}
