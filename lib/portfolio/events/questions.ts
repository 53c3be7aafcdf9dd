import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { criteriaWords, pinSchema, referenceSchema } from '@/lib/portfolio/events'
import { answerVerdicts, questionWays } from '@/lib/portfolio/model/question-words'

const kept = z.object({
  unitReference: z.string(),
  text: z.string(),
  criteria: z.array(z.string()),
  goodAnswer: z.string(),
  way: z.enum(questionWays),
})

export const questionAdded = defineEvent(
  'question-added',
  'bank-question',
  kept,
  ({ unitReference, criteria }) =>
    `added a question to the bank of ${unitReference}, for ${criteria.join(', ')}`,
)

export const questionChanged = defineEvent(
  'question-changed',
  'bank-question',
  kept,
  ({ unitReference, criteria }) =>
    `changed a question in the bank of ${unitReference}, for ${criteria.join(', ')}`,
)

export const questionRetired = defineEvent(
  'question-retired',
  'bank-question',
  z.object({ unitReference: z.string(), text: z.string() }),
  ({ unitReference }) => `retired a question from the bank of ${unitReference}`,
)

const setCriterion = z.object({
  id,
  enrolmentId: id,
  unitId: id,
  criterionId: id,
  reference: z.string(),
  criterion: z.string(),
})

/** What a good answer contains stands with the question, not on the trail: candidates read their own. */
export const questionsSet = defineEvent(
  'questions-set',
  'question-set',
  z.object({
    title: z.string(),
    dueOn: z.string(),
    kind: z.string(),
    questions: z.array(
      z.object({ id, bankId: id.nullable(), text: z.string(), criteria: z.array(setCriterion) }),
    ),
  }),
  ({ questions, dueOn }) =>
    `set ${questions.length === 1 ? 'a question' : `${questions.length} questions`} to be answered in writing by ${formatDate(new Date(dueOn))}, for ${criteriaWords(questions.flatMap(({ criteria }) => criteria))}`,
)

export const questionsWithdrawn = defineEvent(
  'questions-withdrawn',
  'question-set',
  z.object({ title: z.string() }),
  ({ title }) => `took back the questions “${title}”`,
)

export const questionsAnswered = defineEvent(
  'questions-answered',
  'question-set',
  z.object({
    title: z.string(),
    wording: z.string(),
    answers: z.array(z.object({ questionId: id, answer: z.string() })),
    enrolmentIds: z.array(id),
  }),
  ({ title }) => `answered the questions “${title}” and signed the answers as their own`,
)

export const answersJudged = defineEvent(
  'answers-judged',
  'question-set',
  z.object({
    title: z.string(),
    kind: z.string(),
    producedOn: z.string(),
    evidenceId: id,
    versionId: id,
    number: z.number(),
    wording: z.string(),
    signatureIds: z.object({ assessor: id, candidate: id }),
    verdicts: z.array(
      z.object({ questionId: id, verdict: z.enum(answerVerdicts), comment: z.string() }),
    ),
    references: z.array(referenceSchema),
    /** Null where no answer was satisfactory: nothing is handed in. */
    submission: z.object({ id, number: z.number(), pins: z.array(pinSchema) }).nullable(),
  }),
  ({ number, title, verdicts }) =>
    `judged the answers to “${title}”, ${verdicts.filter(({ verdict }) => verdict === 'satisfactory').length} of ${verdicts.length} satisfactory, kept as E${number}`,
)

export const questionEvents = [
  questionAdded,
  questionChanged,
  questionRetired,
  questionsSet,
  questionsWithdrawn,
  questionsAnswered,
  answersJudged,
]
