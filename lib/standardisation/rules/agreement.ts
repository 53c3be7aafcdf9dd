/** What several people said of the same things: a row for each thing, in each the verdict of every judge. */
export type Ratings = readonly (readonly string[])[]

const counted = (row: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const each of row) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length

/** Of all pairs of judges, the share that said the same of one thing. */
export function agreementOn(row: readonly string[]): number {
  const judges = row.length
  const agreeing = [...counted(row).values()].reduce((sum, n) => sum + n * (n - 1), 0)
  return agreeing / (judges * (judges - 1))
}

/** The same over all things: 1 where everybody always said the same. Null with fewer than two judges. */
export const observedAgreement = (ratings: Ratings): number | null =>
  ratings.length === 0 || (ratings[0]?.length ?? 0) < 2 ? null : mean(ratings.map(agreementOn))

const beyondChance = (observed: number, expected: number): number | null =>
  // Where everybody said one thing throughout, chance explains it as well as judgement does.
  expected > 1 - 1e-12 ? null : (observed - expected) / (1 - expected)

/** Cohen's kappa for two judges, each with habits of their own (Cohen 1960). */
export function cohensKappa(ratings: Ratings): number | null {
  const observed = observedAgreement(ratings)
  if (observed === null) return null
  const first = counted(ratings.map(([one = '']) => one))
  const second = counted(ratings.map(([, other = '']) => other))
  const expected = [...first].reduce(
    (sum, [verdict, n]) => sum + (n * (second.get(verdict) ?? 0)) / ratings.length ** 2,
    0,
  )
  return beyondChance(observed, expected)
}

/** Fleiss' kappa for any number of judges, taken as interchangeable (Fleiss 1971). */
export function fleissKappa(ratings: Ratings): number | null {
  const observed = observedAgreement(ratings)
  if (observed === null) return null
  const all = ratings.flat()
  const expected = [...counted(all).values()].reduce((sum, n) => sum + (n / all.length) ** 2, 0)
  return beyondChance(observed, expected)
}

export const strengths = [
  'poor',
  'slight',
  'fair',
  'moderate',
  'substantial',
  'nearPerfect',
] as const
export type Strength = (typeof strengths)[number]

/** Landis and Koch (1977), whose own bounds these are; they called them arbitrary, and useful. */
export function strengthOf(kappa: number): Strength {
  if (kappa < 0) return 'poor'
  if (kappa <= 0.2) return 'slight'
  if (kappa <= 0.4) return 'fair'
  if (kappa <= 0.6) return 'moderate'
  return kappa <= 0.8 ? 'substantial' : 'nearPerfect'
}

export const strengthWords: Record<Strength, string> = {
  poor: 'less than chance alone would bring',
  slight: 'slight agreement',
  fair: 'fair agreement',
  moderate: 'moderate agreement',
  substantial: 'substantial agreement',
  nearPerfect: 'almost perfect agreement',
}

/** With fewer things judged than this, one verdict more or less moves kappa a long way: our own reading. */
export const fewItems = 20

export type Agreement = {
  judges: number
  items: number
  /** From 0 to 1. */
  observed: number
  kind: 'cohen' | 'fleiss'
  /** Null where everybody gave one and the same verdict throughout. */
  kappa: number | null
}

/** How far judges agree; null where there is nothing to compare. */
export function agreementOf(ratings: Ratings): Agreement | null {
  const observed = observedAgreement(ratings)
  const judges = ratings[0]?.length ?? 0
  if (observed === null) return null
  const kind = judges === 2 ? 'cohen' : 'fleiss'
  const kappa = kind === 'cohen' ? cohensKappa(ratings) : fleissKappa(ratings)
  return { judges, items: ratings.length, observed, kind, kappa }
}

const rounded = (kappa: number): string => kappa.toFixed(2).replace('-0.00', '0.00')

/** What the figures say, in sentences: for those who have never met a kappa. */
export function agreementWords({ judges, items, observed, kind, kappa }: Agreement): string[] {
  const name = kind === 'cohen' ? 'Cohen’s kappa' : 'Fleiss’ kappa'
  const pairs =
    judges === 2
      ? `The two assessors gave the same verdict on ${Math.round(observed * items)} of ${items} criteria.`
      : `Of all pairs among the ${judges} assessors, ${Math.round(observed * 100)} in 100 gave the same verdict on a criterion.`
  if (kappa === null) {
    return [
      pairs,
      `${name} says nothing here: everybody gave one and the same verdict throughout, so chance would have brought the same. A set with something to refer would tell more.`,
    ]
  }
  return [
    pairs,
    `${name}, which takes out what chance alone would bring, is ${rounded(kappa)}: ${strengthWords[strengthOf(kappa)]} on the scale of Landis and Koch (1977).`,
    ...(items < fewItems
      ? [
          `${items === 1 ? 'One criterion is' : `${items} criteria are`} few: one verdict more or less would move kappa a long way, and where nearly all are met it can be low although people agree. Read where they differ rather than the figure.`,
        ]
      : []),
  ]
}
