import { refusal, type Refusal } from '@/lib/kernel/result'

/** The centre's own questions at the time, as a conclusion has to answer them. */
export type QuestionSet = { id: string; number: number; questions: readonly string[] }
type Answer = { yes: boolean | null; note: string }

/** Whether the centre asks anything of its own. */
export const asks = (set: QuestionSet | null): set is QuestionSet =>
  set !== null && set.questions.length > 0

const fieldsAt = (numbers: readonly number[], field: string, words: string) =>
  Object.fromEntries(numbers.map((number) => [`own.${number}.${field}`, words]))

const where = (answers: readonly (Answer | undefined)[], fits: (each?: Answer) => boolean) =>
  answers.flatMap((each, index) => (fits(each) ? index : []))

/**
 * Every question of the centre's own set is answered, and each "no" says why. What follows from a "no" is
 * the IQA's: unlike the three questions it does not by itself stand against agreeing (our reading).
 */
export function mayAnswerOwn(
  set: QuestionSet | null,
  setId: string | undefined,
  own: readonly Answer[],
): Refusal | null {
  if (!asks(set)) return null
  if (setId !== undefined && setId !== set.id) {
    return refusal(
      'questions-changed',
      'The centre’s own questions were changed while you were working. Open the sample again and answer them as they are now; what you typed is kept.',
    )
  }
  const answers = set.questions.map((_, index) => own[index])
  const open = where(answers, (each) => each === undefined || each.yes === null)
  if (open.length > 0) {
    return refusal('own-unanswered', 'Answer each of the centre’s own questions with yes or no.', {
      fields: fieldsAt(open, 'yes', 'Answer yes or no.'),
    })
  }
  const mute = where(answers, (each) => each?.yes === false && each.note === '')
  return mute.length > 0
    ? refusal('no-reason', 'Write the reason beside every “no”.', {
        fields: fieldsAt(mute, 'note', 'Say why.'),
      })
    : null
}

/** The questions with their words, as they were answered: what a conclusion freezes. */
export const answersTo = (set: QuestionSet, own: readonly Answer[], id: string) => ({
  id,
  setId: set.id,
  number: set.number,
  answers: set.questions.map((question, index) => ({
    question,
    yes: own[index]?.yes ?? false,
    note: own[index]?.note ?? '',
  })),
})
