import { monthsBetween } from '@/lib/kernel/dates'
import type { SharedFileOutcome } from '@/lib/assessment/model'

/** Something the data says that bears on one of VACS. It suggests; the assessor judges. */
export type Hint = {
  about: 'v' | 'a' | 'c' | 's'
  words: string
  /** The page where the same bytes lie side by side. */
  shared?: true
}

/** A cross-reference as hints see it. */
export type Hinted = {
  criterionId: string
  evidenceId: string
  kind: string
  producedOn: Date
  simulated: boolean
  itemId: string | null
  /** The same bytes were handed in under another candidate's name. */
  sharedElsewhere: boolean
  /** What came of looking at it last. */
  sharedOutcome: SharedFileOutcome | null
}

/** A kind of evidence is the qualification's data; a witness is named in the code of theirs. */
const isTestimony = (kind: string): boolean => /(^|-)witness(-|$)/i.test(kind)

const looked: Record<SharedFileOutcome, string> = {
  explained: 'looked at, and explained',
  notTheirs: 'looked at: not this candidate’s own',
  suspected: 'looked at: malpractice suspected',
}

/** Criteria for which everything handed in is one and the same witness's testimony, by evidence. */
export function restingOnOneWitness(references: readonly Hinted[]): Map<string, string[]> {
  const resting = new Map<string, string[]>()
  const handedIn = references.filter(({ itemId }) => itemId !== null)
  for (const criterionId of new Set(handedIn.map((each) => each.criterionId))) {
    const own = handedIn.filter((each) => each.criterionId === criterionId)
    const [first] = own
    if (!first || own.some((each) => each.evidenceId !== first.evidenceId)) continue
    if (!isTestimony(first.kind)) continue
    resting.set(first.evidenceId, [...(resting.get(first.evidenceId) ?? []), criterionId])
  }
  return resting
}

/** What the data says of one cross-reference's evidence (domain.md §2, §5). Pure. */
export function hintsOf(
  reference: Hinted,
  resting: ReadonlyMap<string, readonly string[]>,
  currencyMonths: number,
  now: Date,
): Hint[] {
  const hints: Hint[] = []
  const months = monthsBetween(reference.producedOn, now)
  if (reference.simulated) hints.push({ about: 'v', words: 'simulated, not done at work' })
  if (reference.sharedElsewhere) {
    const after = reference.sharedOutcome ? `; ${looked[reference.sharedOutcome]}` : ''
    hints.push({
      about: 'a',
      words: `the same file was handed in by another candidate${after}`,
      shared: true,
    })
  }
  if (months > currencyMonths) {
    hints.push({
      about: 'c',
      words: `produced ${months} months ago; the centre usually accepts ${currencyMonths}`,
    })
  }
  const criteria = resting.get(reference.evidenceId) ?? []
  if (criteria.length > 1 && criteria.includes(reference.criterionId)) {
    hints.push({ about: 's', words: `${criteria.length} criteria rest on this one witness alone` })
  }
  return hints
}
