import { z } from 'zod'
import { recordActivityInput } from '@/lib/standardisation/model/activities'
import { handInSheetInput, minuteRoundInput } from '@/lib/standardisation/model/rounds'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const recordOf = (value: unknown) => (isRecord(value) ? value : {})

/** Radio buttons and words by criterion, as rows; a criterion without a verdict is no row. */
const rowsOf = (verdicts: unknown, words: unknown, called: string) =>
  Object.entries(recordOf(verdicts)).flatMap(([criterionId, verdict]) =>
    verdict ? [{ criterionId, verdict, [called]: recordOf(words)[criterionId] ?? '' }] : [],
  )

/** Actions as they were typed in rows; a row nobody wrote in is none. */
const followUpsIn = (actions: unknown) =>
  Object.values(recordOf(actions)).filter((row) => {
    const { text, ownerSeatId, dueOn } = recordOf(row)
    return Boolean(text) || Boolean(ownerSeatId) || Boolean(dueOn)
  })

export const sheetFields = z.preprocess((raw) => {
  const { verdict, reason, ...rest } = recordOf(raw)
  return { ...rest, verdicts: rowsOf(verdict, reason, 'reason') }
}, handInSheetInput)

export const minutesFields = z.preprocess((raw) => {
  const { agreed, why, actions, ...rest } = recordOf(raw)
  return { ...rest, agreed: rowsOf(agreed, why, 'why'), actions: followUpsIn(actions) }
}, minuteRoundInput)

/** How many rows of actions a draft holds, so that each is there again. */
export const actionRowsIn = (draft: unknown): number => {
  const numbers = Object.keys(draft ?? {}).flatMap(
    (name) => /^actions\.(\d+)\./.exec(name)?.[1] ?? [],
  )
  return Math.max(1, ...numbers.map((number) => Number(number) + 1))
}

export const activityFields = z.preprocess((raw) => {
  const { actions, ...rest } = recordOf(raw)
  return { ...rest, actions: followUpsIn(actions) }
}, recordActivityInput)
