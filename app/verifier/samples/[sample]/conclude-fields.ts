import { z } from 'zod'
import { concludeSampleInput } from '@/lib/quality-assurance/model'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const recordOf = (value: unknown) => (isRecord(value) ? value : {})
const yesOrNo = (value: unknown) => (value === 'yes' ? true : value === 'no' ? false : undefined)

/** The form's fields as the command's input: criteria by id, actions in rows, three ways to end it. */
function fromFields(raw: unknown): unknown {
  const { answers, own, finding, note, actions, conclusion, ...rest } = recordOf(raw)
  const notes = recordOf(note)
  const verdicts = recordOf(finding)
  const looked = [...new Set([...Object.keys(verdicts), ...Object.keys(notes)])].filter(
    (criterionId) => verdicts[criterionId] || notes[criterionId],
  )
  return {
    ...rest,
    answers: Object.fromEntries(
      Object.entries(recordOf(answers)).map(([code, answer]) => {
        const { yes, note: why } = recordOf(answer)
        return [code, { yes: yesOrNo(yes), note: why }]
      }),
    ),
    own: Object.values(recordOf(own)).map((answer) => {
      const { yes, note: why } = recordOf(answer)
      return { yes: yesOrNo(yes) ?? null, note: why ?? '' }
    }),
    findings: looked.map((criterionId) => ({
      criterionId,
      verdict: verdicts[criterionId],
      note: notes[criterionId] ?? '',
    })),
    // A row nobody wrote in is no action.
    actions: Object.values(recordOf(actions)).filter((row) => {
      const { text, ownerSeatId, dueOn } = recordOf(row)
      return Boolean(text ?? '') || Boolean(ownerSeatId) || Boolean(dueOn)
    }),
    ...(conclusion === 'agreed'
      ? { outcome: 'agreed' }
      : conclusion === 'assessor' || conclusion === 'candidate'
        ? { outcome: 'disagreed', returnTo: conclusion }
        : {}),
  }
}

export const concludeFields = z.preprocess(fromFields, concludeSampleInput)
