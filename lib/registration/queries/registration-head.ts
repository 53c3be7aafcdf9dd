import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'

/** Who and what a registration is, for the administrator's pages below it. Four statements; null when not theirs. */
export async function registrationHead(db: Db, actor: Actor, registrationId: string) {
  if (mayAdministerCentre(actor)) return null
  const row = await db.registration.findFirst({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
    select: {
      id: true,
      candidateSeatId: true,
      qualificationVersionId: true,
      state: true,
      version: true,
      awardingBodyNumber: true,
      employer: true,
      cohort: true,
      startedOn: true,
      plannedEndOn: true,
      site: { select: { name: true } },
      candidateSeat: { select: { person: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const { candidateSeat, site, ...rest } = row
  return { ...rest, name: candidateSeat.person.name, site: site?.name ?? null }
}

/** Names of the centre's sites. One statement. */
export const siteNames = async (db: Db, { centreId }: Actor): Promise<string[]> =>
  (
    await db.site.findMany({
      where: { centreId },
      orderBy: { name: 'asc' },
      select: { name: true },
    })
  ).map(({ name }) => name)

/** Units of the plan, for choosing one. Two statements. */
export const plannedUnits = async (db: Db, { centreId }: Actor, registrationId: string) =>
  (
    await db.unitEnrolment.findMany({
      where: { registrationId, centreId, state: { not: 'dropped' } },
      select: { id: true, state: true, unit: { select: { reference: true, title: true } } },
    })
  )
    .map(({ unit, ...rest }) => ({ ...rest, ...unit }))
    .sort((a, b) => a.reference.localeCompare(b.reference))
