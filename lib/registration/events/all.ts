import { qualificationApproved } from '@/lib/registration/events/approvals'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import { unitPlanned, unitDropped } from '@/lib/registration/events/plan'
import { staffAllocated, awardRecorded, competenceRecorded } from '@/lib/registration/events/staff'

import { editionMoved } from '@/lib/registration/events/editions'

export const registrationEvents = [
  editionMoved,
  qualificationApproved,
  candidateRegistered,
  unitPlanned,
  unitDropped,
  staffAllocated,
  awardRecorded,
  competenceRecorded,
]
