import { z } from 'zod'
import { date, id, optionalText, text, ticked } from '@/lib/kernel/fields'
import { descriptionFields } from '@/lib/portfolio/model'
import { aiUseInput } from '@/lib/portfolio/model/ai-use'

/** What a candidate typed here: an introduction, and words under a heading for each criterion. */
export const accountSchema = z.object({
  type: z.literal('written'),
  heldOn: date(),
  introduction: z.string(),
  sections: z.array(
    z.object({ criterionId: id, criterion: z.string(), text: z.string(), words: z.string() }),
  ),
})
export type Account = z.output<typeof accountSchema>

const isWritten = (words: string) => words.trim() !== ''
const paragraphsIn = (words: string) => words.split(/\n\s*\n/).filter(isWritten)

/** In paragraphs: the introduction, then each heading with what is written under it. */
export const accountParagraphs = ({ introduction, sections }: Account): string[] => [
  ...paragraphsIn(introduction),
  ...sections.flatMap(({ criterion, text: heading, words }) => [
    `${criterion}  ${heading}`,
    ...paragraphsIn(words),
  ]),
]

/** The number of the paragraph under which a criterion's heading is shown. */
export function headingOf({ introduction, sections }: Account, criterionId: string): number {
  const index = sections.findIndex((each) => each.criterionId === criterionId)
  const before = sections.slice(0, index).map(({ words }) => 1 + paragraphsIn(words).length)
  return paragraphsIn(introduction).length + before.reduce((sum, each) => sum + each, 0) + 1
}

const written = {
  ...descriptionFields,
  introduction: optionalText(10_000),
  /** By the criterion's id. What is left empty is no part of it. */
  sections: z.record(z.uuid(), optionalText(10_000)).default({}),
  ai: aiUseInput,
  declared: z.preprocess(
    (value) => value === true || value === 'on' || value === 'true',
    z.boolean(),
  ),
}
export const writeAccountInput = z.object({ registrationId: id, ...written })
export const rewriteAccountInput = z.object({ evidenceId: id, ...written })
export type WrittenAccount = z.output<typeof writeAccountInput>

/** A prior award, or work done before, and why it serves each criterion. */
export const priorLearningSchema = z.object({
  type: z.literal('priorLearning'),
  heldOn: date(),
  prior: z.object({ title: z.string(), body: z.string(), on: z.string() }),
  account: z.string(),
  mapping: z.array(z.object({ criterion: z.string(), reasoning: z.string() })),
})
export type PriorLearning = z.output<typeof priorLearningSchema>

export const priorLearningParagraphs = ({ prior, account, mapping }: PriorLearning): string[] => [
  `${prior.title}, ${prior.body}, ${prior.on}`,
  ...paragraphsIn(account),
  ...mapping.map(
    ({ criterion, reasoning }) => `${criterion}  ${reasoning.replace(/\n\s*\n/g, '\n')}`,
  ),
]

export const recordPriorLearningInput = z.object({
  enrolmentId: id,
  kind: text(60, 'Choose what kind of evidence it is.'),
  prior: z.object({
    title: text(200, 'Name the award, or the work that was done.'),
    body: text(200, 'Say who awarded it, or for whom the work was done.'),
    on: date('Give the date of the award, or on which the work ended.'),
  }),
  account: text(20_000, 'Say how you established what was learnt.'),
  /** By the criterion's id: why what was learnt before serves it. */
  mapping: z.record(z.uuid(), optionalText(4000)).default({}),
  uploadIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(id).default([]),
  ),
  signed: ticked('Tick the statement to sign the record.'),
})
export const priorLearningWording =
  'I have seen what this rests on. The reasoning for each criterion is mine.'
