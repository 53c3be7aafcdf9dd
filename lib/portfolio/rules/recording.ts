import { refusal, type Refusal } from '@/lib/kernel/result'
import type { Location } from '@/lib/portfolio/model/location'
import { clock, secondsOf, whole } from '@/lib/portfolio/model/location-words'
import type { RecordParts } from '@/lib/portfolio/model/record-parts'
import { recordText, type AssessorRecord, type WrittenRecord } from '@/lib/portfolio/model/records'
import { isBeyond } from '@/lib/portfolio/rules/placing'
import type { AnsweredQuestion } from '@/lib/portfolio/rules/questions'

/** What a record points at for a criterion, and what that shows. */
export type Claimed = { criterionId: string; location: Location; claim: string }

const mostOfClaim = 500
const cut = (words: string) =>
  words.length <= mostOfClaim ? words : `${words.slice(0, mostOfClaim - 1)}…`

/** The number under which the paragraph that begins so is shown; of the record as a whole where there is none. */
const paragraphOf = (paragraphs: readonly string[], index: number): Location =>
  index >= 0 && index < paragraphs.length ? { kind: 'paragraph', paragraph: index + 1 } : whole

/** A satisfactory answer is evidence for what its question serves, at the paragraph it stands in. */
export function answersAsClaims(
  record: AssessorRecord,
  questions: readonly AnsweredQuestion[],
): Claimed[] {
  const paragraphs = recordText(record)
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
  const before = paragraphs.length - questions.length
  return questions.flatMap(({ verdict, criterionIds, text }, index) =>
    verdict === 'satisfactory'
      ? criterionIds.map((criterionId) => ({
          criterionId,
          location: paragraphOf(paragraphs, before + index),
          claim: cut(`Asked: ${text}`),
        }))
      : [],
  )
}

/** What the assessor ticked, with when it was seen. */
const ticked = ({ criterionIds, seenAt }: WrittenRecord): Claimed[] =>
  criterionIds.map((criterionId) => {
    const at = seenAt[criterionId] ?? ''
    return { criterionId, location: whole, claim: at === '' ? '' : `Seen at ${at}.` }
  })

export const noCriterion = refusal(
  'no-criterion',
  'A record is evidence for at least one criterion: tick one, or find an answer satisfactory.',
  { fields: { criterionIds: 'Choose at least one criterion.' } },
)

/** A recording among the files of a record. */
export type Recording = {
  attachmentId: string
  fileName: string
  mediaType: string
  /** How long it plays, where its file says so. */
  seconds: number | null
}

export type Marked = { criterionId: string; seconds: number; attachmentId: string }

/** Bookmarks with the recording each is in: the one it was made in, or the only one typed for; null without any. */
export function markedIn(
  { bookmarks }: Pick<WrittenRecord, 'bookmarks'>,
  files: readonly Recording[],
): Marked[] | null {
  const recordings = files.filter(({ mediaType }) => /^(audio|video)\//.test(mediaType))
  const marked = bookmarks.flatMap(({ criterionId, at, file }) => {
    const recording = recordings.find(({ fileName }) => fileName === file) ?? recordings[0]
    return recording
      ? [{ criterionId, seconds: secondsOf(at), attachmentId: recording.attachmentId }]
      : []
  })
  return marked.length === bookmarks.length
    ? marked.sort((one, other) => one.seconds - other.seconds)
    : null
}

export const noRecording = refusal(
  'no-recording',
  'A bookmark needs a recording: record one, or choose the file. What you typed is kept.',
)

/** No bookmark lies after the end of its recording. */
export function withinRecordings(
  marked: readonly Marked[],
  files: readonly Recording[],
): Refusal | null {
  for (const { seconds, attachmentId } of marked) {
    const file = files.find((each) => each.attachmentId === attachmentId)
    const length = file?.seconds ?? null
    if (file && length !== null && isBeyond(seconds, length)) {
      return refusal(
        'no-such-place',
        `There is no ${clock(seconds)} in ${file.fileName}: it is ${clock(Math.ceil(length))} long. Change the bookmark.`,
      )
    }
  }
  return null
}

/** A bookmark is the place of its criterion in the recording. */
const marksAsClaims = (marked: readonly Marked[]): Claimed[] =>
  marked.map(({ criterionId, seconds, attachmentId }) => ({
    criterionId,
    location: { kind: 'time', from: seconds, attachmentId },
    claim: '',
  }))

/** Each criterion once: the first place that tells of it. */
export const eachOnce = (all: readonly Claimed[]): Claimed[] =>
  all.filter(
    ({ criterionId }, index) => all.findIndex((each) => each.criterionId === criterionId) === index,
  )

/** All that a record is evidence for: where it is told most exactly. */
export const claimedIn = (
  input: WrittenRecord,
  record: AssessorRecord,
  questions: readonly AnsweredQuestion[],
  marked: readonly Marked[] = [],
): Claimed[] =>
  eachOnce([...marksAsClaims(marked), ...answersAsClaims(record, questions), ...ticked(input)])

/** What the record keeps beside its account. */
export function partsOf(
  input: WrittenRecord,
  wordsOf: (criterionId: string) => string,
  questions: readonly AnsweredQuestion[],
  marked: readonly Marked[] = [],
): RecordParts {
  const seen = input.criterionIds
    .map((criterionId) => ({
      criterion: wordsOf(criterionId),
      at: input.seenAt[criterionId] ?? '',
    }))
    .filter(({ at }) => at !== '')
    .sort((one, other) => one.at.localeCompare(other.at))
  return {
    ...(input.notes.length > 0 && { notes: input.notes }),
    ...(seen.length > 0 && { seen }),
    ...(input.agendaIds.length > 0 && { agenda: input.agendaIds.map(wordsOf) }),
    ...(marked.length > 0 && {
      bookmarks: marked.map(({ criterionId, ...place }) => ({
        criterion: wordsOf(criterionId),
        ...place,
      })),
    }),
    ...(questions.length > 0 && {
      questions: questions.map(({ text, answer, verdict, criteria }) => ({
        text,
        answer,
        verdict,
        criteria,
      })),
    }),
  }
}

/** The parts of what was recorded, as they are kept with the version. */
export const keptParts = ({
  notes,
  seen,
  agenda,
  bookmarks,
  questions,
}: RecordParts): RecordParts => ({
  ...(agenda && { agenda }),
  ...(bookmarks && { bookmarks }),
  ...(notes && { notes }),
  ...(seen && { seen }),
  ...(questions && { questions }),
})
