import { useMemo } from 'react'
import {
  isPinned,
  standingOf,
  type BenchCriterion,
  type BenchJudgement,
  type BenchReference,
  type JudgementDraft,
} from './bench-model'

type Read = {
  criteria: BenchCriterion[]
  references: BenchReference[]
  judgements: BenchJudgement[]
}

/** How everything on the bench stands: as it was read, with what was given and said since. */
export function useStandings(
  read: Read,
  given: BenchJudgement[],
  said: JudgementDraft['confirmations'],
) {
  const judgements = useMemo(() => {
    const known = new Set(read.judgements.map(({ id }) => id))
    return [...read.judgements, ...given.filter(({ id }) => !known.has(id))]
  }, [read.judgements, given])
  const references = useMemo(
    () =>
      read.references.map((reference) => {
        const now = said.findLast(({ versionId }) => versionId === reference.versionId)
        return now ? { ...reference, authentic: now.authentic, current: now.current } : reference
      }),
    [read.references, said],
  )
  const criteria = useMemo(
    () =>
      read.criteria.map((criterion) => {
        const own = references.filter(({ criterionId }) => criterionId === criterion.id)
        const last = judgements.findLast(({ criterionId }) => criterionId === criterion.id)
        return { ...criterion, standing: standingOf(own, last), live: own.some(isPinned) }
      }),
    [read.criteria, references, judgements],
  )
  return { judgements, references, criteria }
}
