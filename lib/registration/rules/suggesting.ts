import { formatDate } from '@/lib/kernel/dates'
import type { Refusal } from '@/lib/kernel/result'
import type { StandingConflict } from '@/lib/registration/model/conflicts'
import type { AllocationRole, StaffRecord } from '@/lib/registration/model/staff'
import { competenceOf, countsAlone, type FittingAwards } from '@/lib/registration/rules/competence'

/** A member of staff who could serve, with how much they have to do. */
export type Server = StaffRecord & {
  name: string
  /** Open registrations they serve from this seat. */
  caseload: number
  /** Units of these that wait for them: declared for an assessor, signed off for an IQA. */
  waiting: number
  /** Of their open registrations, how many at each site. */
  sites: Record<string, number>
}

export type Suggestion = {
  seatId: string
  name: string
  /** Why they cannot be allocated at all; null when they can. */
  refusal: Refusal | null
  alone: number
  countersigned: number
  conflicts: StandingConflict[]
  reasons: string[]
}

type Ranked = Suggestion & { atSite: number; caseload: number; waiting: number }

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** How far somebody covers a plan's units on a day, in words. */
function coverage(
  server: Server,
  role: AllocationRole,
  references: readonly string[],
  fitting: FittingAwards,
  today: string,
) {
  const all = references.map((unit) => competenceOf(server, role, unit, fitting, today))
  const alone = all.filter(countsAlone).length
  const towards = all.filter((each) => each.standing === 'workingTowards' && each.competentInUnit)
  const until = towards[0]?.targetOn
  const words =
    references.length === 0
      ? 'No unit in the plan yet'
      : alone === references.length
        ? `Decides alone in ${many(alone, 'the one unit', 'units: all of them')}`
        : towards.length > 0 && until
          ? `Needs a countersignature in ${towards.length} of ${many(references.length, 'unit', 'units')} until ${formatDate(new Date(until))}`
          : `Decides alone in ${alone} of ${many(references.length, 'unit', 'units')}`
  return { alone, countersigned: towards.length, words }
}

/**
 * Who could serve, the best first: what they may decide in the plan's units, then whether they work at
 * the candidate's site already, then who has least to do. Whoever may not stands last, with why.
 */
export function suggest(
  servers: readonly (Server & { refusal: Refusal | null; conflicts: StandingConflict[] })[],
  role: AllocationRole,
  about: { references: readonly string[]; siteId: string | null; site: string | null },
  fitting: FittingAwards,
  today: string,
): Suggestion[] {
  const ranked = servers.map((server): Ranked => {
    const covered = coverage(server, role, about.references, fitting, today)
    const atSite = about.siteId ? (server.sites[about.siteId] ?? 0) : 0
    const { seatId, name, refusal, conflicts, caseload, waiting } = server
    const load = `${many(caseload, 'open registration', 'open registrations')}, ${many(waiting, 'unit waits', 'units wait')} for them`
    return {
      seatId,
      name,
      refusal,
      conflicts,
      alone: covered.alone,
      countersigned: covered.countersigned,
      atSite,
      caseload,
      waiting,
      reasons: [
        covered.words,
        load,
        ...(atSite > 0 && about.site
          ? [`Serves ${many(atSite, 'candidate', 'candidates')} at ${about.site} already`]
          : []),
        ...conflicts.flatMap(({ mitigation }) =>
          mitigation ? [`A declared conflict of interest, with its mitigation: ${mitigation}`] : [],
        ),
      ],
    }
  })
  return ranked.sort(
    (a, b) =>
      Number(a.refusal !== null) - Number(b.refusal !== null) ||
      b.alone - a.alone ||
      b.countersigned - a.countersigned ||
      a.conflicts.length - b.conflicts.length ||
      Number(b.atSite > 0) - Number(a.atSite > 0) ||
      a.caseload - b.caseload ||
      a.waiting - b.waiting ||
      a.name.localeCompare(b.name, 'en-GB'),
  )
}
