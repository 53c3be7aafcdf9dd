import type { PackPurpose } from '@/lib/packs/model/packs'

/** Words that somebody put their name to. */
export type Signed = { by: string; at: Date; wording: string; as?: string }

/** A file of evidence: as it is kept, and where it lies in the pack. */
export type PackedFile = {
  key: string
  /** In the pack. */
  path: string
  /** As it was called when it was added. */
  name: string
  mediaType: string
  size: number
  sha256: string
  /** Whether whoever gets the pack gets it as it was added; others get photos and films without position data. */
  isOwn: boolean
}

export type PackedReference = {
  unit: string
  criterion: string
  evidence: number
  version: number
  location: string
  claim: string
  withdrawnAt: Date | null
}

export type PackedComment = {
  by: string
  at: Date
  location: string
  text: string
  replies: { by: string; at: Date; text: string }[]
  dealtWithAt: Date | null
}

export type PackedVersion = {
  number: number
  title: string
  kind: string
  producedOn: Date
  setting: string
  shows: string
  aiUse: string
  /** What came out of the tool, where it was kept as text. */
  aiOutput: string
  addedBy: string
  addedAt: Date
  file: PackedFile | null
  attachments: PackedFile[]
  /** A record made in the product, in full; null where there is a file. */
  record: string | null
  keptWhere: string | null
  signatures: Signed[]
  confirmations: { by: string; at: Date; authentic: boolean; current: boolean }[]
  references: PackedReference[]
  /** Only in a candidate's own pack, like messages, plans and actions. */
  comments: PackedComment[]
}

export type PackedEvidence = { number: number; versions: PackedVersion[] }

export type PackedJudgement = {
  sequence: number
  verdict: 'met' | 'notYetMet'
  sufficient: boolean
  comment: string
  by: string
  at: Date
  bases: { evidence: number; version: number; location: string; valid: boolean }[]
}

export type PackedCriterion = {
  number: string
  text: string
  references: PackedReference[]
  judgements: PackedJudgement[]
  /** The candidate's own, in their own pack only. */
  note: string | null
}

export type PackedSample = {
  by: string
  at: Date
  reason: string
  frozenSha256: string
  conclusion: {
    by: string
    at: Date
    outcome: 'agreed' | 'disagreed'
    returnedTo: string | null
    answers: { question: string; yes: boolean; note: string }[]
    feedback: string
    wording: string
  } | null
  findings: { criterion: string; verdict: string; note: string }[]
  actions: {
    text: string
    effect: 'unit' | 'development'
    owner: string
    dueOn: Date
    closed: { by: string; at: Date; note: string } | null
  }[]
}

/** A look at a unit before its sign-off. */
export type PackedInterim = {
  by: string
  at: Date
  reason: string
  frozenSha256: string
  findings: PackedSample['findings']
  feedback: string
  actions: PackedSample['actions']
}

export type PackedDecision = {
  number: number
  outcome: 'achieved' | 'referred'
  feedback: string
  competence: string
  signed: Signed
  countersignature: (Signed & { outcome: 'signed' | 'returned'; comment: string }) | null
  /** None in a candidate's own pack. */
  samples: PackedSample[]
}

export type PackedUnit = {
  reference: string
  path: string
  title: string
  level: number
  credits: number
  state: string
  stateSince: Date
  route: string
  /** What every other route than assessment rests on. */
  routes: { by: string; at: Date; words: string }[]
  outcomes: { number: number; text: string; criteria: PackedCriterion[] }[]
  declarations: (Signed & { number: number; withdrawnAt: Date | null })[]
  decisions: PackedDecision[]
  /** Reason and way only where the pack is not for the candidate. */
  releases: (Signed & { way: string | null; reason: string | null })[]
  /** None in a candidate's own pack, like samples. */
  interims: PackedInterim[]
  messages: { by: string; at: Date; text: string }[]
}

export type PackedSubmission = {
  number: number
  by: string
  at: Date
  items: { unit: string; criterion: string; evidence: number; version: number; location: string }[]
}

/** What was done in order, in words: steps of a claim, an appeal, an action. */
export type PackedStory = {
  title: string
  steps: { by: string; at: Date; words: string }[]
}

/** A portfolio, as its pages in a pack show it. */
export type PackedPortfolio = {
  registrationId: string
  folder: string
  candidate: string
  qualification: { title: string; number: string; edition: string; level: number }
  awardingBodyNumber: string | null
  registeredOn: Date
  startedOn: Date | null
  plannedEndOn: Date | null
  state: string
  site: string | null
  employer: string | null
  staff: { role: string; name: string; unit: string | null; from: Date; until: Date | null }[]
  units: PackedUnit[]
  evidence: PackedEvidence[]
  submissions: PackedSubmission[]
  plans: PackedStory[]
  actions: PackedStory[]
  appeals: PackedStory[]
  claims: PackedStory[]
}

/** What every page of a pack may say of the pack itself. */
export type PackHead = {
  id: string
  purpose: PackPurpose
  centre: string
  askedBy: string
  askedAt: Date
  /** Where this installation is, and its page that verifies. */
  address: string
}
