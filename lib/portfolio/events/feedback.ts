import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { locationSchema } from '@/lib/portfolio/model/location'
import { locationWords } from '@/lib/portfolio/model/location-words'

const about = { evidenceId: id, versionId: id, number: z.number(), versionNumber: z.number() }

/** The words stand in the comment, which never changes: the trail says that there is one, and where. */
export const feedbackGiven = defineEvent(
  'feedback-given',
  'evidence-comment',
  z.object({ ...about, location: locationSchema }),
  ({ number, versionNumber, location }) =>
    `gave feedback on E${number}, version ${versionNumber}${location.kind === 'whole' ? '' : `, at ${locationWords(location)}`}`,
)

export const feedbackAnswered = defineEvent(
  'feedback-answered',
  'evidence-comment',
  z.object({ ...about, replyId: id, authorSeatId: id }),
  ({ number }) => `answered feedback on E${number}`,
)

export const feedbackDealtWith = defineEvent(
  'feedback-dealt-with',
  'evidence-comment',
  z.object({ ...about, dealingId: id }),
  ({ number }) => `marked feedback on E${number} as dealt with`,
)

export const feedbackEvents = [feedbackGiven, feedbackAnswered, feedbackDealtWith]
