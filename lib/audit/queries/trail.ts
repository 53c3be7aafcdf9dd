import { hiddenFromCandidates } from '@/lib/audit/events'
import { trailPageSize, type TrailFilter } from '@/lib/audit/model'
import { mayReadCentreTrail } from '@/lib/audit/policy'
import { explained, rowSelect } from '@/lib/audit/queries/rows'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { visibleTo } from '@/lib/registration/policy'

/**
 * The centre's trail, newest first, a page at a time. Four statements. Somebody's own registration is
 * left out: there they are only the candidate, whatever seats they hold (domain.md §6.1).
 */
export async function trailOfCentre(db: Db, actor: Actor, filter: TrailFilter = {}) {
  if (mayReadCentreTrail(actor)) return null
  const own = await db.registration.findMany({
    where: { centreId: actor.centreId, candidateSeat: { personId: actor.personId } },
    select: { id: true },
  })
  const rows = await db.auditEvent.findMany({
    where: {
      chain: actor.centreId,
      ...(filter.before !== undefined && { sequence: { lt: filter.before } }),
      ...(filter.type !== undefined && { type: filter.type }),
      ...(filter.person !== undefined && { personId: filter.person }),
      OR: [{ registrationId: null }, { registrationId: { notIn: own.map(({ id }) => id) } }],
    },
    orderBy: { sequence: 'desc' },
    take: trailPageSize + 1,
    select: rowSelect,
  })
  const shown = rows.slice(0, trailPageSize)
  const people = await db.$queryRaw<{ id: string; name: string }[]>`
    select distinct p."id", p."name" from "Person" p join "Seat" s on s."personId" = p."id"
    where s."centreId" = ${actor.centreId}::uuid and s."role" <> 'candidate' order by p."name"`
  return {
    entries: await explained(db, actor, shown),
    people,
    next: rows.length > trailPageSize ? (shown.at(-1)?.sequence ?? null) : null,
  }
}

/** The trail of one portfolio, newest first, for whoever sees it. Three statements; null when it is not theirs. */
export async function trailOfRegistration(
  db: Db,
  actor: Actor,
  registrationId: string,
  filter: Pick<TrailFilter, 'before'> = {},
) {
  const seen = await db.registration.count({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
  })
  if (seen === 0) return null
  const rows = await db.auditEvent.findMany({
    where: {
      chain: actor.centreId,
      registrationId,
      ...(filter.before !== undefined && { sequence: { lt: filter.before } }),
      ...(actor.role === 'candidate' && { type: { notIn: [...hiddenFromCandidates] } }),
    },
    orderBy: { sequence: 'desc' },
    take: trailPageSize + 1,
    select: rowSelect,
  })
  const shown = rows.slice(0, trailPageSize)
  return {
    entries: await explained(db, actor, shown),
    next: rows.length > trailPageSize ? (shown.at(-1)?.sequence ?? null) : null,
  }
}
