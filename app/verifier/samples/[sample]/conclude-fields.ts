import { z } from 'zod'
import { actionsIn, findingsIn, recordOf } from '@/app/_web/typed-rows'
import { concludeSampleInput } from '@/lib/quality-assurance/model'

const yesOrNo = (value: unknown) => (value === 'yes' ? true : value === 'no' ? false : undefined)

/** The form's fields as the command's input: criteria by id, actions in rows, three ways to end it. */
function fromFields(raw: unknown): unknown {
  const { answers, own, finding, note, actions, conclusion, ...rest } = recordOf(raw)
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
    findings: findingsIn(finding, note),
    actions: actionsIn(actions),
    ...(conclusion === 'agreed'
      ? { outcome: 'agreed' }
      : conclusion === 'assessor' || conclusion === 'candidate'
        ? { outcome: 'disagreed', returnTo: conclusion }
        : {}),
  }
}

export const concludeFields = z.preprocess(fromFields, concludeSampleInput)
