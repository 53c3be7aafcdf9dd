import { refusal, type Refusal } from '@/lib/kernel/result'
import type { AskedQuestion } from '@/lib/portfolio/model/record-parts'
import type { WrittenRecord } from '@/lib/portfolio/model/records'
import type { SpecificationUnit } from '@/lib/specification/model'

/** A question of the bank, as whoever asks it reads it. */
export type KeptQuestion = {
  id: string
  unitReference: string
  text: string
  criteria: readonly string[]
  goodAnswer: string
}

const criteriaOf = (units: readonly SpecificationUnit[], reference: string) =>
  units
    .filter((unit) => unit.reference === reference)
    .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))

/** A question kept by the unit's reference and its criteria's numbers, in this edition. */
const inEdition = (
  { text, unitReference, criteria }: KeptQuestion,
  units: readonly SpecificationUnit[],
) => ({
  text,
  criterionIds: criteriaOf(units, unitReference)
    .filter(({ number }) => criteria.includes(number))
    .map(({ id }) => id),
})

/** What is set in writing: of the bank in the order chosen, then one's own. */
export const askedInWriting = (
  { bankIds, own }: { bankIds: readonly string[]; own: { text: string; criterionIds: string[] }[] },
  bank: readonly KeptQuestion[],
  units: readonly SpecificationUnit[],
) => [
  ...bankIds.flatMap((bankId) => {
    const question = bank.find(({ id }) => id === bankId)
    return question ? [{ bankId, ...inEdition(question, units) }] : []
  }),
  ...own.map((question) => ({ bankId: null, ...question })),
]

/** "1.1 of M/506/2898" of each of these. */
export const criterionWords = (
  units: readonly SpecificationUnit[],
  criterionIds: readonly string[],
): string[] =>
  units.flatMap(({ reference, outcomes }) =>
    outcomes
      .flatMap(({ criteria }) => criteria)
      .filter(({ id }) => criterionIds.includes(id))
      .map(({ number }) => `${number} of ${reference}`),
  )

export type AnsweredQuestion = AskedQuestion & { criterionIds: string[] }

/** What was asked aloud, with the criteria each question serves; null where one is not in the bank. */
export function askedIn(
  { asked, own }: Pick<WrittenRecord, 'asked' | 'own'>,
  bank: readonly KeptQuestion[],
  units: readonly SpecificationUnit[],
): AnsweredQuestion[] | null {
  const known = asked.flatMap(({ questionId, answer, verdict }) => {
    const question = bank.find(({ id }) => id === questionId)
    if (!question) return []
    const { text, criterionIds } = inEdition(question, units)
    return [{ text, answer, verdict, criterionIds }]
  })
  if (known.length !== asked.length) return null
  return [...known, ...own].map((each) => ({
    ...each,
    criteria: criterionWords(units, each.criterionIds),
  }))
}

export type SetStanding = {
  answeredAt: Date | null
  judgedAt: Date | null
  withdrawnAt: Date | null
}

/** Whether the candidate can answer still. */
export function mayAnswer({ answeredAt, withdrawnAt }: SetStanding): Refusal | null {
  if (withdrawnAt) {
    return refusal('taken-back', 'These questions were taken back: nothing is needed from you.')
  }
  return answeredAt
    ? refusal('answered', 'You have signed your answers already; they stay as they are.')
    : null
}

/** Every question has its answer: a word or two, if there is no more to say. */
export function isAnsweredWhole(
  questions: readonly { id: string; position: number }[],
  answers: Record<string, string>,
): Refusal | null {
  const silent = questions.filter(({ id }) => !answers[id])
  if (silent.length === 0) return null
  const numbers = silent.map(({ position }) => position + 1).join(', ')
  return refusal(
    'unanswered',
    `Answer ${silent.length === 1 ? 'question' : 'questions'} ${numbers}. What you wrote is kept.`,
    { fields: Object.fromEntries(silent.map(({ id }) => [`answers.${id}`, 'Write an answer.'])) },
  )
}

/** Answers are judged once, all of them, after they were signed. */
export function mayJudgeAnswers(
  { answeredAt, judgedAt }: SetStanding,
  questions: readonly { id: string; position: number }[],
  verdicts: Record<string, string>,
): Refusal | null {
  if (!answeredAt) return refusal('unanswered', 'The candidate has not answered yet.')
  if (judgedAt) return refusal('judged', 'These answers are judged already.')
  const silent = questions.filter(({ id }) => !verdicts[id])
  if (silent.length === 0) return null
  const numbers = silent.map(({ position }) => position + 1).join(', ')
  return refusal('no-verdict', `Give your verdict on answer ${numbers}.`, {
    fields: Object.fromEntries(silent.map(({ id }) => [`verdicts.${id}`, 'Choose one.'])),
  })
}
