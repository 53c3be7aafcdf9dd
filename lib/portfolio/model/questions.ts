import { z } from 'zod'
import { date, id, optionalText, several, text, ticked } from '@/lib/kernel/fields'
import { answerVerdicts, questionWays } from '@/lib/portfolio/model/question-words'
import { rowsOf } from '@/lib/portfolio/model/record-parts'

const questionText = text(1000, 'Write the question.')
const answerText = optionalText(8000)
const verdict = z.enum(answerVerdicts)
/** Empty where it was not asked, or not judged yet. */
const maybeVerdict = z.union([z.literal(''), verdict]).default('')

/** Criteria are chosen by id and kept by number: the unit is the same in every edition. */
export const keepQuestionInput = z.object({
  /** Of the question that is changed; without it, one is added. */
  questionId: id.optional().or(z.literal('').transform(() => undefined)),
  qualificationVersionId: id,
  unitId: id,
  text: questionText,
  criterionIds: several(id).refine((list) => list.length > 0, 'Choose at least one criterion.'),
  goodAnswer: text(4000, 'Say what a good answer contains.'),
  way: z.enum(questionWays, { error: 'Say how it is asked.' }),
})

export const retireQuestionInput = z.object({ questionId: id })

/** A question of the assessor's own: what was asked, and the criteria it serves. */
const ownQuestion = {
  text: optionalText(1000),
  criterionIds: several(id),
}
const servesSome = (
  { text: asked, criterionIds }: { text: string; criterionIds: string[] },
  context: z.RefinementCtx,
) => {
  if (asked !== '' && criterionIds.length === 0) {
    context.addIssue({
      code: 'custom',
      path: ['criterionIds'],
      message: 'Choose at least one criterion it serves.',
    })
  }
}
const isBlank = ({ text: asked }: { text: string }) => asked === ''

const noVerdict = {
  code: 'custom',
  path: ['verdict'],
  message: 'Give your verdict on the answer.',
} as const

/** What was asked aloud: of the bank by its ids, and one's own. Asked is what has a verdict. */
export const askedOfBank = z
  .record(
    z.uuid(),
    z
      .object({ answer: answerText, verdict: maybeVerdict })
      .superRefine(({ answer, verdict: given }, context) => {
        if (answer !== '' && given === '') context.addIssue({ ...noVerdict, path: ['verdict'] })
      }),
  )
  .default({})
  .transform((all) =>
    Object.entries(all).flatMap(([questionId, { answer, verdict: given }]) =>
      given === '' ? [] : [{ questionId, answer, verdict: given }],
    ),
  )
export const askedOfOwn = rowsOf(
  z
    .object({ ...ownQuestion, answer: answerText, verdict: maybeVerdict })
    .superRefine(servesSome)
    .superRefine(({ text: asked, verdict: given }, context) => {
      if (asked !== '' && given === '') context.addIssue({ ...noVerdict, path: ['verdict'] })
    }),
  isBlank,
).transform((rows) =>
  rows.flatMap(({ verdict: given, ...row }) => (given === '' ? [] : [{ ...row, verdict: given }])),
)

export const setQuestionsInput = z.object({
  registrationId: id,
  title: text(160, 'Give the questions a title.'),
  kind: text(60, 'Choose what kind of evidence the answers will be.'),
  dueOn: date('Give the day by which they are to be answered.'),
  bankIds: several(id),
  own: rowsOf(z.object(ownQuestion).superRefine(servesSome), isBlank),
})

export const withdrawQuestionsInput = z.object({ setId: id })

export const answerQuestionsInput = z.object({
  setId: id,
  answers: z.record(z.uuid(), answerText).default({}),
  declared: ticked('Tick the declaration to sign your answers.'),
})

export const judgeAnswersInput = z.object({
  setId: id,
  verdicts: z.record(z.uuid(), maybeVerdict).default({}),
  comments: z.record(z.uuid(), optionalText(2000)).default({}),
  signed: ticked('Tick the statement to sign the record.'),
})

export const answersWording =
  'I declare that these answers are my own work. By signing I hand them in for assessment.'
export const answersJudgedWording =
  'These are the questions I set and the answers the candidate gave and signed, with my verdict on each.'
