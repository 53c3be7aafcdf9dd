import type { NudgeHolder } from '@/lib/notifications/model/nudges'

/** Who holds what is waited for; an appointment is for both. */
export type Holder = NudgeHolder | 'both'

/** Something that somebody holds, as the database knows it now. */
export type Thing = {
  subjectId: string
  centreId: string
  registrationId: string
  enrolmentId: string | null
  to: Holder
  /** Whoever is to do it, where that is one person by name. */
  seatId: string | null
  /** A reference or a number, never what anybody wrote. */
  label: string
  /** Where it is found: the thing itself, or what it belongs to. */
  placeId: string
  /** Whether it is still to be done. */
  waits: boolean
  /** The day by which it is to be done, where it has one. */
  dueOn: Date | null
  /** Since when it has waited, where that is told after a while. */
  since: Date | null
}
