import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { mayAdministerCentre } from '@/lib/identity/policy'

/** What is under way in a registration, by the references of the units it is in. */
export type OpenWork = {
  handedIn: string[]
  declared: string[]
  awaitingCountersignature: string[]
  awaitingRelease: string[]
  openActions: number
  /** Released or credited: unit certificates may be claimed for them. */
  earned: { reference: string; title: string; credits: number }[]
}

/** What moving a registration would touch, so that it is said before it is done. One statement. */
export async function openWorkOf(
  db: Db,
  actor: Actor,
  registrationId: string,
): Promise<OpenWork | null> {
  if (mayAdministerCentre(actor)) return null
  const rows = await db.$queryRaw<OpenWork[]>`
    with unit as (
      select n."id", n."state", u."reference", u."title", u."credits" from "UnitEnrolment" n
      join "Unit" u on u."id" = n."unitId"
      where n."registrationId" = ${registrationId}::uuid and n."centreId" = ${actor.centreId}::uuid
    )
    select
      array(select distinct t."reference" from unit t
        where t."state" in ('planned', 'referred', 'returned') and exists (
          select 1 from "SubmissionItem" i where i."unitEnrolmentId" = t."id" and not exists (
            select 1 from "JudgementBasis" b where b."submissionItemId" = i."id"))
        order by 1) as "handedIn",
      array(select t."reference" from unit t where t."state" = 'declared' order by 1) as "declared",
      array(select t."reference" from unit t where t."state" = 'awaitingCountersignature'
        order by 1) as "awaitingCountersignature",
      array(select t."reference" from unit t where t."state" = 'achieved' order by 1) as "awaitingRelease",
      (select count(*)::int from "Action" a join unit t on t."id" = a."unitEnrolmentId"
        where not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")) as "openActions",
      coalesce((select jsonb_agg(jsonb_build_object('reference', t."reference", 'title', t."title",
        'credits', t."credits") order by t."reference") from unit t
        where t."state" in ('released', 'credited')), '[]') as "earned"`
  return rows[0] ?? null
}
