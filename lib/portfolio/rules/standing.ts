/** How a criterion stands for the candidate: the word for it in every list and matrix. */
export const standings = ['not-started', 'covered', 'handed-in', 'not-yet', 'met'] as const
export type Standing = (typeof standings)[number]

export type StandingVerdict = { verdict: 'met' | 'notYetMet'; at: Date }

type HandIn = { handedInAt: Date | null }

const isSince = (handedInAt: Date | null, at: Date): boolean =>
  handedInAt !== null && handedInAt > at

/**
 * A verdict stands until something is handed in after a "not yet met"; then the criterion waits for
 * its assessor again. What is met stays met.
 */
export function standingOf(references: HandIn[], judged: StandingVerdict | undefined): Standing {
  if (judged?.verdict === 'met') return 'met'
  if (judged) {
    return references.some((each) => isSince(each.handedInAt, judged.at)) ? 'handed-in' : 'not-yet'
  }
  if (references.some(({ handedInAt }) => handedInAt !== null)) return 'handed-in'
  return references.length > 0 ? 'covered' : 'not-started'
}

/** How one cross-reference stands: what the assessor said of the criterion after it was handed in. */
export function referenceStanding(
  { handedInAt }: HandIn,
  judged: StandingVerdict | undefined,
): Standing {
  if (handedInAt === null) return 'covered'
  if (!judged || handedInAt > judged.at) return 'handed-in'
  return judged.verdict === 'met' ? 'met' : 'not-yet'
}

export const countStandings = (list: Standing[]): Record<Standing, number> => {
  const counts = { 'not-started': 0, covered: 0, 'handed-in': 0, 'not-yet': 0, met: 0 }
  for (const each of list) counts[each] += 1
  return counts
}
