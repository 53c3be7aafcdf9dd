import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { criteriaWords } from '@/lib/portfolio/events'
import { locationSchema, withLocation } from '@/lib/portfolio/model/location'
import {
  contactMeans,
  contactMeansWords,
  contactOutcomes,
  witnessStandings,
  witnessStandingWords,
} from '@/lib/portfolio/model/witness'

const criterion = z.object({
  id,
  criterionId: id,
  enrolmentId: id,
  unitId: id,
  reference: z.string(),
  criterion: z.string(),
})

/** Who is asked stands in the request, not on the trail: a witness has no seat to name them by. */
export const witnessAsked = defineEvent(
  'witness-asked',
  'witness-request',
  z.object({ about: z.string(), expiresAt: z.string(), criteria: z.array(criterion) }),
  ({ criteria }) => `asked a witness about ${criteriaWords(criteria)}`,
)

export const witnessRequestTakenBack = defineEvent(
  'witness-request-taken-back',
  'witness-request',
  z.object({ criteria: z.array(z.object({ reference: z.string(), criterion: z.string() })) }),
  ({ criteria }) => `took back the request to a witness about ${criteriaWords(criteria)}`,
)

export const witnessCodeSent = defineEvent(
  'witness-code-sent',
  'witness-request',
  z.object({ codeId: id, expiresAt: z.string(), statementHash: z.string() }),
  () => 'wrote a testimony and was sent a code to confirm it by',
)

export const testimonySigned = defineEvent(
  'testimony-signed',
  'evidence',
  z.object({
    requestId: id,
    testimonyId: id,
    codeId: id,
    versionId: id,
    number: z.number(),
    title: z.string(),
    kind: z.string(),
    producedOn: z.string(),
    shows: z.string(),
    statementHash: z.string(),
    signatureId: id,
    wording: z.string(),
    references: z.array(
      withLocation(
        criterion.extend({ versionId: id, location: locationSchema, claim: z.string() }),
      ),
    ),
  }),
  ({ number, references }) =>
    `confirmed their email by its code and signed E${number}, a testimony${references.length > 0 ? ` for ${criteriaWords(references)}` : ''}`,
)

export const witnessContacted = defineEvent(
  'witness-contacted',
  'testimony',
  z.object({
    contactId: id,
    number: z.number(),
    contactedOn: z.string(),
    means: z.enum(contactMeans),
    outcome: z.enum(contactOutcomes),
    standing: z.enum(witnessStandings),
    said: z.string(),
  }),
  ({ number, means, outcome, standing }) =>
    `spoke to the witness of E${number} ${contactMeansWords[means].toLowerCase()}: ${outcome === 'confirmed' ? 'they stand by it' : 'they do not stand by it'}; ${witnessStandingWords[standing].toLowerCase()}`,
)

export const witnessEvents = [
  witnessAsked,
  witnessRequestTakenBack,
  witnessCodeSent,
  testimonySigned,
  witnessContacted,
]
