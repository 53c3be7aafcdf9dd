/** How the centre sampled the work of one qualification: the strategy in force, and the plans that chose from a pack. */
export type PackedSampling = {
  title: string
  number: string
  strategy: {
    number: number
    draftedBy: string
    at: Date
    approvedBy: string
    approvedAt: Date
    reviewBy: Date
    reasons: string
    settings: { label: string; lines: string[] }[]
  } | null
  plans: PackedPlan[]
}

export type PackedPlan = {
  number: number
  startsOn: Date
  endsOn: Date
  seed: number
  strategy: number
  /** How often it was drawn; the last time by whom, when, from how many sign-offs. */
  draw: number
  drawnBy: string
  drawnAt: Date
  considered: number
  samples: PackedChoice[]
  interims: PackedChoice[]
  gaps: string[]
}

/** One sign-off, or one unit under way, of the portfolios in the pack. */
export type PackedChoice = {
  candidate: string
  reference: string
  title: string
  assessor: string
  why: string
  state: string
}
