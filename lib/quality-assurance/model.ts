import { z } from 'zod'
import { date, id, optionalText, text, ticked } from '@/lib/kernel/fields'
import { settings } from '@/lib/portfolio/model'
import { locationSchema, withLocation } from '@/lib/portfolio/model/location'
import { aiUseSchema } from '@/lib/portfolio/model/ai-use'
import { recordSchema } from '@/lib/portfolio/model/records'
import { verdicts } from '@/lib/assessment/model'
import { competenceFrozen } from '@/lib/assessment/events'
import { ownAnswersInput } from '@/lib/quality-assurance/model/questions'

export const findingVerdicts = ['agree', 'query', 'disagree'] as const
export type FindingVerdict = (typeof findingVerdicts)[number]
export const findingWords: Record<FindingVerdict, string> = {
  agree: 'Agree',
  query: 'Query',
  disagree: 'Disagree',
}

export const sampleOutcomes = ['agreed', 'disagreed'] as const
export type SampleOutcome = (typeof sampleOutcomes)[number]

export const actionEffects = ['unit', 'development'] as const
export type ActionEffect = (typeof actionEffects)[number]

export const releaseWays = ['sampled', 'unsampled', 'planned'] as const
export type ReleaseWay = (typeof releaseWays)[number]
export const releaseWayWords: Record<ReleaseWay, string> = {
  sampled: 'Sampled and agreed',
  unsampled: 'Not sampled, with a signed reason',
  planned: 'Not sampled, under the fulfilled plan',
}

/** Which way a unit was released, and why: of a sample its agreement says it. */
export const releasedWords = ({ way, reason }: { way: ReleaseWay; reason: string }): string =>
  way === 'sampled' ? `${releaseWayWords[way]}.` : `${releaseWayWords[way]}. ${reason}`

/** The three questions a sample answers every time (domain.md §7). */
export const questions = [
  {
    code: 'competent',
    text: 'Was the assessor competent in this unit on the day of the decision?',
  },
  { code: 'sound', text: 'Is the judgement sound and fair?' },
  { code: 'records', text: 'Are the records right?' },
] as const
export type QuestionCode = (typeof questions)[number]['code']

const answer = z.object({
  yes: z.boolean({ error: 'Answer yes or no.' }),
  note: optionalText(2000),
})
export const answersSchema = z.object({ competent: answer, sound: answer, records: answer })
export type Answers = z.output<typeof answersSchema>

/** What an IQA found, criterion by criterion. */
export const findingRows = z
  .array(
    z.object({
      criterionId: id,
      verdict: z.enum(findingVerdicts, { error: 'Choose agree, query or disagree.' }),
      note: optionalText(2000),
    }),
  )
  .max(200)

/** The same as the trail tells of it: each criterion by its number, too. */
export const findingsTold = z.array(
  z.object({
    criterionId: id,
    number: z.string(),
    verdict: z.enum(findingVerdicts),
    note: z.string(),
  }),
)

export const takeSampleInput = z.object({
  decisionId: id,
  reason: text(1000, 'Write why you look at this decision.'),
})

/** What is to be done after a look, by whom and until when. */
export const actionRows = z
  .array(
    z.object({
      text: text(1000, 'Say what is to be done.'),
      effect: z.enum(actionEffects),
      ownerSeatId: z.uuid('Say who does it.'),
      dueOn: date('Give the date by which it is to be done.'),
    }),
  )
  .max(20)
  .default([])

/** The same as the trail tells of it. */
export const actionsTold = z.array(
  z.object({
    id,
    text: z.string(),
    effect: z.enum(actionEffects),
    ownerSeatId: id,
    dueOn: z.string(),
  }),
)

export const concludeSampleInput = z.object({
  sampleId: id,
  answers: answersSchema,
  findings: findingRows,
  feedback: text(5000, 'Write feedback to the assessor.'),
  actions: actionRows,
  outcome: z.enum(sampleOutcomes, { error: 'Say what you conclude.' }),
  /** The centre's own questions, in their order, and which set of them was on the screen. */
  own: ownAnswersInput,
  setId: id.optional(),
  returnTo: z.enum(['assessor', 'candidate']).optional(),
  signed: ticked('Tick the statement to sign.'),
})

export const releaseSampledInput = z.object({
  enrolmentId: id,
  signed: ticked('Tick the statement to sign.'),
})

export const releaseUnsampledInput = z.object({
  enrolmentId: id,
  reason: text(1000, 'Write why this unit is released without a sample.'),
  signed: ticked('Tick the statement to sign.'),
})

export const closeActionInput = z.object({
  actionId: id,
  note: text(2000, 'Say what was done.'),
})

export const moveCaseloadInput = z.object({
  registrationId: id,
  fromSeatId: id,
  toSeatId: z.uuid('Choose who takes it over.'),
  reason: text(500, 'Say why it moves.'),
})

export const endStaffSeatInput = z.object({
  seatId: id,
  reason: text(500, 'Say why the seat ends.'),
})

export const concludeWording =
  'I took no part in this assessment. I have looked at what the assessor saw, answered the three questions, and this is my conclusion.'
export const releaseWording =
  'I took no part in this assessment. I release this unit: it may be claimed.'

/** What a sample freezes: the decision, and everything the assessor had before them. */
export const frozenSchema = z.object({
  decision: z.object({
    id,
    number: z.number(),
    outcome: z.enum(['achieved', 'referred']),
    feedback: z.string(),
    at: z.string(),
    seatId: id,
    competence: competenceFrozen,
    countersignedBySeatId: id.nullable(),
  }),
  criteria: z.array(
    z.object({
      criterionId: id,
      number: z.string(),
      text: z.string(),
      judgement: z
        .object({
          id,
          verdict: z.enum(verdicts),
          sufficient: z.boolean(),
          comment: z.string(),
          at: z.string(),
          seatId: id,
          validItemIds: z.array(id),
        })
        .nullable(),
      references: z.array(
        withLocation(
          z.object({ itemId: id, versionId: id, location: locationSchema, claim: z.string() }),
        ),
      ),
    }),
  ),
  versions: z.array(
    z.object({
      versionId: id,
      evidenceNumber: z.number(),
      versionNumber: z.number(),
      title: z.string(),
      kind: z.string(),
      producedOn: z.string(),
      setting: z.enum(settings),
      shows: z.string(),
      fileName: z.string().nullable(),
      mediaType: z.string().nullable(),
      size: z.number().nullable(),
      sha256: z.string().nullable(),
      record: recordSchema.nullable(),
      /** Absent in samples that were frozen before it was asked. */
      aiUse: aiUseSchema.exactOptional(),
      keptWhere: z.string().nullable(),
      attachments: z.array(
        z.object({
          id,
          fileName: z.string(),
          mediaType: z.string(),
          size: z.number(),
          sha256: z.string(),
        }),
      ),
      confirmed: z.object({ authentic: z.boolean(), current: z.boolean() }).nullable(),
    }),
  ),
})
export type Frozen = z.output<typeof frozenSchema>
