import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'

export const sampleQuestionsKept = defineEvent(
  'sample-questions-kept',
  'sample-question-set',
  z.object({ number: z.number(), questions: z.array(z.string()) }),
  ({ questions }) =>
    questions.length === 0
      ? 'ended the centre’s own questions of a sample'
      : `wrote the centre’s own questions of a sample: ${questions.join(' ')}`,
)

export const feedbackAcknowledged = defineEvent(
  'feedback-acknowledged',
  'sample',
  z.object({
    acknowledgementId: id,
    reference: z.string(),
    /** Who gave the feedback. */
    toSeatId: id,
    reply: z.string(),
  }),
  ({ reference, reply }) =>
    `acknowledged the feedback on ${reference} from quality assurance${reply ? `: ${reply}` : ''}`,
)

export const qualityFeedbackEvents = [sampleQuestionsKept, feedbackAcknowledged]
