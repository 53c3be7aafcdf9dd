import { z } from 'zod'
import { recordActivityInput } from '@/lib/standardisation/model/activities'
import { handInSheetInput, minuteRoundInput } from '@/lib/standardisation/model/rounds'
import { actionsIn, recordOf } from './typed-rows'

/** Radio buttons and words by criterion, as rows; a criterion without a verdict is no row. */
const rowsOf = (verdicts: unknown, words: unknown, called: string) =>
  Object.entries(recordOf(verdicts)).flatMap(([criterionId, verdict]) =>
    verdict ? [{ criterionId, verdict, [called]: recordOf(words)[criterionId] ?? '' }] : [],
  )

export const sheetFields = z.preprocess((raw) => {
  const { verdict, reason, ...rest } = recordOf(raw)
  return { ...rest, verdicts: rowsOf(verdict, reason, 'reason') }
}, handInSheetInput)

export const minutesFields = z.preprocess((raw) => {
  const { agreed, why, actions, ...rest } = recordOf(raw)
  return { ...rest, agreed: rowsOf(agreed, why, 'why'), actions: actionsIn(actions) }
}, minuteRoundInput)

export const activityFields = z.preprocess((raw) => {
  const { actions, ...rest } = recordOf(raw)
  return { ...rest, actions: actionsIn(actions) }
}, recordActivityInput)
