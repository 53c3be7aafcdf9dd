import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayOf, toIsoDate } from '@/lib/kernel/dates'
import {
  allocationRoles,
  seatsThatServe,
  type AllocationRole,
} from '@/lib/registration/model/staff'
import { conflictsVisibleTo } from '@/lib/registration/policy'
import { readServers } from '@/lib/registration/queries/serving'
import { competenceOf, countsAlone } from '@/lib/registration/rules/competence'
import { readSpecification } from '@/lib/specification/queries'

/** How long before a working-towards date the administrator is told. Days. */
const ahead = 60

/** Units of plans for which nobody of the centre decides alone in a role: their sign-off is blocked (domain.md §6.5). */
async function uncoveredUnits(
  db: Db,
  planned: { reference: string; qualificationVersionId: string }[],
  servers: Awaited<ReturnType<typeof readServers>>,
  today: string,
) {
  const without = new Map<AllocationRole, Set<string>>(allocationRoles.map((r) => [r, new Set()]))
  for (const { reference, qualificationVersionId } of planned) {
    const { file } = await readSpecification(db, qualificationVersionId)
    for (const role of allocationRoles) {
      const covered = servers
        .filter((server) => seatsThatServe[role].includes(server.role))
        .some((server) =>
          countsAlone(competenceOf(server, role, reference, file.staff.awards, today)),
        )
      if (!covered) without.get(role)?.add(reference)
    }
  }
  return allocationRoles.flatMap((role) => {
    const references = [...(without.get(role) ?? [])].sort()
    return references.length > 0 ? [{ role, references }] : []
  })
}

/** What of its staff the centre's administrator has to see to. Four statements when specifications are warm. */
export async function staffWarnings(db: Db, actor: Actor, now: Date) {
  if (mayAdministerCentre(actor)) return null
  const { centreId } = actor
  const today = toIsoDate(now)
  const until = toIsoDate(new Date(dayOf(today).getTime() + ahead * 86_400_000))
  const [servers, planned, seen] = await Promise.all([
    readServers(db, centreId),
    db.$queryRaw<{ reference: string; qualificationVersionId: string }[]>`
      select distinct u."reference", n."qualificationVersionId"
      from "UnitEnrolment" n
      join "Registration" r on r."id" = n."registrationId" and r."state" = 'active'
      join "Unit" u on u."id" = n."unitId"
      where n."centreId" = ${centreId}::uuid
        and n."state" not in ('dropped', 'released', 'credited')`,
    db.conflictOfInterest.findMany({
      where: { AND: [conflictsVisibleTo(actor), { endedAt: null, mitigation: { is: null } }] },
      select: { seatId: true },
    }),
  ])
  const targets = servers.flatMap(({ seatId, name, awards }) =>
    awards.flatMap(({ title, status, targetOn }) =>
      status === 'workingTowards' && targetOn && targetOn <= until
        ? [{ seatId, name, title, targetOn, passed: targetOn < today }]
        : [],
    ),
  )
  const bare = new Set(seen.map(({ seatId }) => seatId))
  return {
    targets,
    uncovered: await uncoveredUnits(db, planned, servers, today),
    bare: servers
      .filter(({ seatId }) => bare.has(seatId))
      .map(({ seatId, name }) => ({ seatId, name })),
  }
}

export type StaffWarnings = NonNullable<Awaited<ReturnType<typeof staffWarnings>>>
