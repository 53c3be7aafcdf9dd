import type { Prisma } from '@/lib/infra/generated/client'
import { isIqa, type Actor, type Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { maySee, visibleTo, type RegistrationScope } from '@/lib/registration/policy'

/** An IQA of the centre who sees the portfolio: allocated to it, or the lead (domain.md §8). */
export function mayQualityAssure(actor: Actor, registration: RegistrationScope): Refusal | null {
  if (registration.candidatePersonId === actor.personId) {
    return refusal('own-work', 'Nobody quality-assures their own work.')
  }
  return isIqa(actor.role) && maySee(actor, registration)
    ? null
    : refusal('not-iqa', 'Only an IQA who quality-assures this candidate’s assessment may do this.')
}

/** Releasing what was not sampled is the lead IQA's. */
export function mayReleaseWithoutSample(
  actor: Actor,
  registration: RegistrationScope,
): Refusal | null {
  return actor.role === 'leadIqa'
    ? mayQualityAssure(actor, registration)
    : refusal('not-lead', 'Only a lead IQA releases a unit that was not sampled.')
}

const readsSamples = (role: Role): boolean =>
  isIqa(role) || role === 'centreAdmin' || role === 'eqa'

/** The sampling strategy and its plans are the IQAs'; what they decide on, the lead's (domain.md §7). */
export const mayPlanSampling = (actor: Actor): Refusal | null =>
  isIqa(actor.role) ? null : refusal('not-iqa', 'Only the IQAs of the centre plan its sampling.')

export const mayApproveStrategy = (actor: Actor): Refusal | null =>
  actor.role === 'leadIqa'
    ? null
    : refusal('not-lead', 'Only a lead IQA approves the strategy and takes samples out of a plan.')

/** IQA notes never reach candidates (domain.md §6.9). Assessors see their own feedback, not the file. */
export const maySeeSamples = (actor: Actor, registration: RegistrationScope): boolean =>
  readsSamples(actor.role) && maySee(actor, registration)

/** The same as a `where`. */
export const samplesVisibleTo = (actor: Actor): Prisma.SampleWhereInput =>
  readsSamples(actor.role)
    ? {
        centreId: actor.centreId,
        unitEnrolment: { registration: visibleTo(actor) },
      }
    : { id: { in: [] } }

/** The question set is the lead IQA's (domain.md §7). */
export const mayKeepSampleQuestions = (actor: Actor): Refusal | null =>
  actor.role === 'leadIqa'
    ? null
    : refusal('not-lead', 'The centre’s own questions of a sample are kept by its lead IQA.')

/** Feedback is acknowledged by whoever made the decision that it is about. */
export const mayAcknowledge = (
  actor: Actor,
  { decision }: { decision: { seat: { personId: string } } },
): Refusal | null =>
  actor.role === 'assessor' && decision.seat.personId === actor.personId
    ? null
    : refusal(
        'not-yours',
        'Only the assessor whose decision was sampled acknowledges the feedback on it.',
      )
