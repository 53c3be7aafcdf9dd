import type { Role } from '@/lib/kernel/actor'
import type { AwardStatus } from '@/lib/registration/model/staff'

/** Ended on the record, with why; both null while it stands. Dates as the database's JSON has them. */
type Ending = { endedAt: string | null; endReason: string | null }

export type AwardLine = Ending & {
  id: string
  title: string
  status: AwardStatus
  targetOn: string | null
  awardedOn: string | null
  certificate: string | null
  document: { id: string; fileName: string } | null
  recordedAt: string
}

export type CompetenceLine = Ending & {
  id: string
  reference: string
  title: string
  startedAt: string
}

export type CpdLine = Ending & {
  id: string
  doneOn: string
  minutes: number
  activity: string
  learnt: string
  recordedBy: string
}

export type ConflictLine = {
  id: string
  nature: string
  candidate: string | null
  employer: string | null
  colleague: string | null
  declaredAt: Date
  endedAt: Date | null
  endReason: string | null
  mitigation: string | null
  mitigatedBy: string | null
  mitigatedAt: Date | null
}

/** What a conflict of interest can be declared about. */
export type ConflictChoices = {
  candidates: { id: string; name: string; employer: string | null }[]
  colleagues: { seatId: string; name: string; role: Role }[]
  employers: string[]
}
