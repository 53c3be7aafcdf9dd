import { z } from 'zod'
import { londonInstant } from '@/lib/kernel/dates'
import { date, id, optionalText, several, text, ticked } from '@/lib/kernel/fields'
import { longestNote, mostEvidence } from './actions'

/** What kind of appointment a plan is: the assessor comes, they speak from afar, or they look at how it goes. */
export const assessmentEntries = ['visit', 'remote', 'review'] as const
export type AssessmentEntry = (typeof assessmentEntries)[number]

export const assessmentEntryWords: Record<AssessmentEntry, string> = {
  visit: 'Visit',
  remote: 'Remote session',
  review: 'Review',
}

export const assessmentEntryHelp: Record<AssessmentEntry, string> = {
  visit: 'The assessor comes to the workplace.',
  remote: 'By phone or video.',
  review: 'How it goes, and what comes next. It may be without criteria.',
}

export const assessmentAnswers = ['agreed', 'sentBack'] as const
export type AssessmentAnswer = (typeof assessmentAnswers)[number]

export const assessmentEnds = ['carriedOut', 'cancelled'] as const
export type AssessmentEnd = (typeof assessmentEnds)[number]

export const proposalWording =
  'This is the assessment plan that I propose: what will be assessed, how, where and when.'
export const agreementWording = 'I have read this assessment plan and I agree to it.'

const mostCriteria = 200
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time, such as 14:30.')

const content = {
  entry: z.enum(assessmentEntries, 'Say what it is.'),
  what: text(2000, 'Say what will be assessed.'),
  criterionIds: several(id)
    .refine((list) => list.length <= mostCriteria, 'These are too many for one plan.')
    .default([]),
  /** Evidence kinds of the specification. */
  methods: several(text(60)).default([]),
  place: text(300, 'Say where.'),
  startsOn: date('Give the day.'),
  startsAt: time,
  minutes: z.coerce
    .number({ error: 'Say how long it takes.' })
    .int()
    .min(5, 'Five minutes at least.')
    .max(600, 'Ten hours at most.'),
  others: optionalText(300),
  signed: ticked('Tick the statement to sign the plan.'),
}

type Content = z.output<z.ZodObject<typeof content>>

/** Only a review is without criteria and methods; and there has to be such a time on that day. */
const checked = <Shape extends z.ZodType<Content>>(shape: Shape) =>
  shape
    .refine(({ entry, criterionIds }) => entry === 'review' || criterionIds.length > 0, {
      path: ['criterionIds'],
      error: 'Choose at least one criterion.',
    })
    .refine(({ entry, methods }) => entry === 'review' || methods.length > 0, {
      path: ['methods'],
      error: 'Say how it will be assessed.',
    })
    .refine(({ startsOn, startsAt }) => londonInstant(startsOn, startsAt) !== null, {
      path: ['startsAt'],
      error: 'The clocks go forward that night: there is no such time.',
    })

export const proposeAssessmentInput = checked(z.object({ registrationId: id, ...content }))

export const changeAssessmentInput = checked(
  z.object({ planId: id, seen: z.coerce.number().int().min(1), ...content }),
)
export type PlanContent = Content

export const answerAssessmentInput = z
  .object({
    versionId: id,
    outcome: z.enum(assessmentAnswers, 'Agree the plan, or send it back.'),
    comment: optionalText(longestNote),
    signed: z.preprocess(
      (value) => value === true || value === 'on' || value === 'true',
      z.boolean(),
    ),
  })
  .refine(({ outcome, comment }) => outcome === 'agreed' || comment !== '', {
    path: ['comment'],
    error: 'Say what would have to change.',
  })
  .refine(({ outcome, signed }) => outcome === 'sentBack' || signed, {
    path: ['signed'],
    error: 'Tick the statement to agree.',
  })

export const endAssessmentInput = z.object({
  planId: id,
  outcome: z.enum(assessmentEnds),
  note: text(longestNote, 'Say what came of it, or why it does not take place.'),
  versionIds: several(id)
    .refine((list) => list.length <= mostEvidence, `Name ${mostEvidence} pieces or fewer.`)
    .default([]),
})
