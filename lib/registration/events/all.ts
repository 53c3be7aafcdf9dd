import { qualificationApproved } from '@/lib/registration/events/approvals'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import { unitPlanned, unitDropped } from '@/lib/registration/events/plan'
import * as proposals from '@/lib/registration/events/proposals'
import * as scan from '@/lib/registration/events/scan'
import { staffAllocated, awardRecorded, competenceRecorded } from '@/lib/registration/events/staff'

export const registrationEvents = [
  qualificationApproved,
  candidateRegistered,
  unitPlanned,
  unitDropped,
  proposals.planProposed,
  proposals.planWithdrawn,
  proposals.planAgreed,
  proposals.planSentBack,
  proposals.planSet,
  scan.scanAnswered,
  scan.noteKept,
  scan.noteRemoved,
  staffAllocated,
  awardRecorded,
  competenceRecorded,
]
