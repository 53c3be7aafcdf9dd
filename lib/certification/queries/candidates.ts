import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { judgeAll, readFacts } from '@/lib/certification/queries/facts'
import { outlookFrom, readPaces } from '@/lib/certification/queries/pace'
import { freeUnits, isEligible, lackingFor } from '@/lib/certification/rules/eligibility'

export const candidatesPageSize = 25

export const candidateLists = ['award', 'units', 'all'] as const
export type CandidateList = (typeof candidateLists)[number]

type Found = { id: string; total: number }

/**
 * Who may come into question, before the rules are asked. For the award: credits that are released or
 * credited come to the qualification's total at least, which no award does without, and no award is
 * claimed yet. One statement for the count and the page.
 */
function readPage(db: Db, actor: Actor, list: CandidateList, skip: number): Promise<Found[]> {
  const { centreId, personId } = actor
  if (list === 'award') {
    return db.$queryRaw<Found[]>`
      with earned as (
        select e."registrationId", sum(u."credits") as "credits"
        from "UnitEnrolment" e join "Unit" u on u."id" = e."unitId"
        where e."centreId" = ${centreId}::uuid and e."state" in ('released', 'credited')
        group by e."registrationId"
      )
      select r."id", count(*) over ()::int as "total"
      from earned x
      join "Registration" r on r."id" = x."registrationId"
      join "QualificationVersion" v on v."id" = r."qualificationVersionId"
      join "Seat" s on s."id" = r."candidateSeatId"
      join "Person" p on p."id" = s."personId"
      where s."personId" <> ${personId}::uuid and r."state" <> 'transferred'
        and x."credits" >= (v."file"->'combination'->>'minimumCredits')::int
        and not exists (select 1 from "Claim" c where c."registrationId" = r."id"
          and c."kind" = 'full'
          and c."state" in ('prepared', 'awaitingEqa', 'submitted', 'certificated'))
      order by p."name", r."id" limit ${candidatesPageSize} offset ${skip}`
  }
  if (list === 'units') {
    return db.$queryRaw<Found[]>`
      select r."id", count(*) over ()::int as "total"
      from "Registration" r
      join "Seat" s on s."id" = r."candidateSeatId"
      join "Person" p on p."id" = s."personId"
      where r."centreId" = ${centreId}::uuid and s."personId" <> ${personId}::uuid
        and r."state" <> 'transferred'
        and exists (select 1 from "UnitEnrolment" e where e."registrationId" = r."id"
          and e."state" in ('released', 'credited')
          and not exists (select 1 from "ClaimUnit" k join "Claim" c on c."id" = k."claimId"
            where k."unitEnrolmentId" = e."id"
              and c."state" in ('prepared', 'awaitingEqa', 'submitted', 'certificated')))
      order by p."name", r."id" limit ${candidatesPageSize} offset ${skip}`
  }
  return db.$queryRaw<Found[]>`
    select r."id", count(*) over ()::int as "total"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where r."centreId" = ${centreId}::uuid and s."personId" <> ${personId}::uuid
      and r."state" in ('active', 'suspended')
    order by r."plannedEndOn" nulls last, p."name", r."id"
    limit ${candidatesPageSize} offset ${skip}`
}

/**
 * Who can be claimed for, and what each lacks; a page of the list. Five statements, whatever the
 * number of registrations.
 */
export async function candidatesView(
  db: Db,
  actor: Actor,
  list: CandidateList,
  page: number,
  now: Date,
) {
  if (mayAdministerCentre(actor)) return null
  const found = await readPage(db, actor, list, (page - 1) * candidatesPageSize)
  const ids = found.map(({ id }) => id)
  const judged = await judgeAll(db, await readFacts(db, actor.centreId, ids, now), now)
  const paces = await readPaces(db, ids, now)
  const byId = new Map(judged.map((each) => [each.facts.registrationId, each]))
  const kind = list === 'units' ? 'units' : 'full'
  return {
    total: found[0]?.total ?? 0,
    page,
    rows: ids.flatMap((id) => {
      const each = byId.get(id)
      if (!each) return []
      const { facts, specification, eligibility } = each
      const certificationEnd = facts.regulator?.certificationEnd ?? null
      return [
        {
          registrationId: id,
          name: facts.name,
          awardingBodyNumber: facts.awardingBodyNumber,
          qualification: specification.title,
          state: facts.state,
          eligible: isEligible(eligibility, kind),
          lacking: lackingFor(eligibility, kind),
          credits: eligibility.evaluation.credits.counted,
          needed: specification.file.combination.minimumCredits,
          free: freeUnits(eligibility).map(({ reference }) => reference),
          outlook: outlookFrom({ ...facts, certificationEnd }, paces.get(id), now),
        },
      ]
    }),
  }
}

export type CandidateRow = NonNullable<Awaited<ReturnType<typeof candidatesView>>>['rows'][number]
