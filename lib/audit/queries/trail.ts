import { hiddenFromCandidates, hiddenFromEqas } from '@/lib/audit/events'
import { trailPageSize, type CaseloadTrailFilter, type TrailFilter } from '@/lib/audit/model'
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
      ...hidden(actor),
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

/** What somebody of this role does not read in a portfolio's trail. */
function hidden({ role }: Actor) {
  if (role === 'candidate') return { type: { notIn: [...hiddenFromCandidates] } }
  return role === 'eqa' ? { type: { notIn: [...hiddenFromEqas] } } : {}
}

/**
 * The trail of every candidate allocated to an assessor, or picked by an EQA, newest first (domain.md
 * §8). Five statements; null for anybody else, and when it is narrowed to a portfolio that is not theirs to see.
 */
export async function trailOfCaseload(db: Db, actor: Actor, filter: CaseloadTrailFilter = {}) {
  if (actor.role !== 'assessor' && actor.role !== 'eqa') return null
  const found = await db.registration.findMany({
    where: visibleTo(actor),
    select: { id: true, candidateSeat: { select: { person: { select: { name: true } } } } },
  })
  const names = new Map(found.map(({ id, candidateSeat }) => [id, candidateSeat.person.name]))
  const { registration } = filter
  if (registration !== undefined && !names.has(registration)) return null
  const rows = await db.auditEvent.findMany({
    where: {
      chain: actor.centreId,
      registrationId: registration ?? { in: [...names.keys()] },
      ...(filter.before !== undefined && { sequence: { lt: filter.before } }),
      AND: [hidden(actor), filter.type === undefined ? {} : { type: filter.type }],
    },
    orderBy: { sequence: 'desc' },
    take: trailPageSize + 1,
    select: rowSelect,
  })
  const shown = rows.slice(0, trailPageSize)
  const entries = await explained(db, actor, shown)
  return {
    entries: entries.map((entry, index) => {
      const about = registration ? undefined : names.get(shown[index]?.registrationId ?? '')
      return { ...entry, ...(about !== undefined && { about }) }
    }),
    candidates: [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    next: rows.length > trailPageSize ? (shown.at(-1)?.sequence ?? null) : null,
  }
}
