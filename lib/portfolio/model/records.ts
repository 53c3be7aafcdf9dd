import { z } from 'zod'
import { formatDate } from '@/lib/kernel/dates'
import { date, id, several, text, ticked } from '@/lib/kernel/fields'
import { settings } from '@/lib/portfolio/model'
import {
  accountParagraphs,
  accountSchema,
  priorLearningParagraphs,
  priorLearningSchema,
  type Account,
  type PriorLearning,
} from '@/lib/portfolio/model/accounts'
import { askedOfBank, askedOfOwn } from '@/lib/portfolio/model/questions'
import {
  bookmarkRows,
  noteRows,
  paragraphsOf,
  recordParts,
  seenTimes,
} from '@/lib/portfolio/model/record-parts'
import { testimonySchema, testimonyText, type Testimony } from '@/lib/portfolio/model/witness'

export const recordTypes = ['observation', 'discussion', 'questioning'] as const
export type RecordType = (typeof recordTypes)[number]
export const recordTypeWords: Record<RecordType, string> = {
  observation: 'Observation',
  discussion: 'Professional discussion',
  questioning: 'Questioning',
}

/** What a record made by an assessor says. */
export const assessorRecordSchema = z.object({
  type: z.enum(recordTypes),
  heldOn: date(),
  place: z.string(),
  account: z.string(),
  ...recordParts,
})
export type AssessorRecord = z.output<typeof assessorRecordSchema>

/** What a record made in the product says: an assessor's, or what a witness signed. */
export const recordSchema = z.union([
  assessorRecordSchema,
  testimonySchema,
  accountSchema,
  priorLearningSchema,
])
export type KeptRecord = AssessorRecord | Testimony | Account | PriorLearning

/** A record as it is read, in paragraphs that can be pointed at. */
export function recordText(record: KeptRecord): string {
  switch (record.type) {
    case 'testimony':
      return testimonyText(record)
    case 'written':
      return accountParagraphs(record).join('\n\n')
    case 'priorLearning':
      return priorLearningParagraphs(record).join('\n\n')
    default:
      return [record.place, record.account, ...paragraphsOf(record)].join('\n\n')
  }
}

/** The same with what it is and when it was made above. */
export const recordWithHead = (record: KeptRecord): string => {
  const day = formatDate(new Date(record.heldOn))
  switch (record.type) {
    case 'testimony':
      return `Witness testimony, ${day}\n\n${recordText(record)}`
    case 'written':
      return recordText(record)
    case 'priorLearning':
      return `Recognition of prior learning, ${day}, ${recordText(record)}`
    default:
      return `${recordTypeWords[record.type]}, ${day}, ${recordText(record)}`
  }
}

/** What a version says in words: a record, or where evidence kept elsewhere is; null where there is a file. */
export function wordsOf(record: unknown, keptWhere: string | null): string | null {
  const parsed = recordSchema.safeParse(record)
  return parsed.success ? recordText(parsed.data) : keptWhere
}

/** What was typed for another kind of record and left there is no part of this one. */
const partsOfType: Record<RecordType, readonly string[]> = {
  observation: ['notes', 'seenAt'],
  discussion: ['agendaIds', 'bookmarks'],
  questioning: ['asked', 'own'],
}
const allParts = Object.values(partsOfType).flat()

const withoutOthers = (raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return raw
  const own = partsOfType[raw.type as RecordType] ?? []
  return Object.fromEntries(
    Object.entries(raw).filter(([name]) => own.includes(name) || !allParts.includes(name)),
  )
}

const recordInput = z.object({
  registrationId: id,
  type: z.enum(recordTypes, { error: 'Say what kind of record it is.' }),
  kind: text(60, 'Choose what kind of evidence it is.'),
  title: text(160, 'Give the record a title.'),
  heldOn: date('Give the date it took place.'),
  place: text(200, 'Say where it took place.'),
  setting: z.enum(settings).default('workplace'),
  account: text(20_000, 'Write what was seen, asked or said.'),
  notes: noteRows,
  seenAt: seenTimes,
  agendaIds: several(id),
  bookmarks: bookmarkRows,
  asked: askedOfBank,
  own: askedOfOwn,
  criterionIds: several(id),
  uploadIds: several(id).default([]),
  signed: ticked('Tick the statement to sign the record.'),
})
export const addRecordInput = z.preprocess(withoutOthers, recordInput)
export type WrittenRecord = z.output<typeof recordInput>

export const signRecordInput = z.object({
  versionId: id,
  signed: ticked('Tick the statement to sign the record.'),
})
