import { z } from 'zod'
import { date, id, optionalText, several, text, ticked } from '@/lib/kernel/fields'
import { verdicts } from '@/lib/assessment/model'
import { followUpRows } from '@/lib/standardisation/model/follow-ups'

/** As many pieces and judges as a round may have: more nobody judges in an afternoon. */
export const mostPieces = 20
export const mostJudges = 30

export const openRoundInput = z.object({
  title: text(160, 'Give the round a title.'),
  brief: optionalText(3000),
  unitId: id,
  criterionIds: several(id).pipe(z.array(id).min(1, 'Choose at least one criterion.').max(200)),
  versionIds: several(id).pipe(
    z
      .array(id)
      .min(1, 'Choose at least one piece of evidence.')
      .max(mostPieces, `Choose at most ${mostPieces} pieces.`),
  ),
  seatIds: several(id).pipe(
    z
      .array(id)
      .min(2, 'Invite at least two assessors: one alone has nobody to agree with.')
      .max(mostJudges, `Invite at most ${mostJudges} assessors.`),
  ),
  dueOn: date('Give the day by which they hand in.'),
  checked: ticked('Tick that you have looked for names in the evidence.'),
})

export const checkedWording =
  'I have looked at these pieces: nothing in them that matters here tells whose work it is, or it has been taken out.'

export const sheetWording =
  'These verdicts are my own. I reached them on this evidence alone and have talked to nobody about them.'

const verdictRow = z.object({
  criterionId: id,
  verdict: z.enum(verdicts, { error: 'Say met or not yet met.' }),
  reason: optionalText(2000),
})
export type VerdictRow = z.output<typeof verdictRow>

export const handInSheetInput = z.object({
  roundId: id,
  verdicts: z.array(verdictRow).max(200),
  signed: ticked('Tick the statement to sign.'),
})

export const closeRoundInput = z.object({ roundId: id, reason: optionalText(1000) })

export const minuteRoundInput = z.object({
  roundId: id,
  heldOn: date('Give the day of the discussion.'),
  presentSeatIds: several(id).pipe(z.array(id).min(1, 'Say who took part.').max(100)),
  text: text(10_000, 'Write what was said.'),
  agreed: z
    .array(
      z.object({
        criterionId: id,
        verdict: z.enum(verdicts, { error: 'Say what was agreed.' }),
        why: optionalText(2000),
      }),
    )
    .max(200),
  actions: followUpRows,
})
