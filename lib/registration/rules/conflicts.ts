import { refusal, type Refusal } from '@/lib/kernel/result'
import type { StandingConflict } from '@/lib/registration/model/conflicts'

/** Somebody's work on one registration, and who else serves it, by person. */
export type ServingWork = {
  personId: string
  registrationId: string
  employer: string | null
  serving: readonly string[]
}

const sameEmployer = (one: string | null, other: string | null): boolean =>
  one !== null &&
  other !== null &&
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB')

/**
 * The declared conflicts of interest that this work falls under (domain.md §6.1): one's own in the
 * candidate, in their employer or in a colleague who serves them too, and a colleague's in oneself.
 */
export const conflictsWith = (
  conflicts: readonly StandingConflict[],
  work: ServingWork,
): StandingConflict[] =>
  conflicts.filter((conflict) => {
    const { personId, colleaguePersonId } = conflict
    if (personId === work.personId) {
      return (
        conflict.registrationId === work.registrationId ||
        sameEmployer(conflict.employer, work.employer) ||
        (colleaguePersonId !== null && work.serving.includes(colleaguePersonId))
      )
    }
    return colleaguePersonId === work.personId && work.serving.includes(personId)
  })

/** "Priya Shah’s interest in this candidate: her sister." */
export const conflictWords = (conflict: StandingConflict): string => {
  const about = conflict.registrationId
    ? 'this candidate'
    : conflict.employer
      ? `candidates of ${conflict.employer}`
      : `the work of ${conflict.colleague ?? 'a colleague'}`
  const { nature } = conflict
  return `${conflict.name} declared an interest in ${about}: ${nature}${/[.!?]$/.test(nature) ? '' : '.'}`
}

const stops = {
  serving:
    'Nobody serves under a declared conflict without a written mitigation: write one on their record, or choose somebody else.',
  deciding:
    'Nothing is decided under a declared conflict without a written mitigation: ask your centre’s administrator to write one, or to allocate somebody else.',
} as const

/** Work under a declared conflict needs a written mitigation. The first that has none is named. */
export function unmitigated(
  conflicts: readonly StandingConflict[],
  work: keyof typeof stops = 'serving',
): Refusal | null {
  const open = conflicts.find(({ mitigation }) => mitigation === null)
  return open ? refusal('conflict', `${conflictWords(open)} ${stops[work]}`) : null
}
