import {
  approvalChanged,
  directClaimsRecorded,
  qualificationApproved,
  registrationExtended,
  regulatorDatesRecorded,
  sanctionImposed,
  sanctionLifted,
} from '@/lib/registration/events/approvals'
import { adjustmentDecided, adjustmentRequested } from '@/lib/registration/events/adjustments'
import {
  detailsCorrected,
  identitySeen,
  inductionAcknowledged,
  registrationCorrected,
} from '@/lib/registration/events/details'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import { routeEnded, routeRecorded } from '@/lib/registration/events/routes'
import * as importing from '@/lib/registration/events/importing'
import { registrationMoved } from '@/lib/registration/events/states'
import { unitPlanned, unitDropped } from '@/lib/registration/events/plan'
import * as proposals from '@/lib/registration/events/proposals'
import * as scan from '@/lib/registration/events/scan'
import {
  conflictDeclared,
  conflictEnded,
  conflictMitigated,
} from '@/lib/registration/events/conflicts'
import { cpdRecorded, cpdStruckOut } from '@/lib/registration/events/development'
import { awardEnded, competenceEnded } from '@/lib/registration/events/staff'
import { staffAllocated, awardRecorded, competenceRecorded } from '@/lib/registration/events/staff'

import { editionMoved } from '@/lib/registration/events/editions'

export const registrationEvents = [
  editionMoved,
  qualificationApproved,
  approvalChanged,
  directClaimsRecorded,
  sanctionImposed,
  sanctionLifted,
  regulatorDatesRecorded,
  registrationExtended,
  registrationCorrected,
  detailsCorrected,
  identitySeen,
  inductionAcknowledged,
  registrationMoved,
  adjustmentRequested,
  adjustmentDecided,
  routeRecorded,
  routeEnded,
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
  ...[awardEnded, competenceEnded, cpdRecorded, cpdStruckOut],
  ...[conflictDeclared, conflictMitigated, conflictEnded],
  ...Object.values(importing),
]
