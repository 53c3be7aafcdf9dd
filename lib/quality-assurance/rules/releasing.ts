import { refusal, type Refusal } from '@/lib/kernel/result'
import type { DeclaredConflict } from '@/lib/registration/model/conflicts'
import { conflictsWith, conflictWords } from '@/lib/registration/rules/conflicts'
import { countsAlone, lacksCompetence } from '@/lib/registration/rules/competence'
import type { Competence } from '@/lib/registration/model/staff'
import type { EnrolmentState } from '@/lib/registration/lifecycle'

export type Releasable = {
  state: EnrolmentState
  reference: string
  /** The sample of the standing decision, if it was taken. */
  sample: { concluded: 'agreed' | 'disagreed' | null } | null
  /** Actions on this unit that are not closed. */
  openActions: number
}

const notAchieved = (unit: Releasable): Refusal | null =>
  unit.state === 'achieved'
    ? null
    : refusal(
        'not-achieved',
        unit.state === 'released'
          ? `${unit.reference} is released already.`
          : `${unit.reference} is not signed off, so it cannot be released.`,
      )

/** Only an IQA who is qualified and competent in the unit releases it (domain.md §6.5). */
export function mayReleaseAs(competence: Competence): Refusal | null {
  const lacking = lacksCompetence(competence)
  if (lacking) return lacking
  return countsAlone(competence)
    ? null
    : refusal(
        'working-towards',
        'You are working towards the award, so a qualified IQA has to release this unit.',
      )
}

/** Sampled, agreed, and every action on it closed (domain.md §6.7). */
export function mayReleaseSampled(unit: Releasable): Refusal | null {
  const early = notAchieved(unit)
  if (early) return early
  if (unit.sample?.concluded !== 'agreed') {
    return refusal('not-agreed', `${unit.reference} was not sampled and agreed yet.`)
  }
  return unit.openActions > 0
    ? refusal(
        'open-actions',
        `${unit.openActions === 1 ? 'One action' : `${unit.openActions} actions`} on ${unit.reference} must be closed first.`,
      )
    : null
}

/** A decision as its conflicts of interest see it: whose work it is, and who serves beside them. */
export type DecidedWork = {
  registrationId: string
  employer: string | null
  decidedAt: Date
  /** Who judged, decided or countersigned, by person. */
  assessedBy: readonly string[]
  /** Who serves the registration, by person, and whoever is asking to release. */
  serving: readonly string[]
}

/**
 * Why a unit is always sampled: somebody assessed it under a declared conflict of interest
 * (domain.md §6.1). One that ended only after the decision still bound it.
 */
export function conflictOver(
  conflicts: readonly DeclaredConflict[],
  { registrationId, employer, decidedAt, assessedBy, serving }: DecidedWork,
): string | null {
  const bound = conflicts.filter(({ endedAt }) => endedAt === null || endedAt > decidedAt)
  const [conflict] = assessedBy.flatMap((personId) =>
    conflictsWith(bound, {
      personId,
      registrationId,
      employer,
      serving: serving.filter((each) => each !== personId),
    }),
  )
  return conflict ? conflictWords(conflict) : null
}

/**
 * Not sampled: under the fulfilled plan that covers it, or, where none does, with the lead IQA's signed reason
 * (domain.md §6.7). What either asks beyond this is in `covering.ts`.
 */
export function mayReleaseUnsampled(unit: Releasable, conflict: string | null): Refusal | null {
  const early = notAchieved(unit)
  if (early) return early
  if (unit.sample) {
    return refusal(
      'sampled',
      `${unit.reference} was taken as a sample, so it is released through that sample.`,
    )
  }
  if (conflict) {
    return refusal(
      'always-sampled',
      `${unit.reference} is always sampled, because of a declared conflict of interest. ${conflict} Take it as a sample, then release it through that.`,
    )
  }
  return unit.openActions > 0
    ? refusal('open-actions', `An action on ${unit.reference} must be closed first.`)
    : null
}
