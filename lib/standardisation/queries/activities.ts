import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { readDrafts } from '@/lib/infra/drafts'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { servesFrom, visibleTo } from '@/lib/registration/policy'
import { readStaffNames } from '@/lib/quality-assurance/queries/sample-row'
import type { ActivityKind } from '@/lib/standardisation/model/activities'
import { activitiesVisibleTo, mayKeepActivities } from '@/lib/standardisation/policy'
import { followUpsWhere, type FollowUpRow } from '@/lib/standardisation/queries/follow-ups'

export type ActivityRow = {
  id: string
  kind: ActivityKind
  about: string
  plannedOn: Date
  doer: string
  /** Whether the reader is to do it. */
  mine: boolean
  /** Whom it is with; null for a meeting. */
  with: string | null
  recordedAt: Date | null
  /** Null where it was called off. */
  heldOn: Date | null
  openActions: number
}

const readRows = (db: Db, actor: Actor, ids: string[]) =>
  db.$queryRaw<ActivityRow[]>`
    select a."id", a."kind"::text as "kind", a."about", a."plannedOn", d."name" as "doer",
      a."seatId" = ${actor.seatId}::uuid as "mine", coalesce(o."name", c."name") as "with",
      r."at" as "recordedAt", r."heldOn",
      (select count(*)::int from "FollowUp" f where f."activityId" = a."id"
        and not exists (select 1 from "FollowUpDone" z where z."followUpId" = f."id")) as "openActions"
    from "Activity" a
    join "Seat" s on s."id" = a."seatId" join "Person" d on d."id" = s."personId"
    left join "Seat" os on os."id" = a."assessorSeatId" left join "Person" o on o."id" = os."personId"
    left join "Registration" g on g."id" = a."registrationId"
    left join "Seat" cs on cs."id" = g."candidateSeatId" left join "Person" c on c."id" = cs."personId"
    left join "ActivityRecord" r on r."activityId" = a."id"
    where a."id" = any(${ids}::uuid[])
    order by r."id" is not null, case when r."id" is null then a."plannedOn" end, r."at" desc`

const visibleActivities = async (db: Db, actor: Actor, id?: string): Promise<string[]> =>
  (
    await db.activity.findMany({
      where: { AND: [activitiesVisibleTo(actor), ...(id ? [{ id }] : [])] },
      select: { id: true },
    })
  ).map((each) => each.id)

type Candidate = { registrationId: string; name: string }

/** Candidates under way whose portfolio this IQA sees. Two statements. */
async function readCandidates(db: Db, actor: Actor): Promise<Candidate[]> {
  const seen = await db.registration.findMany({
    where: { AND: [visibleTo(actor), { state: 'active' }] },
    select: { id: true },
  })
  return db.$queryRaw<Candidate[]>`
    select r."id" as "registrationId", p."name" || ', ' || v."title" as "name" from "Registration" r
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
    where r."id" = any(${seen.map(({ id }) => id)}::uuid[]) order by 2, 1`
}

/** What is planned and what was recorded, and what a new one can be with. Six statements. */
export async function activitiesView(db: Db, actor: Actor) {
  if (mayKeepActivities(actor)) return null
  const rows = await readRows(db, actor, await visibleActivities(db, actor))
  const staff = (await readStaffNames(db, actor)).filter(({ ended }) => !ended)
  return {
    rows,
    doers: staff.filter(({ role }) => isIqa(role)),
    assessors: staff.filter(({ role }) => role === 'assessor'),
    candidates: await readCandidates(db, actor),
    drafts: await readDrafts(db, actor.personId, 'activity/new'),
  }
}

type Recorded = {
  record: { present: string; findings: string; by: string; at: string } | null
  plannedBy: string
  followUps: FollowUpRow[]
}

/** One activity whole. Five statements; null when it is not theirs to see. */
export async function activityView(db: Db, actor: Actor, activityId: string) {
  const [row] = await readRows(db, actor, await visibleActivities(db, actor, activityId))
  if (!row) return null
  const [rest] = await db.$queryRaw<Recorded[]>`
    select (select jsonb_build_object('present', r."present", 'findings', r."findings", 'at', r."at",
        'by', (select p."name" from "Seat" s join "Person" p on p."id" = s."personId"
          where s."id" = r."seatId"))
        from "ActivityRecord" r where r."activityId" = a."id") as "record",
      n."name" as "plannedBy",
      ${followUpsWhere(Prisma.sql`f."activityId" = a."id"`)} as "followUps"
    from "Activity" a
    join "Seat" t on t."id" = a."plannedBySeatId" join "Person" n on n."id" = t."personId"
    where a."id" = ${activityId}::uuid and a."centreId" = ${actor.centreId}::uuid`
  if (!rest) return null
  const staff = row.recordedAt ? [] : await readStaffNames(db, actor)
  return {
    ...row,
    ...rest,
    staff: staff.filter(({ ended, role }) => !ended && servesFrom(role)),
    drafts: await readDrafts(db, actor.personId, `activity/${activityId}`),
  }
}
