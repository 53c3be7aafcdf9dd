import {
  answersJudged,
  questionsAnswered,
  questionsSet,
  questionsWithdrawn,
} from '@/lib/portfolio/events/questions'
import { assessors, candidate, telling } from './telling'

export const questionTellings = [
  telling(questionsSet, ({ questions }, { subjectId }) => [
    {
      kind: 'records',
      audience: candidate,
      sentence: `{by} set you ${questions.length === 1 ? 'a question' : `${questions.length} questions`} to answer in writing.`,
      path: `/candidate/questions/${subjectId}`,
    },
  ]),
  telling(questionsWithdrawn, (_, { subjectId }) => [
    {
      kind: 'records',
      audience: candidate,
      sentence: '{by} took back questions that were set to you: nothing is needed from you.',
      path: `/candidate/questions/${subjectId}`,
    },
  ]),
  telling(questionsAnswered, ({ answers, enrolmentIds }, { registrationId, subjectId }) => [
    {
      kind: 'evidence',
      audience: assessors(...enrolmentIds),
      sentence: `{candidate} answered ${answers.length === 1 ? 'the question' : `the ${answers.length} questions`} set to them in writing.`,
      path: `/assessor/candidates/${registrationId}/questions/${subjectId}`,
    },
  ]),
  telling(answersJudged, ({ number, verdicts }, { subjectId }) => [
    {
      kind: 'decisions',
      audience: candidate,
      sentence: `{by} found ${verdicts.filter(({ verdict }) => verdict === 'satisfactory').length} of your ${verdicts.length} answers satisfactory, and kept them as E${number}.`,
      path: `/candidate/questions/${subjectId}`,
    },
  ]),
]
