import { z } from 'zod'
import { date, id, optionalText, several, text, ticked } from '@/lib/kernel/fields'
import { aiUseInput } from '@/lib/portfolio/model/ai-use'
import { locationInput } from '@/lib/portfolio/model/location'

export const evidenceForms = ['file', 'record', 'inSitu', 'testimony', 'written'] as const
export type EvidenceForm = (typeof evidenceForms)[number]

export const settings = ['workplace', 'simulated'] as const
export type Setting = (typeof settings)[number]
export const settingWords: Record<Setting, string> = {
  workplace: 'At work',
  simulated: 'Simulated',
}

export const claimSchema = optionalText(500)

/** What describes a version: frozen once it is handed in. */
export const descriptionFields = {
  title: text(160, 'Give the evidence a title.'),
  kind: text(60, 'Choose what kind of evidence it is.'),
  producedOn: date('Give the date it was produced.'),
  setting: z.enum(settings, { error: 'Say whether it comes from your work or was simulated.' }),
  shows: text(2000, 'Say in a sentence or two what it shows.'),
}
export const describeInput = z.object({ versionId: id, ...descriptionFields })

const matter = {
  /** A finished upload; or where evidence that is kept elsewhere can be seen. */
  uploadId: id.optional().or(z.literal('').transform(() => undefined)),
  keptWhere: optionalText(1000),
}
const eitherMatter = (
  { uploadId, keptWhere }: { uploadId?: string | undefined; keptWhere: string },
  context: z.RefinementCtx,
) => {
  if ((uploadId === undefined) === (keptWhere === '')) {
    context.addIssue({
      code: 'custom',
      path: ['uploadId'],
      message: 'Choose a file, or say where the evidence is kept.',
    })
  }
}

/** The words a candidate signs under; kept with the signature. */
export const ownWorkWording =
  'I declare that this is my own work, or that I have said whose it is and what my part was.'
export const inSituWording =
  'I declare that this evidence exists, is my own work, and can be seen where I have said it is kept.'
export const recordWording =
  'I have read this record. It is a true account of what took place. By signing I hand it in for assessment.'
export const recorderWording =
  'I was there. This record is a true account of what I saw, asked and heard, made by me.'
export const unitDeclarationWording =
  'I declare that the evidence I have handed in for this unit is complete and my own, and I ask for the unit to be signed off.'

const referenceSchema = z.object({ criterionId: id, claim: claimSchema, location: locationInput })

export const addEvidenceInput = z
  .object({
    registrationId: id,
    ...descriptionFields,
    ...matter,
    declared: z.preprocess(
      (value) => value === true || value === 'on' || value === 'true',
      z.boolean(),
    ),
    references: z.array(referenceSchema).max(200).default([]),
    ai: aiUseInput,
  })
  .superRefine(eitherMatter)

export const replaceInput = z
  .object({
    evidenceId: id,
    ...descriptionFields,
    ...matter,
    ai: aiUseInput,
    declared: z.preprocess(
      (value) => value === true || value === 'on' || value === 'true',
      z.boolean(),
    ),
  })
  .superRefine(eitherMatter)

export const reuseInput = z.object({
  versionId: id,
  registrationId: z.uuid('Choose the qualification.'),
  declared: ticked('Tick the declaration to sign it.'),
})

export const declareVersionsInput = z.object({
  versionIds: several(id).refine((list) => list.length > 0, 'Choose what you declare.'),
  declared: ticked('Tick the declaration to sign it.'),
})

export const crossReferenceInput = z.object({
  registrationId: id,
  versionIds: several(id).refine(
    (list) => list.length > 0,
    'Choose at least one piece of evidence.',
  ),
  criterionIds: several(id).refine((list) => list.length > 0, 'Choose at least one criterion.'),
  claim: claimSchema,
  location: locationInput,
})

export const amendReferenceInput = z.object({
  referenceId: id,
  claim: claimSchema,
  location: locationInput,
})

export const confirmPlaceInput = z.object({ referenceId: id })
export const removeReferenceInput = z.object({ referenceId: id })
export const removeEvidenceInput = z.object({ evidenceId: id })

export const handInInput = z.object({
  registrationId: id,
  enrolmentIds: several(id).refine((list) => list.length > 0, 'Choose at least one unit.'),
  /** Only these cross-references; without it, everything that is ready. An empty field is a choice of nothing. */
  referenceIds: z.preprocess(
    (value) => (value === undefined ? undefined : [value].flat().filter((each) => each !== '')),
    z.array(id).min(1, 'Choose at least one criterion to hand in.').optional(),
  ),
})

export const declareUnitInput = z.object({
  enrolmentId: id,
  declared: ticked('Tick the declaration to sign it.'),
})
export const withdrawDeclarationInput = z.object({ enrolmentId: id })

/** A file on its way in, as those who receive it need it. */
export type Incoming = {
  id: string
  centreId: string
  registrationId: string
  fileName: string
  declaredSize: number
  state: 'receiving' | 'ready' | 'refused' | 'taken'
  problem: string | null
  createdAt: Date
}
