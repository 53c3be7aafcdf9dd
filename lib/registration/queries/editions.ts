import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { findVisible, listEditions, readSpecification } from '@/lib/specification/queries'
import { differencesBetween } from '@/lib/specification/rules/differences'
import type { RegistrationState } from '@/lib/registration/lifecycle'
import { planInEdition, type PlannedUnit } from '@/lib/registration/rules/editions'

/** Each registration's plan, dropped units too, with whether work stands on each unit. One statement. */
export async function readPlanWithWork(
  db: Db,
  centreId: string,
  registrationIds: string[],
): Promise<Map<string, PlannedUnit[]>> {
  const rows = await db.$queryRaw<(PlannedUnit & { registrationId: string })[]>`
    select e."id", e."registrationId", u."reference",
      (e."state" not in ('planned', 'dropped')
        or exists (select 1 from "CrossReference" x where x."unitEnrolmentId" = e."id")
        or exists (select 1 from "Judgement" j where j."unitEnrolmentId" = e."id")) as "worked"
    from "UnitEnrolment" e join "Unit" u on u."id" = e."unitId"
    where e."centreId" = ${centreId}::uuid and e."registrationId" = any(${registrationIds}::uuid[])
    order by u."position"`
  const plans = new Map<string, PlannedUnit[]>()
  for (const { registrationId, ...unit } of rows) {
    plans.set(registrationId, [...(plans.get(registrationId) ?? []), unit])
  }
  return plans
}

type Affected = {
  id: string
  name: string
  awardingBodyNumber: string | null
  state: RegistrationState
  versionId: string
}

/** How many of those affected a page shows; the rest are counted. */
export const affectedShown = 100

/**
 * One edition as its centre looks at it: what it changes against the edition before, and whose
 * registrations are on another. Six statements; null when it is not theirs to see.
 */
export async function editionView(db: Db, actor: Actor, versionId: string) {
  if (mayAdministerCentre(actor)) return null
  const edition = await findVisible(db, actor.centreId, versionId)
  if (!edition) return null
  const editions = await listEditions(db, edition.slug, actor.centreId)
  const at = editions.findIndex(({ id }) => id === edition.id)
  const before = editions[at + 1]
  const [earlier, elsewhere, counted] = await Promise.all([
    before ? readSpecification(db, before.id) : null,
    db.$queryRaw<Affected[]>`
      select r."id", p."name", r."awardingBodyNumber", r."state"::text as "state",
        r."qualificationVersionId" as "versionId"
      from "Registration" r
      join "QualificationVersion" v on v."id" = r."qualificationVersionId"
      join "Seat" s on s."id" = r."candidateSeatId"
      join "Person" p on p."id" = s."personId"
      where r."centreId" = ${actor.centreId}::uuid and v."number" = ${edition.number}
        and v."id" <> ${edition.id}::uuid and r."state" in ('active', 'suspended')
        and s."personId" <> ${actor.personId}::uuid
      order by p."name", r."id" limit ${affectedShown + 1}`,
    db.registration.count({
      where: { centreId: actor.centreId, qualificationVersionId: edition.id },
    }),
  ])
  const shown = elsewhere.slice(0, affectedShown)
  const plans = await readPlanWithWork(
    db,
    actor.centreId,
    shown.map(({ id }) => id),
  )
  const named = new Map(editions.map((each) => [each.id, each]))
  return {
    edition,
    editions,
    isLatest: at === 0,
    before: before ?? null,
    differences: earlier && differencesBetween(earlier.file, edition.file),
    registered: counted,
    more: elsewhere.length > affectedShown,
    affected: shown.map((each) => {
      const from = { id: each.versionId, number: edition.number }
      const registration = { state: each.state, plan: plans.get(each.id) ?? [] }
      const planned = planInEdition(registration, from, edition, () => '')
      return {
        ...each,
        edition: named.get(each.versionId)?.edition ?? '',
        refusal: planned.ok ? null : planned.refusal.message,
        added: planned.ok ? planned.value.added.map(({ reference }) => reference) : [],
      }
    }),
  }
}

export type EditionView = NonNullable<Awaited<ReturnType<typeof editionView>>>
