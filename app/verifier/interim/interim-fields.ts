import { z } from 'zod'
import { actionsIn, findingsIn, recordOf } from '@/app/_web/typed-rows'
import { lookAtInterimInput } from '@/lib/quality-assurance/model/interim'

/** The form's fields as the command's input: what was found of each criterion by its id, actions in rows. */
export const interimFields = z.preprocess((raw) => {
  const { finding, note, actions, ...rest } = recordOf(raw)
  return { ...rest, findings: findingsIn(finding, note), actions: actionsIn(actions) }
}, lookAtInterimInput)
