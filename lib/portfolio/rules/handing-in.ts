import { refusal, type Refusal } from '@/lib/kernel/result'
import { isOpenForCandidate, type EnrolmentStanding } from '@/lib/registration/lifecycle'

/** A cross-reference that could be handed in, with what its version has. */
export type Offered = {
  evidenceNumber: number
  title: string
  /** The candidate's own declaration; for an assessor's record, the candidate's signature; for a testimony, the witness's. */
  isDeclared: boolean
  isLatest: boolean
  enrolment: EnrolmentStanding & { reference: string }
}

/**
 * Handing in needs each pinned version declared the candidate's own, and a unit that is in the
 * candidate's hands (domain.md §6.3). That it is checked and readable holds for every kept version.
 */
export function mayBeHandedIn(offered: Offered[]): Refusal | null {
  if (offered.length === 0) {
    return refusal(
      'nothing-new',
      'Everything cross-referenced here has been handed in already. Add evidence or cross-reference more first.',
    )
  }
  const locked = offered.find(({ enrolment }) => !isOpenForCandidate(enrolment))
  if (locked) {
    return refusal(
      'locked',
      `${locked.enrolment.reference} is not in your hands at present, so nothing can be handed in for it.`,
    )
  }
  const undeclared = [
    ...new Map(
      offered.filter((each) => !each.isDeclared).map((each) => [each.evidenceNumber, each]),
    ).values(),
  ].sort((a, b) => a.evidenceNumber - b.evidenceNumber)
  if (undeclared.length > 0) {
    const list = undeclared.map((each) => `E${each.evidenceNumber} ${each.title}`).join(', ')
    return refusal('undeclared', `Declare these your own first: ${list}.`, {
      detail: { evidence: undeclared.map((each) => each.evidenceNumber) },
    })
  }
  return null
}
