import type { SpecificationUnit } from '@/lib/specification/model'

// Here and not in the model, so that a page that shows them carries no schema library.
/** How a candidate stands to a criterion, by their own account. */
export const scanAnswers = ['canDoWithEvidence', 'canDo', 'needToLearn'] as const
export type ScanAnswer = (typeof scanAnswers)[number]

export const scanWords: Record<ScanAnswer, string> = {
  canDoWithEvidence: 'I can, and have evidence',
  canDo: 'I can',
  needToLearn: 'I need to learn',
}

/** What the initial assessment says of a unit, in criteria. */
export type ScanCount = {
  criteria: number
  answered: number
  /** With evidence or without. */
  canDo: number
  withEvidence: number
  toLearn: number
}

export function countAnswers(
  unit: Pick<SpecificationUnit, 'outcomes'>,
  answers: ReadonlyMap<string, ScanAnswer>,
): ScanCount {
  const ids = unit.outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id))
  const given = ids.flatMap((id) => answers.get(id) ?? [])
  const of = (answer: ScanAnswer) => given.filter((each) => each === answer).length
  return {
    criteria: ids.length,
    answered: given.length,
    canDo: of('canDo') + of('canDoWithEvidence'),
    withEvidence: of('canDoWithEvidence'),
    toLearn: of('needToLearn'),
  }
}
