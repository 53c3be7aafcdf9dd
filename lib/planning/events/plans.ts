import { z } from 'zod'
import { formatDateTime } from '@/lib/kernel/dates'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import {
  assessmentAnswers,
  assessmentEnds,
  assessmentEntries,
  assessmentEntryWords,
} from '@/lib/planning/model/plans'

/** A version as it is kept: the trail holds what both put their names to. */
const version = z.object({
  versionId: id,
  plan: z.number(),
  version: z.number(),
  entry: z.enum(assessmentEntries),
  what: z.string(),
  methods: z.array(z.string()),
  place: z.string(),
  startsAt: z.iso.datetime(),
  minutes: z.number(),
  others: z.string(),
  wording: z.string(),
  criteria: z.array(
    z.object({
      criterionId: id,
      unitId: id,
      enrolmentId: id,
      reference: z.string(),
      number: z.string(),
    }),
  ),
})

const when = ({
  entry,
  startsAt,
}: {
  entry: keyof typeof assessmentEntryWords
  startsAt: string
}) => `${assessmentEntryWords[entry].toLowerCase()} on ${formatDateTime(new Date(startsAt))}`

export const assessmentProposed = defineEvent(
  'assessment-proposed',
  'assessment-plan',
  version,
  (data) => `proposed assessment plan ${data.plan}: a ${when(data)}`,
)

export const assessmentChanged = defineEvent(
  'assessment-changed',
  'assessment-plan',
  version,
  (data) => `proposed to change assessment plan ${data.plan}: a ${when(data)}`,
)

export const assessmentAnswered = defineEvent(
  'assessment-answered',
  'assessment-plan',
  z.object({
    replyId: id,
    versionId: id,
    plan: z.number(),
    version: z.number(),
    outcome: z.enum(assessmentAnswers),
    comment: z.string(),
    wording: z.string(),
  }),
  ({ plan, version: number, outcome, comment }) =>
    outcome === 'agreed'
      ? `agreed assessment plan ${plan}${number > 1 ? ` as changed (version ${number})` : ''}`
      : `sent assessment plan ${plan} back: ${comment}`,
)

export const assessmentEnded = defineEvent(
  'assessment-ended',
  'assessment-plan',
  z.object({
    endingId: id,
    plan: z.number(),
    outcome: z.enum(assessmentEnds),
    note: z.string(),
    evidence: z.array(z.object({ versionId: id, number: z.number() })),
  }),
  ({ plan, outcome, note, evidence }) => {
    if (outcome === 'cancelled') return `cancelled assessment plan ${plan}: ${note}`
    const pieces = evidence.map(({ number }) => `E${number}`).join(', ')
    return `carried assessment plan ${plan} out${pieces ? `, which led to ${pieces}` : ''}: ${note}`
  },
)

export const assessmentPlanEvents = [
  assessmentProposed,
  assessmentChanged,
  assessmentAnswered,
  assessmentEnded,
]
