import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import type { StandingConflict } from '@/lib/registration/model/conflicts'
import {
  allocationRoles,
  seatsThatServe,
  type AllocationRole,
} from '@/lib/registration/model/staff'
import { visibleTo } from '@/lib/registration/policy'
import { readConflicts } from '@/lib/registration/queries/conflicts'
import {
  readAllServing,
  readServers,
  readServing,
  type ServerRow,
  type ServingRow,
} from '@/lib/registration/queries/serving'
import { conflictsOf, whyNotServe } from '@/lib/registration/rules/serving'
import { suggest, type Suggestion } from '@/lib/registration/rules/suggesting'
import { readSpecification } from '@/lib/specification/queries'

/** How many registrations the page of those without somebody shows at a time. */
export const allocationPageSize = 50

type Known = { servers: ServerRow[]; conflicts: StandingConflict[] }

/** Who could serve a registration in a role, or one unit of it, the best first and each with why. */
async function suggestionsFor(
  db: Db,
  { servers, conflicts }: Known,
  serving: ServingRow,
  role: AllocationRole,
  now: Date,
  unitEnrolmentId: string | null = null,
): Promise<Suggestion[]> {
  const { file } = await readSpecification(db, serving.qualificationVersionId)
  const about = serving.units.filter(({ id }) => !unitEnrolmentId || id === unitEnrolmentId)
  const could = servers
    // Nobody serves their own registration, so they are not offered.
    .filter((each) => seatsThatServe[role].includes(each.role))
    .filter(({ personId }) => personId !== serving.candidatePersonId)
    .map((server) => {
      const slot = { role, unitEnrolmentId, personId: server.personId }
      return {
        ...server,
        refusal: whyNotServe(serving, slot, conflicts),
        conflicts: conflictsOf(serving, slot, conflicts),
      }
    })
  const { siteId, site } = serving
  const references = about.map(({ reference }) => reference)
  return suggest(could, role, { references, siteId, site }, file.staff.awards, toIsoDate(now))
}

const readKnown = async (db: Db, centreId: string): Promise<Known> => {
  const [servers, conflicts] = await Promise.all([
    readServers(db, centreId),
    readConflicts(db, centreId),
  ])
  return { servers, conflicts }
}

/** Suggestions for one registration, or one unit of it, in both roles. Three statements; null when it is not theirs. */
export async function suggestionsView(
  db: Db,
  actor: Actor,
  registrationId: string,
  now: Date,
  unitEnrolmentId: string | null = null,
) {
  if (mayAdministerCentre(actor)) return null
  const serving = await readServing(db, actor.centreId, registrationId)
  // An administrator sees every registration of the centre but their own (policy.ts).
  if (serving?.candidatePersonId === actor.personId) return null
  if (!serving) return null
  const known = await readKnown(db, actor.centreId)
  const unit = serving.units.find(({ id }) => id === unitEnrolmentId)?.id ?? null
  const [assessor, iqa] = await Promise.all(
    allocationRoles.map((role) => suggestionsFor(db, known, serving, role, now, unit)),
  )
  /** Conflicts somebody serves under at present, mitigated or not. */
  const standing = serving.slots.flatMap((slot) => conflictsOf(serving, slot, known.conflicts))
  return {
    assessor: assessor ?? [],
    iqa: iqa ?? [],
    conflicts: [...new Map(standing.map((each) => [each.id, each])).values()],
  }
}

export type SuggestionsView = NonNullable<Awaited<ReturnType<typeof suggestionsView>>>

/**
 * Active registrations that nobody serves in a role, the longest registered first, each with whom we
 * would suggest. Five statements, whatever their number.
 */
export async function allocationView(db: Db, actor: Actor, role: AllocationRole, now: Date) {
  if (mayAdministerCentre(actor)) return null
  const where = {
    AND: [
      visibleTo(actor),
      { state: 'active' as const, NOT: { allocations: { some: { role, endedAt: null } } } },
    ],
  }
  const total = await db.registration.count({ where })
  const rows = await db.registration.findMany({
    where,
    orderBy: [{ registeredOn: 'asc' }, { id: 'asc' }],
    take: allocationPageSize,
    select: { id: true },
  })
  const known = await readKnown(db, actor.centreId)
  const all = await readAllServing(
    db,
    actor.centreId,
    rows.map(({ id }) => id),
  )
  const lines = await Promise.all(
    all.map(async (serving) => {
      const suggestions = await suggestionsFor(db, known, serving, role, now)
      const { registrationId, candidate, employer, site, qualificationVersionId } = serving
      const { title } = await readSpecification(db, qualificationVersionId)
      const best = suggestions.find(({ refusal }) => refusal === null) ?? null
      return { registrationId, candidate, employer, site, qualification: title, best }
    }),
  )
  const offered = known.servers
    .filter((each) => seatsThatServe[role].includes(each.role))
    .map(({ seatId, name, caseload }) => ({ seatId, name, caseload }))
  return { total, lines, offered }
}
