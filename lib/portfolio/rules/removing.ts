import { refusal, type Refusal } from '@/lib/kernel/result'
import type { EvidenceForm } from '@/lib/portfolio/model'

/** Delete only what was never handed in: earlier attempts stay readable for ever (domain.md §6.2). */
export function mayRemoveEvidence(evidence: {
  number: number
  pinned: boolean
  commented: boolean
  form: EvidenceForm
  addedBySeatId: string
  candidateSeatId: string
}): Refusal | null {
  if (evidence.form === 'testimony') {
    return refusal('testimony', `E${evidence.number} is what a witness signed, so it stays.`)
  }
  if (evidence.addedBySeatId !== evidence.candidateSeatId) {
    return refusal('not-own', `E${evidence.number} was recorded by your assessor and stays.`)
  }
  if (evidence.pinned) {
    return refusal(
      'handed-in',
      `E${evidence.number} was handed in, so it stays on record. Replace it with a new version instead.`,
    )
  }
  return evidence.commented
    ? refusal(
        'commented',
        `Your assessor gave feedback on E${evidence.number}, so both stay on record. Replace it with a new version instead.`,
      )
    : null
}

/** What was handed in waits for its judgement; what is met stands. Only the rest may be taken out. */
export function mayRemoveReference(reference: {
  madeBySeatId: string
  candidateSeatId: string
  pinned: boolean
  verdict: 'met' | 'notYetMet' | null
}): Refusal | null {
  if (reference.madeBySeatId !== reference.candidateSeatId) {
    return refusal('not-own', 'Your assessor made this cross-reference, as part of their record.')
  }
  if (!reference.pinned) return null
  if (reference.verdict === null) {
    return refusal(
      'with-assessor',
      'This was handed in and waits for your assessor, so it stays until they have marked it.',
    )
  }
  return reference.verdict === 'met'
    ? refusal('met', 'A criterion was judged met on this, so it stays.')
    : null
}
