import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { londonDay } from '@/lib/kernel/dates'
import type { ActionOwner } from '@/lib/planning/model/actions'
import type { AssessmentEntry } from '@/lib/planning/model/plans'
import { seenBy } from '@/lib/planning/queries/calendar'

type Row = {
  what: 'action' | 'answer' | 'proposeAgain' | 'carryOut' | 'nudged'
  id: string
  registrationId: string
  candidate: string
  /** Who holds it. */
  holder: ActionOwner
  /** By when it is due, or since when it waits. */
  since: Date
  text: string
  reference: string | null
  number: number
  entry: AssessmentEntry | null
  startsAt: Date | null
}

/**
 * What waits in the planning of those whom the actor sees: actions, plans that nobody has answered, that
 * came back, or that are to be written up; and what they nudged somebody about today. One statement.
 */
export async function planningWaits(db: Db, actor: Actor, now: Date, registrationId?: string) {
  const only = registrationId ?? null
  const rows = await db.$queryRaw<Row[]>`
    with own as (
      select r."id", r."candidateSeatId", n."name" from "Registration" r
      join "Seat" s on s."id" = r."candidateSeatId"
      join "Person" n on n."id" = s."personId"
      where r."centreId" = ${actor.centreId}::uuid and r."state" = 'active' and ${seenBy(actor)}
        and (${only}::uuid is null or r."id" = ${only}::uuid)
    )
    select 'action' as "what", o."id", o."registrationId", own."name" as "candidate",
      o."owner"::text as "holder", o."dueOn"::timestamp at time zone 'UTC' as "since", o."text", u."reference",
      0 as "number", null::text as "entry", null::timestamptz as "startsAt"
    from own join "ActionPoint" o on o."registrationId" = own."id" and o."state" = 'open'
    left join "UnitEnrolment" m on m."id" = o."unitEnrolmentId"
    left join "Unit" u on u."id" = m."unitId"
    union all
    select case when y."outcome" is null then 'answer'
        when y."outcome" = 'sentBack' then 'proposeAgain' else 'carryOut' end,
      p."id", p."registrationId", own."name",
      case when y."outcome" = 'agreed' then 'assessor'
        when (v."seatId" = own."candidateSeatId") = (y."outcome" is null) then 'assessor'
        else 'candidate' end,
      case when y."outcome" is null then v."at" when y."outcome" = 'sentBack' then y."at"
        else v."startsAt" end,
      '', null, p."number", v."entry"::text, v."startsAt"
    from own join "AssessmentPlan" p on p."registrationId" = own."id"
    join lateral (select w.* from "AssessmentPlanVersion" w where w."planId" = p."id"
      order by w."number" desc limit 1) v on true
    left join "AssessmentPlanReply" y on y."versionId" = v."id"
    where not exists (select 1 from "AssessmentPlanEnding" e where e."planId" = p."id")
      and (y."outcome" is distinct from 'agreed' or v."startsAt" <= ${now})
    union all
    select 'nudged', g."subjectId", g."registrationId", '', 'candidate', g."at", g."what"::text,
      null, 0, null, null
    from "Nudge" g where g."seatId" = ${actor.seatId}::uuid and g."day" = ${londonDay(now)}::date`
  const nudged = new Set(
    rows.flatMap(({ what, text, id }) => (what === 'nudged' ? [`${text} ${id}`] : [])),
  )
  const waits = rows.flatMap(({ what, ...row }) => (what === 'nudged' ? [] : [{ what, ...row }]))
  return {
    mine: waits.filter(({ holder }) => holder === actor.role),
    /** Of what others are to do by a day, only what is late waits. */
    others: waits.filter(
      ({ holder, what, since }) =>
        holder !== actor.role && (what !== 'action' || since < londonDay(now)),
    ),
    nudged,
  }
}

export type PlanningWaits = Awaited<ReturnType<typeof planningWaits>>
export type PlanningWait = PlanningWaits['mine'][number]
