import type { Phrase } from '@/lib/assessment/model/phrases'
import type { Verdict } from '@/lib/assessment/model'
import type { Hint } from '@/lib/assessment/rules/hints'
import { lacksVacs } from '@/lib/assessment/rules/judging'
import { criterionStanding, referenceStanding, type Standing } from '@/lib/portfolio/lifecycle'
import type { AiUse } from '@/lib/portfolio/model/ai-use'
import type { Location } from '@/lib/portfolio/model/location'
import type { StatusCode } from '@/components/ui/status'

/** One cross-reference as it lies on the bench. */
export type BenchReference = {
  referenceId: string
  criterionId: string
  location: Location
  /** The same in words: "page 4". */
  where: string
  claim: string
  itemId: string | null
  submission: number | null
  evidence: number
  form: 'file' | 'record' | 'inSitu' | 'testimony' | 'written'
  /** Where a witness is told of, and the contact with them recorded. */
  witnessAt: string | null
  /** Where feedback on it is given, open at the same place. */
  feedbackAt: string
  versionId: string
  version: number
  title: string
  kindTitle: string
  producedOn: Date
  simulated: boolean
  shows: string
  fileName: string | null
  mediaType: string | null
  size: number | null
  text: string | null
  /** What the candidate said of a tool such as an AI assistant. */
  aiUse: AiUse | null
  attachments: { id: string; fileName: string; mediaType: string; size: number }[]
  hints: Hint[]
  authentic: boolean | null
  current: boolean | null
  confirmedAt: Date | null
  confirmedBy: string | null
}

export type BenchJudgement = {
  id: string
  criterionId: string
  sequence: number
  verdict: Verdict
  sufficient: boolean
  comment: string
  at: Date
  by: string
  validItemIds: string[]
  itemIds: string[]
}

export type BenchCriterion = {
  id: string
  number: string
  text: string
  outcome: string
  /** What the criterion's verb asks for, in plain words; null for a verb nothing is said about. */
  help: { verb: string; words: string } | null
  /** The centre's words that fit it. */
  phrases: Phrase[]
}

/** What the assessor has ticked and typed for one criterion and not yet given. */
export type JudgementDraft = {
  comment: string
  sufficient: boolean
  validItemIds: string[]
  confirmations: { versionId: string; authentic: boolean; current: boolean }[]
}

export const isPinned = (
  reference: BenchReference,
): reference is BenchReference & { itemId: string } => reference.itemId !== null

/** A draft starts from what stands: the last judgement, and Authentic and Current once said. */
export const startOf = (last: BenchJudgement | undefined): JudgementDraft => ({
  comment: '',
  sufficient: last?.sufficient ?? false,
  validItemIds: last?.validItemIds ?? [],
  confirmations: [],
})

/** Authentic and Current of a version as they stand with what was ticked now. */
export function confirmedOf(
  { versionId, authentic, current }: BenchReference,
  draft: JudgementDraft,
): { authentic: boolean; current: boolean } {
  const said = draft.confirmations.find((each) => each.versionId === versionId)
  return said ?? { authentic: authentic ?? false, current: current ?? false }
}

/** What Met still wants, by the rule that judges on the server; null when all four hold. */
export const wanting = (references: BenchReference[], draft: JudgementDraft): string | null =>
  lacksVacs(
    draft.sufficient,
    references.filter(isPinned).map((reference) => ({
      itemId: reference.itemId,
      evidenceNumber: reference.evidence,
      valid: draft.validItemIds.includes(reference.itemId),
      confirmed: confirmedOf(reference, draft),
    })),
  )

/** How a criterion stands on the bench: handed in again after a verdict means to be judged again. */
export function standingOf(
  references: BenchReference[],
  last: BenchJudgement | undefined,
): Standing {
  const seen = new Set(last?.itemIds)
  return criterionStanding(
    last?.verdict ?? null,
    references.map((reference) => ({
      standing: referenceStanding(
        isPinned(reference),
        reference.itemId !== null && last && seen.has(reference.itemId) ? last.verdict : null,
      ),
    })),
  )
}

export const standingCode: Record<Standing, StatusCode> = {
  gap: 'not-started',
  covered: 'covered',
  handedIn: 'handed-in',
  met: 'met',
  notYetMet: 'not-yet',
}

export const isJudged = ({ standing }: { standing: Standing }): boolean =>
  standing === 'met' || standing === 'notYetMet'
