import { z } from 'zod'
import { id, optionalText, several, text, ticked } from '@/lib/kernel/fields'
import { wantedActions } from '@/lib/planning/model/actions'

export const verdicts = ['met', 'notYetMet'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictWords: Record<Verdict, string> = { met: 'Met', notYetMet: 'Not yet met' }

export const decisionOutcomes = ['achieved', 'referred'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]
export const decisionOutcomeWords: Record<DecisionOutcome, string> = {
  achieved: 'Signed off',
  referred: 'Referred',
}

export const countersignatureOutcomes = ['signed', 'returned'] as const
export type CountersignatureOutcome = (typeof countersignatureOutcomes)[number]

/** What came of looking at a file that was handed in under two names. */
export const sharedFileOutcomes = ['explained', 'notTheirs', 'suspected'] as const
export type SharedFileOutcome = (typeof sharedFileOutcomes)[number]
export const sharedFileOutcomeWords: Record<SharedFileOutcome, string> = {
  explained: 'Explained: both had good reason to use it',
  notTheirs: 'Not this candidate’s own: it does not count',
  suspected: 'Malpractice is suspected: taken up under the centre’s procedure',
}

export const lookAtSharedFileInput = z.object({
  versionId: id,
  outcome: z.enum(sharedFileOutcomes, { error: 'Say what came of it.' }),
  note: text(2000, 'Say what you found, and whom you asked.'),
})

const tick = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true',
  z.boolean(),
)

export const judgeInput = z.object({
  enrolmentId: id,
  criterionId: id,
  verdict: z.enum(verdicts),
  /** Sufficient: the criterion has enough. */
  sufficient: tick,
  comment: optionalText(5000),
  /** The pinned cross-references found Valid: they show this criterion. */
  validItemIds: several(id).default([]),
  /** Authentic and Current, for versions that this judgement rests on. */
  confirmations: z
    .array(z.object({ versionId: id, authentic: tick, current: tick }))
    .max(200)
    .default([]),
  /** How many judgements of this criterion the assessor had before them: 0, 1, … */
  after: z.coerce.number().int().min(0),
})

/** More criteria than any unit has. */
const mostAtOnce = 100

export const judgeClaimedInput = z.object({
  enrolmentId: id,
  /** The evidence found Valid for each, Authentic and Current; what was handed in for each is Sufficient. */
  versionId: id,
  criteria: z
    .array(z.object({ criterionId: id, after: z.coerce.number().int().min(0) }))
    .min(1, 'Choose at least one criterion.')
    .max(mostAtOnce)
    .refine(
      (list) => new Set(list.map(({ criterionId }) => criterionId)).size === list.length,
      'Name each criterion once.',
    ),
  found: ticked('Say that it is valid, authentic, current and sufficient.'),
})

export const decideInput = z.object({
  enrolmentId: id,
  outcome: z.enum(decisionOutcomes),
  feedback: text(5000, 'Tell the candidate what was decided, and what comes next.'),
  /** What is to be done before it is declared again. */
  actions: wantedActions,
  signed: ticked('Tick the statement to sign.'),
})

export const countersignInput = z.object({
  decisionId: id,
  outcome: z.enum(countersignatureOutcomes),
  comment: optionalText(5000),
  signed: ticked('Tick the statement to sign.'),
})

export const signOffWording =
  'I have judged every criterion of this unit on the evidence named, and found it valid, authentic, current and sufficient. I sign the unit off.'
export const referralWording =
  'I have judged this unit on the evidence handed in. More is needed before I can sign it off, and I have said what.'
export const countersignWording =
  'I am qualified and competent in this unit. I have looked at the evidence and the judgements, and I countersign the decision.'
export const returnWording =
  'I have looked at the evidence and the judgements, and I return the decision to its assessor with my reasons.'
