const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a form sent under one name with dots; nothing where it sent something else. */
export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

/** Findings by criterion, as rows; a criterion that nothing was said of is no row. */
export function findingsIn(finding: unknown, note: unknown) {
  const verdicts = recordOf(finding)
  const notes = recordOf(note)
  return [...new Set([...Object.keys(verdicts), ...Object.keys(notes)])]
    .filter((criterionId) => verdicts[criterionId] || notes[criterionId])
    .map((criterionId) => ({
      criterionId,
      verdict: verdicts[criterionId],
      note: notes[criterionId] ?? '',
    }))
}

/** Actions as they were typed in rows; a row nobody wrote in is none. */
export const actionsIn = (actions: unknown): unknown[] =>
  Object.values(recordOf(actions)).filter((row) => {
    const { text, ownerSeatId, dueOn } = recordOf(row)
    return Boolean(text) || Boolean(ownerSeatId) || Boolean(dueOn)
  })

/** How many rows of actions a draft holds, so that each is there again. */
export const actionRowsIn = (draft: unknown): number => {
  const numbers = Object.keys(draft ?? {}).flatMap(
    (name) => /^actions\.(\d+)\./.exec(name)?.[1] ?? [],
  )
  return Math.max(1, ...numbers.map((number) => Number(number) + 1))
}
