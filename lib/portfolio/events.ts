import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { settings } from '@/lib/portfolio/model'
import { aiUseSchema } from '@/lib/portfolio/model/ai-use'
import { locationSchema, withLocation } from '@/lib/portfolio/model/location'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { recordParts } from '@/lib/portfolio/model/record-parts'
import { recordTypes, recordTypeWords } from '@/lib/portfolio/model/records'

const bytes = z.object({ sha256: z.string(), size: z.number(), mediaType: z.string() })

export const referenceSchema = withLocation(
  z.object({
    id,
    versionId: id,
    criterionId: id,
    enrolmentId: id,
    unitId: id,
    reference: z.string(),
    criterion: z.string(),
    location: locationSchema,
    claim: z.string(),
    /** The version its place was made on, where it went along to a newer one and is to be checked. */
    placeFrom: z.number().exactOptional(),
  }),
)
export type KeptReference = z.output<typeof referenceSchema>

const described = {
  versionId: id,
  number: z.number(),
  title: z.string(),
  kind: z.string(),
  producedOn: z.string(),
  setting: z.enum(settings),
  shows: z.string(),
}

/** "1.6 and 3.7 of M/506/2898, 4.4 of R/506/2179" */
export function criteriaWords(list: { reference: string; criterion: string }[]): string {
  const units = new Map<string, string[]>()
  for (const { reference, criterion } of list) {
    units.set(reference, [...(units.get(reference) ?? []), criterion])
  }
  return [...units]
    .map(([unit, numbers]) => `${[...new Set(numbers)].join(', ')} of ${unit}`)
    .join('; ')
}

export const evidenceAdded = defineEvent(
  'evidence-added',
  'evidence',
  z.object({
    ...described,
    form: z.enum(['file', 'inSitu']),
    file: bytes.nullable(),
    keptWhere: z.string().nullable(),
    uploadId: id.nullable(),
    signatureId: id.nullable(),
    wording: z.string(),
    references: z.array(referenceSchema),
    aiUse: aiUseSchema.nullable().exactOptional(),
  }),
  ({ number, title, references, signatureId }) =>
    `added E${number} ${title}${signatureId ? ', declared it their own' : ''}${references.length > 0 ? `, for ${criteriaWords(references)}` : ''}`,
)

export const evidenceReused = defineEvent(
  'evidence-reused',
  'evidence',
  z.object({
    ...described,
    form: z.enum(['file', 'inSitu']),
    fromVersionId: id,
    fromNumber: z.number(),
    fromQualification: z.string(),
    sha256: z.string().nullable(),
    signatureId: id,
    wording: z.string(),
    references: z.array(referenceSchema),
    aiUse: aiUseSchema.nullable().exactOptional(),
  }),
  ({ number, title, fromNumber, fromQualification, references }) =>
    `took E${fromNumber} of ${fromQualification} over as E${number} ${title} and declared it their own${references.length > 0 ? `, for ${criteriaWords(references)}` : ''}`,
)

export const evidenceReplaced = defineEvent(
  'evidence-replaced',
  'evidence',
  z.object({
    ...described,
    versionNumber: z.number(),
    file: bytes.nullable(),
    keptWhere: z.string().nullable(),
    uploadId: id.nullable(),
    signatureId: id.nullable(),
    wording: z.string(),
    references: z.array(referenceSchema),
    superseded: z.array(id),
    aiUse: aiUseSchema.nullable().exactOptional(),
  }),
  ({ number, versionNumber, title }) =>
    `replaced E${number} with version ${versionNumber}, ${title}; the earlier version is kept`,
)

export const evidenceDescribed = defineEvent(
  'evidence-described',
  'evidence-version',
  z.object(described),
  ({ number, title }) => `changed the description of E${number} ${title}`,
)

export const versionsDeclared = defineEvent(
  'versions-declared',
  'registration',
  z.object({
    signatures: z.array(z.object({ id, versionId: id, number: z.number(), wording: z.string() })),
  }),
  ({ signatures }) =>
    `declared ${signatures.map(({ number }) => `E${number}`).join(', ')} their own`,
)

export const evidenceRemoved = defineEvent(
  'evidence-removed',
  'evidence',
  z.object({ number: z.number(), title: z.string(), hashes: z.array(z.string()) }),
  ({ number, title }) => `removed E${number} ${title}, which was never handed in`,
)

export const criteriaCrossReferenced = defineEvent(
  'criteria-cross-referenced',
  'registration',
  z.object({ evidence: z.array(z.number()), references: z.array(referenceSchema) }),
  ({ evidence, references }) =>
    `cross-referenced ${evidence.map((number) => `E${number}`).join(', ')} to ${criteriaWords(references)}`,
)

export const referenceAmended = defineEvent(
  'reference-amended',
  'cross-reference',
  withLocation(
    z.object({
      number: z.number(),
      reference: z.string(),
      criterion: z.string(),
      location: locationSchema,
      claim: z.string(),
    }),
  ),
  ({ number, reference, criterion, location }) =>
    `changed the place or claim of E${number} for ${criterion} of ${reference}: ${location.kind === 'whole' ? 'the whole of it' : locationWords(location)}`,
)

export const placeChecked = defineEvent(
  'place-checked',
  'cross-reference',
  z.object({
    number: z.number(),
    versionNumber: z.number(),
    reference: z.string(),
    criterion: z.string(),
    location: locationSchema,
  }),
  ({ number, versionNumber, reference, criterion, location }) =>
    `checked the place of E${number} for ${criterion} of ${reference} on version ${versionNumber}: ${locationWords(location)} still holds`,
)

export const referenceRemoved = defineEvent(
  'reference-removed',
  'cross-reference',
  z.object({
    number: z.number(),
    reference: z.string(),
    criterion: z.string(),
    kept: z.boolean(),
  }),
  ({ number, reference, criterion, kept }) =>
    `took E${number} off ${criterion} of ${reference}${kept ? '; what was handed in stays readable' : ''}`,
)

export const pinSchema = z.object({
  id,
  crossReferenceId: id,
  versionId: id,
  enrolmentId: id,
  criterionId: id,
  reference: z.string(),
  criterion: z.string(),
  evidence: z.number(),
})

export const handedIn = defineEvent(
  'handed-in',
  'submission',
  z.object({ number: z.number(), pins: z.array(pinSchema) }),
  ({ number, pins }) =>
    `handed in submission ${number}: ${[...new Set(pins.map(({ evidence }) => `E${evidence}`))].join(', ')} for ${criteriaWords(pins)}`,
)

export const unitDeclared = defineEvent(
  'unit-declared',
  'unit-enrolment',
  z.object({ declarationId: id, number: z.number(), reference: z.string(), wording: z.string() }),
  ({ reference }) => `declared ${reference} complete and asked for sign-off`,
)

export const declarationWithdrawn = defineEvent(
  'declaration-withdrawn',
  'unit-enrolment',
  z.object({ declarationId: id, reference: z.string() }),
  ({ reference }) => `withdrew the declaration of ${reference}`,
)

export const recordAdded = defineEvent(
  'record-added',
  'evidence',
  z.object({
    ...described,
    type: z.enum(recordTypes),
    place: z.string(),
    account: z.string(),
    ...recordParts,
    signatureId: id,
    wording: z.string(),
    references: z.array(referenceSchema),
    attachments: z.array(z.object({ id, uploadId: id, sha256: z.string(), size: z.number() })),
  }),
  ({ number, type, references }) =>
    `recorded E${number}, ${recordTypeWords[type].toLowerCase()}, for ${criteriaWords(references)}`,
)

export const recordSigned = defineEvent(
  'record-signed',
  'evidence-version',
  z.object({
    number: z.number(),
    signatureId: id,
    wording: z.string(),
    submissionId: id,
    submissionNumber: z.number(),
    pins: z.array(pinSchema),
  }),
  ({ number, submissionNumber }) =>
    `read and signed E${number}, and so handed it in as submission ${submissionNumber}`,
)

export const portfolioEvents = [
  evidenceAdded,
  evidenceReused,
  evidenceReplaced,
  evidenceDescribed,
  versionsDeclared,
  evidenceRemoved,
  criteriaCrossReferenced,
  referenceAmended,
  placeChecked,
  referenceRemoved,
  handedIn,
  unitDeclared,
  declarationWithdrawn,
  recordAdded,
  recordSigned,
]
