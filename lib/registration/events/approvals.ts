import { z } from 'zod'
import { formatDate } from '@/lib/kernel/dates'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { sanctionEffects, sanctionEffectWords } from '@/lib/registration/model/approvals'
import { documentOnTrail } from '@/lib/registration/model/documents'

const day = (iso: string): string => formatDate(new Date(iso))
const qualificationNumber = z.string()

export const qualificationApproved = defineEvent(
  'qualification-approved',
  'centre-approval',
  z.object({
    qualificationNumber,
    number: z.string(),
    approvedOn: z.string(),
    endsOn: z.string().nullish(),
    siteIds: z.array(id).optional(),
  }),
  ({ qualificationNumber: of, number }) => `recorded the centre’s approval ${number} for ${of}`,
)

export const approvalChanged = defineEvent(
  'approval-changed',
  'centre-approval',
  z.object({
    qualificationNumber,
    number: z.string(),
    approvedOn: z.string(),
    endsOn: z.string().nullable(),
    siteIds: z.array(id),
  }),
  ({ qualificationNumber: of, number, endsOn }) =>
    `changed the approval ${number} for ${of}${endsOn ? `, which ends on ${day(endsOn)}` : ''}`,
)

export const directClaimsRecorded = defineEvent(
  'direct-claims-recorded',
  'centre-approval',
  z.object({
    statusId: id,
    qualificationNumber,
    held: z.boolean(),
    fromOn: z.string(),
    reference: z.string(),
  }),
  ({ qualificationNumber: of, held, fromOn, reference }) =>
    `recorded that direct claims for ${of} are ${held ? 'held' : 'not held'} from ${day(fromOn)} (${reference})`,
)

export const sanctionImposed = defineEvent(
  'sanction-imposed',
  'sanction',
  z.object({
    approvalId: id,
    qualificationNumber,
    effects: z.array(z.enum(sanctionEffects)),
    reference: z.string(),
    reason: z.string(),
    imposedOn: z.string(),
  }),
  ({ qualificationNumber: of, effects, reference, imposedOn }) =>
    `recorded a sanction on ${of} that stops ${effects.map((each) => sanctionEffectWords[each]).join(' and ')} from ${day(imposedOn)} (${reference})`,
)

export const sanctionLifted = defineEvent(
  'sanction-lifted',
  'sanction',
  z.object({ liftingId: id, qualificationNumber, liftedOn: z.string(), reference: z.string() }),
  ({ qualificationNumber: of, liftedOn, reference }) =>
    `recorded that a sanction on ${of} was lifted on ${day(liftedOn)} (${reference})`,
)

export const regulatorDatesRecorded = defineEvent(
  'regulator-dates-recorded',
  'regulator-dates',
  z.object({
    qualificationNumber,
    operationalEnd: z.string().nullable(),
    certificationEnd: z.string().nullable(),
    source: z.string(),
  }),
  ({ qualificationNumber: of, operationalEnd, certificationEnd, source }) =>
    `recorded the regulator’s dates for ${of}: ${[
      operationalEnd && `operational end ${day(operationalEnd)}`,
      certificationEnd && `certification end ${day(certificationEnd)}`,
    ]
      .filter(Boolean)
      .join(', ')} (${source})`,
)

export const registrationExtended = defineEvent(
  'registration-extended',
  'registration-extension',
  z.object({
    qualificationNumber,
    candidateSeatId: id.nullable(),
    lastRegistrationOn: z.string(),
    reference: z.string(),
    document: documentOnTrail,
  }),
  ({ qualificationNumber: of, candidateSeatId, lastRegistrationOn, reference }, nameOf) =>
    `recorded an extension for ${candidateSeatId ? `${nameOf(candidateSeatId)} on ${of}` : of}: registration until ${day(lastRegistrationOn)} (${reference})`,
)
