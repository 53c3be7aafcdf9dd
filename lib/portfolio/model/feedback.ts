import { z } from 'zod'
import { id, text } from '@/lib/kernel/fields'
import { locationInput, type Location } from '@/lib/portfolio/model/location'

/** Said wherever feedback on evidence is given and read. */
export const adviceWords = 'This is advice, not a judgement.'

export const giveFeedbackInput = z.object({
  versionId: id,
  location: locationInput,
  text: text(4000, 'Write your feedback.'),
})

export const answerFeedbackInput = z.object({
  commentId: id,
  text: text(4000, 'Write your answer.'),
})

export const dealWithFeedbackInput = z.object({ commentId: id })

/** A comment with what became of it, as it comes from the database. */
export type FeedbackComment = {
  id: string
  versionId: string
  /** Of the version it was made on. */
  version: number
  location: Location
  text: string
  by: string
  at: string
  replies: { id: string; text: string; by: string; at: string }[]
  dealt: { by: string; at: string } | null
}
