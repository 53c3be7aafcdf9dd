import type { Standing } from '@/lib/portfolio/lifecycle'
import {
  isPinned,
  type BenchCriterion,
  type BenchJudgement,
  type BenchReference,
} from './bench-model'

export type Claimed = {
  /** Waiting for a judgement: what judging them together sends. */
  waiting: { criterion: BenchCriterion; reference: BenchReference; after: number }[]
  /** Left as they are, and why. */
  left: { number: string; why: string }[]
}

/** Every criterion that a version claims, in order: those to judge, and those that are better left alone. */
export function claimedBy(
  versionId: string,
  criteria: (BenchCriterion & { standing: Standing })[],
  references: BenchReference[],
  judgements: BenchJudgement[],
  hasWords: (criterionId: string) => boolean,
): Claimed {
  const claimed: Claimed = { waiting: [], left: [] }
  for (const criterion of criteria) {
    const reference = references.find(
      (each) => each.criterionId === criterion.id && each.versionId === versionId,
    )
    if (!reference) continue
    const why = whyLeft(criterion.standing, reference, hasWords(criterion.id))
    if (why) {
      claimed.left.push({ number: criterion.number, why })
      continue
    }
    const last = judgements.findLast(({ criterionId }) => criterionId === criterion.id)
    claimed.waiting.push({ criterion, reference, after: last?.sequence ?? 0 })
  }
  return claimed
}

function whyLeft(standing: Standing, reference: BenchReference, hasWords: boolean): string | null {
  if (!isPinned(reference)) return 'this evidence was not handed in for it yet'
  if (standing === 'met') return 'met already'
  if (standing === 'notYetMet') return 'not yet met; judge it by itself'
  return hasWords ? 'you have begun a comment; judge it by itself' : null
}
