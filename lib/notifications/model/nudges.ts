import { z } from 'zod'
import { id } from '@/lib/kernel/fields'

/** What one can wait for somebody to do. */
export const nudgeSubjects = [
  'unit',
  'record',
  'unitPlan',
  'assessmentPlan',
  'action',
  'questions',
  'answers',
  'countersignature',
  'qualityAction',
] as const
export type NudgeSubject = (typeof nudgeSubjects)[number]

/** Who is nudged. */
export const nudgeHolders = ['candidate', 'assessor', 'countersigners', 'owner'] as const
export type NudgeHolder = (typeof nudgeHolders)[number]

export const holderWords: Record<NudgeHolder, string> = {
  candidate: 'the candidate',
  assessor: 'the assessor',
  countersigners: 'those who may countersign',
  owner: 'whoever is to do it',
}

export const nudgeInput = z.object({ what: z.enum(nudgeSubjects), subjectId: id })

/** What is waited for, in words; the label is a reference or a number, never what anybody wrote. */
export function nudgeWords(what: NudgeSubject, label: string): string {
  switch (what) {
    case 'unit':
      return `${label} is to be assessed`
    case 'record':
      return `E${label} is to be read and signed`
    case 'unitPlan':
      return `plan ${label} is to be agreed or sent back`
    case 'assessmentPlan':
      return `assessment plan ${label} is to be answered`
    case 'action':
      return label ? `an action on ${label} is to be done` : 'an action is to be done'
    case 'questions':
      return 'questions are to be answered in writing'
    case 'answers':
      return 'written answers are to be judged'
    case 'countersignature':
      return `a sign-off of ${label} is to be countersigned`
    case 'qualityAction':
      return `an action of quality assurance on ${label} is to be done`
  }
}
