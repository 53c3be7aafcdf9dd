import { z } from 'zod'
import type { Specification, SpecificationHead } from '@/lib/specification/model'

const isoDate = z.iso.date()

export const criterionView = z.object({
  number: z.string().meta({ examples: ['1.1'] }),
  text: z.string(),
})

export const outcomeView = z.object({
  number: z.number().int(),
  text: z.string(),
  criteria: z.array(criterionView),
})

export const unitView = z.object({
  group: z.string(),
  reference: z.string().meta({ examples: ['M/506/2898'] }),
  title: z.string(),
  level: z.number().int(),
  credits: z.number().int(),
  learningOutcomes: z.array(outcomeView),
})

export const groupView = z.object({
  code: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  minimumCredits: z.number().int().nullable(),
  maximumCredits: z.number().int().nullable(),
})

export const qualificationView = z.object({
  number: z.string().meta({ examples: ['601/4756/8'] }),
  slug: z.string().meta({ examples: ['601-4756-8'] }),
  title: z.string(),
  level: z.number().int(),
  edition: z.string(),
  awardingBody: z.string(),
  regulators: z.array(z.object({ name: z.string(), nation: z.string() })),
  framework: z.string(),
  purpose: z.string(),
  totalQualificationTime: z.number().int(),
  guidedLearningHours: z.number().int(),
  grading: z.array(z.string()),
  entryRequirements: z.string(),
  registrationStart: isoDate,
  registrationEnd: isoDate.nullable(),
  evidenceTypes: z.array(z.string()),
  groups: z.array(groupView),
  ruleOfCombination: z.object({
    minimumCredits: z.number().int(),
    atLevel: z
      .object({
        level: z.number().int(),
        minimumCredits: z.number().int(),
        counting: z.enum(['exactly', 'atLeast']),
      })
      .nullable(),
  }),
  units: z.array(unitView),
})

export const qualificationListView = z.object({
  qualifications: z.array(
    z.object({
      number: z.string(),
      slug: z.string(),
      title: z.string(),
      level: z.number().int(),
      edition: z.string(),
      registrationStart: isoDate,
      registrationEnd: isoDate.nullable(),
      href: z.string().meta({ examples: ['/api/v1/qualifications/601-4756-8'] }),
    }),
  ),
})

export const problemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  errors: z
    .array(z.object({ field: z.string(), detail: z.string() }))
    .optional()
    .describe('Each fault of a question, with its field.'),
})

/** A published edition as others read it: no ids of ours. */
export function viewQualification(specification: Specification): z.input<typeof qualificationView> {
  const { file, slug, units, groups } = specification
  const { atLevel, minimumCredits } = file.combination
  return {
    number: file.number,
    slug,
    title: file.title,
    level: file.level,
    edition: file.edition,
    awardingBody: file.awardingBody,
    regulators: file.regulators,
    framework: file.framework,
    purpose: file.purpose,
    totalQualificationTime: file.totalQualificationTime,
    guidedLearningHours: file.guidedLearningHours,
    grading: file.grading,
    entryRequirements: file.entryRequirements,
    registrationStart: file.registrationStart,
    registrationEnd: file.registrationEnd,
    evidenceTypes: file.evidenceKinds.map(({ title }) => title),
    groups: groups.map((group) => ({
      code: group.code,
      title: group.title,
      mandatory: group.mandatory,
      minimumCredits: group.minimumCredits ?? null,
      maximumCredits: group.maximumCredits ?? null,
    })),
    ruleOfCombination: {
      minimumCredits,
      atLevel: atLevel
        ? {
            level: atLevel.level,
            minimumCredits: atLevel.minimumCredits,
            counting: atLevel.counting,
          }
        : null,
    },
    units: units.map(({ group, reference, title, level, credits, outcomes }) => ({
      group,
      reference,
      title,
      level,
      credits,
      learningOutcomes: outcomes.map(({ number, text, criteria }) => ({
        number,
        text,
        criteria: criteria.map((criterion) => ({ number: criterion.number, text: criterion.text })),
      })),
    })),
  }
}

export const viewList = (heads: SpecificationHead[]): z.input<typeof qualificationListView> => ({
  qualifications: heads.map((head) => ({
    number: head.number,
    slug: head.slug,
    title: head.title,
    level: head.level,
    edition: head.edition,
    registrationStart: head.registrationStart,
    registrationEnd: head.registrationEnd,
    href: `/api/v1/qualifications/${head.slug}`,
  })),
})
