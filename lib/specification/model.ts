import { z } from 'zod'
import { date, text } from '@/lib/kernel/fields'

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i, 'Use letters, digits and hyphens, such as witness-testimony.')
const count = z.number().int().nonnegative()
const credits = z.number().int().positive()

export const criterionInFile = z.strictObject({ number: text(12), text: text(2000) })

export const outcomeInFile = z.strictObject({
  number: z.number().int().positive(),
  text: text(2000),
  criteria: z.array(criterionInFile).min(1, 'An outcome needs at least one criterion.'),
})

export const unitInFile = z.strictObject({
  group: code,
  reference: text(20),
  title: text(300),
  level: z.number().int().min(1).max(8),
  credits,
  outcomes: z.array(outcomeInFile).min(1, 'A unit needs at least one learning outcome.'),
})

export const groupInFile = z.strictObject({
  code,
  title: text(100),
  mandatory: z.boolean(),
  minimumCredits: credits.optional(),
  maximumCredits: credits.optional(),
})

/** The rule of combination, as the awarding body prints it (domain.md §4). */
export const combinationInFile = z.strictObject({
  minimumCredits: credits,
  atLevel: z
    .strictObject({
      level: z.number().int().min(1).max(8),
      minimumCredits: credits,
      /** "At Level 4": exactly that level, or that level and above. */
      counting: z.enum(['exactly', 'atLeast']),
      /** The awarding body's ruling on how levels count, where there is one. */
      ruling: text(300).optional(),
    })
    .optional(),
  /** Pairs of units of which only one may count. */
  barred: z
    .array(z.tuple([text(20), text(20)]))
    .max(12, 'At most 12 pairs can be barred.')
    .optional(),
  /** Units of other qualifications, or earlier editions of a unit, that count as the one they stand for. */
  equivalents: z
    .array(z.strictObject({ reference: text(20), title: text(300), standsFor: text(20) }))
    .optional(),
})

export const staffRoles = ['assessor', 'iqa'] as const

/** What a criterion asks for: to know something, to do it, or to make something. */
export const natures = ['knowing', 'doing', 'producing'] as const
export type Nature = (typeof natures)[number]

export const evidenceKindInFile = z.strictObject({
  code,
  title: text(120),
  /** What it usually shows well: a suggestion, never a restriction. */
  suits: z.array(z.enum(natures)),
})

/** A qualification as a data file that a centre can read, check and load. */
export const qualificationFile = z.strictObject({
  number: text(20),
  title: text(300),
  level: z.number().int().min(1).max(8),
  edition: text(60),
  awardingBody: text(200),
  regulators: z
    .array(z.strictObject({ name: text(200), nation: text(60) }))
    .min(1, 'Name at least one regulator.'),
  framework: text(200),
  purpose: text(2000),
  totalQualificationTime: count,
  guidedLearningHours: count,
  grading: z.array(text(60)).min(1),
  entryRequirements: text(1000),
  registrationStart: date(),
  registrationEnd: date().nullable(),
  /** How the source words the last date, and what it is taken to mean. */
  registrationEndSource: text(1000).optional(),
  evidenceKinds: z.array(evidenceKindInFile).min(1),
  staff: z.strictObject({
    requirement: text(2000),
    awards: z
      .array(z.strictObject({ title: text(200), roles: z.array(z.enum(staffRoles)).min(1) }))
      .min(1),
  }),
  policies: z.strictObject({
    /** Where the awarding body's policies can be had. */
    where: text(1000),
    list: z.array(
      z.strictObject({
        title: text(200),
        purpose: text(1000),
        /** Where the policy itself can be read, if the source gives an address. */
        url: z
          .url({ protocol: /^https$/, error: 'Give an address that begins with https://.' })
          .max(500)
          .optional(),
      }),
    ),
  }),
  groups: z.array(groupInFile).min(1),
  combination: combinationInFile,
  /** What the source says there is, so that a lost unit or criterion is noticed. */
  totals: z.strictObject({ units: count, outcomes: count, criteria: count }),
  units: z.array(unitInFile).min(1),
})

export type QualificationFile = z.output<typeof qualificationFile>
export type UnitInFile = z.output<typeof unitInFile>
export type Combination = z.output<typeof combinationInFile>

export const publishInput = z.object({ file: z.unknown() })

/** Far above any qualification: the whole of this one with 514 criteria is a tenth of it. Characters. */
export const longestFile = 2_000_000

/** A qualification's file as an administrator sends it: the text as it is in the file. */
export const loadQualificationInput = z.object({
  text: z
    .string('Choose a file.')
    .min(1, 'Choose a file.')
    .max(longestFile, 'This is longer than any qualification. Choose a qualification’s file.'),
})

/** Something about a file, and where in the file it is. */
export type Remark = { place: string; message: string }

export type EvidenceKind = z.output<typeof evidenceKindInFile>

export type UnitGroup = z.output<typeof groupInFile>

export type Criterion = { id: string; number: string; text: string; position: number }

export type Outcome = { id: string; number: number; text: string; criteria: Criterion[] }

export type SpecificationUnit = {
  id: string
  reference: string
  title: string
  level: number
  credits: number
  /** The code of its group. */
  group: string
  position: number
  outcomes: Outcome[]
}

/** One published edition, assembled. Dates are ISO dates. */
export type Specification = {
  id: string
  number: string
  slug: string
  edition: string
  title: string
  level: number
  registrationStart: string
  registrationEnd: string | null
  /** Titles as a screen shows them, beginning with a capital; the file holds them as published. */
  evidenceKinds: EvidenceKind[]
  groups: UnitGroup[]
  units: SpecificationUnit[]
  file: QualificationFile
  sha256: string
}

/** An edition as it stands in a list. */
export type SpecificationHead = Pick<
  Specification,
  'id' | 'number' | 'slug' | 'edition' | 'title' | 'level' | 'registrationStart' | 'registrationEnd'
>

/** Advice on one unit, in our own words, from somebody who is not the awarding body. */
export const guidanceFile = z.strictObject({
  unit: text(20),
  source: z.strictObject({
    /** Whose advice it is, and what kind of third party that is. */
    name: text(200),
    kind: text(200),
    /** Where it was written for another body's qualification that holds the same unit. */
    writtenFor: text(300),
  }),
  /** What the unit is about. */
  about: text(1000),
  /** What usually makes good evidence. */
  gather: z.array(text(500)).min(1),
  /** What is easily forgotten. */
  mind: z.array(text(500)).min(1),
})
export type Guidance = z.infer<typeof guidanceFile>
