import { z } from 'zod'
import { lookAtInterimInput } from '@/lib/quality-assurance/model/interim'

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

/** The form's fields as the command's input: what was found of each criterion, by its id. */
function fromFields(raw: unknown): unknown {
  const { finding, note, ...rest } = recordOf(raw)
  const verdicts = recordOf(finding)
  const notes = recordOf(note)
  const looked = [...new Set([...Object.keys(verdicts), ...Object.keys(notes)])].filter(
    (criterionId) => verdicts[criterionId] || notes[criterionId],
  )
  return {
    ...rest,
    findings: looked.map((criterionId) => ({
      criterionId,
      verdict: verdicts[criterionId],
      note: notes[criterionId] ?? '',
    })),
  }
}

export const interimFields = z.preprocess(fromFields, lookAtInterimInput)
