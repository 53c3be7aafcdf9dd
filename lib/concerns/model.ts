import { z } from 'zod'
import { date, id, optionalText, several, text } from '@/lib/kernel/fields'

export const concernKinds = ['malpractice', 'maladministration', 'complaint'] as const
export type ConcernKind = (typeof concernKinds)[number]
export const concernKindWords: Record<ConcernKind, string> = {
  malpractice: 'Suspected malpractice',
  maladministration: 'Suspected maladministration',
  complaint: 'Complaint',
}
/** The terms, explained once where one is chosen. */
export const concernKindHelp: Record<ConcernKind, string> = {
  malpractice:
    'Somebody may have done wrong on purpose: copied work, invented evidence, unfair help.',
  maladministration: 'Rules or records may not have been kept, without anybody meaning to.',
  complaint:
    'Somebody is not content with the centre. A question about one decision is an enquiry instead.',
}

/** What an awarding body calls its papers on this. */
export const isConcernsPolicy = ({ title }: { title: string }): boolean =>
  /malpractice|complaint/i.test(title)

const words = (missing: string) => text(5000, missing)

export const recordInput = z.object({
  kind: z.enum(concernKinds, { error: 'Say what kind of concern it is.' }),
  raisedOn: date('Give the day on which it was raised.'),
  raisedBy: text(200, 'Say who raised it.'),
  /** Registrations it touches; their claims wait. */
  registrationIds: several(id),
  /** Whom of the staff it is about. */
  aboutSeatId: z.preprocess((value) => (value === '' ? undefined : value), id.optional()),
  words: words('Say what is said to have happened.'),
})

export const noteInput = z.object({ concernId: id, words: words('Write the note.') })
export const investigateInput = z.object({
  concernId: id,
  words: words('Say who looks into it, and how.'),
})
export const passOnInput = z.object({
  concernId: id,
  reference: text(120, 'Give the awarding body’s reference.'),
  words: words('Say what was sent, and when.'),
})
export const closings = ['find', 'clear'] as const
export const closingWords: Record<(typeof closings)[number], string> = {
  find: 'It is founded',
  clear: 'It is not founded',
}
export const closeInput = z.object({
  concernId: id,
  outcome: z.enum(closings, { error: 'Say what was found.' }),
  reference: optionalText(120),
  words: words('Say what was found, and what follows from it.'),
})
export const reopenInput = z.object({
  concernId: id,
  words: words('Say why it is looked into again.'),
})
