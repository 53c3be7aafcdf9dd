/**
 * How one cross-reference, and from them one criterion, stands. Derived from what is on record and
 * never stored: nothing yet, covered, handed in, met, not yet met.
 */
export const standings = ['gap', 'covered', 'handedIn', 'met', 'notYetMet'] as const
export type Standing = (typeof standings)[number]

export const standingWords: Record<Standing, string> = {
  gap: 'Gap',
  covered: 'Covered',
  handedIn: 'Handed in',
  met: 'Met',
  notYetMet: 'Not yet met',
}

/** What a standing is derived from: whether it was handed in, and the verdict it was judged with, if any. */
export const referenceStanding = (pinned: boolean, verdict: 'met' | 'notYetMet' | null): Standing =>
  verdict ?? (pinned ? 'handedIn' : 'covered')

/**
 * How a criterion stands. A standing verdict is kept until new evidence is handed in after "not yet
 * met": then it waits for the assessor again. A met criterion stays met (domain.md §6.2).
 */
export function criterionStanding(
  verdict: 'met' | 'notYetMet' | null,
  references: { standing: Standing }[],
): Standing {
  if (verdict === 'met') return 'met'
  if (references.some(({ standing }) => standing === 'handedIn')) return 'handedIn'
  if (verdict === 'notYetMet') return 'notYetMet'
  return references.length > 0 ? 'covered' : 'gap'
}
