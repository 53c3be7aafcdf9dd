import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import {
  countersignatureOutcomes,
  decisionOutcomes,
  sharedFileOutcomes,
  sharedFileOutcomeWords,
  verdicts,
  verdictWords,
} from '@/lib/assessment/model'

export const competenceFrozen = z.object({
  role: z.enum(['assessor', 'iqa']),
  standing: z.enum(['qualified', 'workingTowards', 'none']),
  awards: z.array(z.string()),
  targetOn: z.string().nullable(),
  unitReference: z.string(),
  competentInUnit: z.boolean(),
})

export const criterionJudged = defineEvent(
  'criterion-judged',
  'judgement',
  z.object({
    enrolmentId: id,
    criterionId: id,
    reference: z.string(),
    criterion: z.string(),
    sequence: z.number(),
    verdict: z.enum(verdicts),
    sufficient: z.boolean(),
    comment: z.string(),
    competence: competenceFrozen,
    grounds: z.array(z.object({ itemId: id, evidence: z.number(), valid: z.boolean() })),
    confirmations: z.array(
      z.object({
        id,
        versionId: id,
        sequence: z.number(),
        authentic: z.boolean(),
        current: z.boolean(),
      }),
    ),
  }),
  ({ reference, criterion, verdict, grounds, sequence }) =>
    `judged ${criterion} of ${reference} ${verdictWords[verdict].toLowerCase()} on ${grounds.map(({ evidence }) => `E${evidence}`).join(', ')}${sequence > 1 ? ', in place of an earlier judgement' : ''}`,
)

export const unitDecided = defineEvent(
  'unit-decided',
  'unit-enrolment',
  z.object({
    decisionId: id,
    declarationId: id,
    number: z.number(),
    reference: z.string(),
    outcome: z.enum(decisionOutcomes),
    feedback: z.string(),
    wording: z.string(),
    competence: competenceFrozen,
    state: z.enum(['achieved', 'awaitingCountersignature', 'referred']),
    /** Set for the candidate with the decision; entries of earlier editions have none. */
    actions: z.array(z.object({ id, text: z.string(), dueOn: z.string() })).default([]),
  }),
  ({ reference, state, actions }) =>
    state === 'referred'
      ? `referred ${reference} and said what is missing${actions.length > 0 ? `, with ${actions.length === 1 ? 'an action' : `${actions.length} actions`}` : ''}`
      : state === 'achieved'
        ? `signed ${reference} off`
        : `signed ${reference} off; it counts once countersigned`,
)

export const decisionCountersigned = defineEvent(
  'decision-countersigned',
  'assessment-decision',
  z.object({
    countersignatureId: id,
    reference: z.string(),
    outcome: z.enum(countersignatureOutcomes),
    comment: z.string(),
    wording: z.string(),
    competence: competenceFrozen,
  }),
  ({ reference, outcome }) =>
    outcome === 'signed'
      ? `countersigned the sign-off of ${reference}`
      : `returned the sign-off of ${reference} to its assessor`,
)

/** Never told to candidates; and the other candidate is not named, since not everybody sees both. */
export const sharedFileLookedAt = defineEvent(
  'shared-file-looked-at',
  'evidence-version',
  z.object({
    findingId: id,
    evidence: z.number(),
    version: z.number(),
    outcome: z.enum(sharedFileOutcomes),
    note: z.string(),
  }),
  ({ evidence, version, outcome, note }) =>
    `looked at E${evidence}, version ${version}, whose file was handed in by another candidate too. ${sharedFileOutcomeWords[outcome]}. ${note}`,
)

export const assessmentEvents = [
  criterionJudged,
  unitDecided,
  decisionCountersigned,
  sharedFileLookedAt,
]
