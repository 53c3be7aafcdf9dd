import type { ReactNode } from 'react'
import type { FormAction } from '@/components/ui/form-state'
import { NudgeButton } from './nudge-button'

/** The button for an action that is late or a plan that waits for an answer; for anything else there is none. */
export function nudgeFor(
  { what, id }: { what: 'action' | 'answer' | 'proposeAgain' | 'carryOut'; id: string },
  about: string,
  nudged: ReadonlySet<string>,
  nudge: FormAction,
): ReactNode {
  if (what !== 'action' && what !== 'answer') return null
  const subject = what === 'action' ? 'action' : 'assessmentPlan'
  return <NudgeButton what={subject} {...{ id, about, nudged, nudge }} />
}
