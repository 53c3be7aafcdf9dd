import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { returnedTo } from '@/lib/registration/lifecycle'
import { appealStates } from '@/lib/appeals/lifecycle'
import { appealOutcomes } from '@/lib/appeals/model'

const step = {
  stepId: id,
  sequence: z.number(),
  number: z.number(),
  reference: z.string(),
  words: z.string(),
  dueOn: z.string().nullable(),
}

export const decisionQuestioned = defineEvent(
  'decision-questioned',
  'appeal',
  z.object({ ...step, decisionId: id, enrolmentId: id }),
  ({ reference, number, words }) =>
    `asked about the decision on ${reference} (enquiry ${number}): ${words}`,
)

export const appealTakenFurther = defineEvent(
  'appeal-taken-further',
  'appeal',
  z.object(step),
  ({ reference, number, words }) =>
    `took enquiry ${number}, about ${reference}, to the centre as an appeal: ${words}`,
)

export const appealWithdrawn = defineEvent(
  'appeal-withdrawn',
  'appeal',
  z.object(step),
  ({ reference, number, words }) => `withdrew enquiry ${number}, about ${reference}: ${words}`,
)

export const appealPassedOn = defineEvent(
  'appeal-passed-on',
  'appeal',
  z.object({ ...step, bodyReference: z.string() }),
  ({ reference, number, bodyReference, words }) =>
    `passed appeal ${number}, about ${reference}, on to the awarding body (${bodyReference}): ${words}`,
)

const answer = {
  ...step,
  stage: z.enum(appealStates),
  outcome: z.enum(appealOutcomes),
  returnedTo: z.enum(returnedTo).nullable(),
}

const became = (outcome: 'upheld' | 'notUpheld', to: 'assessor' | 'candidate' | null) =>
  outcome === 'notUpheld'
    ? 'the decision stands'
    : `the decision is superseded${to ? `, and the unit goes back to the ${to}` : ''}`

export const appealAnswered = defineEvent(
  'appeal-answered',
  'appeal',
  z.object(answer),
  ({ reference, number, stage, outcome, returnedTo: to, words }) =>
    `${outcome === 'upheld' ? 'upheld' : 'did not uphold'} ${stage === 'appeal' ? 'appeal' : 'enquiry'} ${number}, about ${reference}; ${became(outcome, to)}: ${words}`,
)

export const awardingBodyAnswered = defineEvent(
  'awarding-body-answered',
  'appeal',
  z.object({ ...answer, bodyReference: z.string() }),
  ({ reference, number, outcome, returnedTo: to, bodyReference, words }) =>
    `recorded that the awarding body ${outcome === 'upheld' ? 'upheld' : 'did not uphold'} appeal ${number}, about ${reference} (${bodyReference}); ${became(outcome, to)}: ${words}`,
)

export const appealsProcedureKept = defineEvent(
  'appeals-procedure-kept',
  'appeals-procedure',
  z.object({
    number: z.number(),
    enquiryDays: z.number(),
    appealDays: z.number(),
    words: z.string(),
  }),
  ({ enquiryDays, appealDays, words }) =>
    `wrote down how the centre deals with appeals (an enquiry is answered within ${enquiryDays} days, an appeal within ${appealDays}): ${words}`,
)

export const appealEvents = [
  appealsProcedureKept,
  decisionQuestioned,
  appealTakenFurther,
  appealWithdrawn,
  appealPassedOn,
  appealAnswered,
  awardingBodyAnswered,
]
