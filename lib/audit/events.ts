import type { z } from 'zod'
import { appealEvents } from '@/lib/appeals/events'
import { assessmentEvents, sharedFileLookedAt } from '@/lib/assessment/events'
import { certificationEvents } from '@/lib/certification/events'
import { concernEvents } from '@/lib/concerns/events'
import { identityEvents } from '@/lib/identity/events'
import type { Role } from '@/lib/kernel/actor'
import type { NameOf } from '@/lib/kernel/event'
import { notificationEvents, nudged } from '@/lib/notifications/events'
import { packEvents } from '@/lib/packs/events'
import { actionEvents } from '@/lib/planning/events/actions'
import { calendarEvents } from '@/lib/planning/events/calendar'
import { assessmentPlanEvents } from '@/lib/planning/events/plans'
import { portfolioEvents } from '@/lib/portfolio/events'
import { feedbackEvents } from '@/lib/portfolio/events/feedback'
import { phraseEvents } from '@/lib/assessment/events/phrases'
import { messageEvents } from '@/lib/portfolio/events/messages'
import { accountEvents } from '@/lib/portfolio/events/accounts'
import { questionEvents } from '@/lib/portfolio/events/questions'
import {
  testimonySigned,
  witnessCodeSent,
  witnessContacted,
  witnessEvents,
} from '@/lib/portfolio/events/witness'
import {
  actionClosed,
  qualityAssuranceEvents,
  sampleConcluded,
  sampleTaken,
  unitReleased,
} from '@/lib/quality-assurance/events'
import {
  feedbackAcknowledged,
  qualityFeedbackEvents,
} from '@/lib/quality-assurance/events/feedback'
import { portfolioPicked, visitEvents } from '@/lib/visits/events'
import { adjustmentDecided, adjustmentRequested } from '@/lib/registration/events/adjustments'
import { detailsCorrected } from '@/lib/registration/events/details'
import { noteKept, noteRemoved, scanAnswered } from '@/lib/registration/events/scan'
import {
  samplePlanned,
  sampleUnplanned,
  samplingEvents,
  unitLookedAt,
} from '@/lib/quality-assurance/events/sampling'
import { registrationEvents } from '@/lib/registration/events/all'
import { qualificationPublished } from '@/lib/specification/events'
import { standardisationEvents } from '@/lib/standardisation/events'

// `never` as the data's type is what lets definitions of every shape stand in one list.
type Definition = {
  type: string
  subjectKind: string
  schema: z.ZodType
  sentence: (data: never, nameOf: NameOf) => string
}

/** Every event there is, of every module. */
export const definitions: readonly Definition[] = [
  ...identityEvents,
  qualificationPublished,
  ...registrationEvents,
  ...portfolioEvents,
  ...witnessEvents,
  ...messageEvents,
  ...feedbackEvents,
  ...questionEvents,
  ...actionEvents,
  ...assessmentPlanEvents,
  ...calendarEvents,
  ...accountEvents,
  ...assessmentEvents,
  ...phraseEvents,
  ...qualityAssuranceEvents,
  ...qualityFeedbackEvents,
  ...standardisationEvents,
  ...samplingEvents,
  ...appealEvents,
  ...concernEvents,
  ...certificationEvents,
  ...packEvents,
  ...visitEvents,
  ...notificationEvents,
]

/** Who did what nobody did from a seat: the installation, or a witness behind their link. */
export const unseated = (type: string): string =>
  type === testimonySigned.type || type === witnessCodeSent.type ? 'The witness' : 'Assay'

const byType = new Map(definitions.map((definition) => [definition.type, definition]))

/** What happened, in words. An entry that an older edition wrote differently is still named. */
export function sentenceOf(type: string, data: unknown, nameOf: NameOf): string {
  const definition = byType.get(type)
  const parsed = definition?.schema.safeParse(data)
  if (!definition || !parsed?.success) return type.replaceAll('-', ' ')
  // Just judged by this very definition's schema.
  return definition.sentence(parsed.data as never, nameOf)
}

/** "handed-in" as it is offered in a filter: "Handed in". */
export const typeWords = (type: string): string => {
  const words = type.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a candidate's own trail leaves out: the IQA's work on their assessment, and files under two names (domain.md §6.9). */
export const hiddenFromCandidates: readonly string[] = [
  sampleTaken.type,
  sampleConcluded.type,
  samplePlanned.type,
  sampleUnplanned.type,
  unitLookedAt.type,
  actionClosed.type,
  feedbackAcknowledged.type,
  sharedFileLookedAt.type,
  portfolioPicked.type,
]

/**
 * What an EQA’s trail leaves out: adjustments and personal details, which reach only those who need them,
 * and what people wrote to each other and to themselves on the way (domain.md §6.9).
 */
export const hiddenFromEqas: readonly string[] = [
  ...[adjustmentRequested.type, adjustmentDecided.type, detailsCorrected.type],
  ...[scanAnswered.type, noteKept.type, noteRemoved.type],
  ...[...messageEvents, nudged, sharedFileLookedAt].map(({ type }) => type),
]

const briefly: Record<string, (reference: string) => string> = {
  [sampleTaken.type]: (reference) => `took the sign-off of ${reference} as a sample`,
  [samplePlanned.type]: (reference) => `planned to sample the sign-off of ${reference}`,
  [sampleUnplanned.type]: (reference) => `took the sign-off of ${reference} out of the plan`,
  [unitLookedAt.type]: (reference) => `looked at ${reference} while it is under way`,
  [actionClosed.type]: (reference) => `closed an action on ${reference}`,
  [unitReleased.type]: (reference) => `released ${reference}`,
}

/**
 * Entries that a candidate reads in a sentence and no further: what lies behind it is an IQA's reason, or what
 * the centre asked of a witness.
 */
export const withheldFromCandidates: readonly string[] = [
  ...Object.keys(briefly),
  witnessContacted.type,
]

/** The same for a visit: what was written on the way to what was handed in, and what a witness was asked. */
export const withheldFromEqas: readonly string[] = [
  ...[...feedbackEvents, ...actionEvents, ...assessmentPlanEvents].map(({ type }) => type),
  witnessContacted.type,
]

/** The sentence as somebody of this role may read it: an IQA's reasons and notes stay with IQAs. */
export function sentenceFor(role: Role, type: string, data: unknown, nameOf: NameOf): string {
  const brief = role === 'candidate' || role === 'assessor' ? briefly[type] : undefined
  const reference =
    typeof data === 'object' && data !== null && 'reference' in data ? String(data.reference) : null
  return brief && reference ? brief(reference) : sentenceOf(type, data, nameOf)
}
