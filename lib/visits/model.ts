import { z } from 'zod'
import { date, id, optionalText, several, text } from '@/lib/kernel/fields'
import { emailSchema } from '@/lib/identity/model'
import { enrolmentStateWords, type EnrolmentState } from '@/lib/registration/lifecycle'

export const visitPicks = ['chosen', 'random'] as const
export type VisitPick = (typeof visitPicks)[number]
export const visitPickWords: Record<VisitPick, string> = {
  chosen: 'Chosen',
  random: 'Drawn at random',
}

export const visitFindingKinds = ['goodPractice', 'improvement'] as const
export type VisitFindingKind = (typeof visitFindingKinds)[number]
export const visitFindingWords: Record<VisitFindingKind, string> = {
  goodPractice: 'Good practice',
  improvement: 'To be improved',
}

/** The states of a unit as somebody from outside reads them; to its candidate a planned one is "in your plan". */
export const visitedStateWords: Record<EnrolmentState, string> = {
  ...enrolmentStateWords,
  planned: 'Under way',
}

export const openVisitInput = z.object({
  awardingBody: text(200, 'Choose the awarding body.'),
  name: text(120, 'Give the EQA’s name.'),
  email: emailSchema,
  coversFrom: date('Give the first day of the period that is looked at.'),
  coversUntil: date('Give the last day of the period that is looked at.'),
  opensOn: date('Give the day on which the visit opens.'),
  closesOn: date('Give its last day.'),
  note: optionalText(1000),
})

export const extendVisitInput = z.object({
  visitId: id,
  closesOn: date('Give the new last day.'),
  note: optionalText(1000),
})

export const renewVisitLinkInput = z.object({ visitId: id })

export const closeVisitInput = z.object({ visitId: id, note: optionalText(1000) })

/** More than one page of the register is picked page by page. */
export const mostPicked = 100

export const pickSampleInput = z.object({
  registrationIds: several(id).pipe(
    z.array(id).min(1, 'Tick at least one candidate.').max(mostPicked),
  ),
})

export const drawSampleInput = z.object({
  count: z.coerce
    .number({ error: 'Say how many are drawn.' })
    .int('Say how many are drawn.')
    .min(1, 'Draw at least one.')
    .max(mostPicked, `Draw ${mostPicked} or fewer at once.`),
  /** Left out, one is made: it is recorded with what was drawn, either way. */
  seed: optionalText(60),
})

const oneOrNone = z.preprocess((value) => (value === '' ? undefined : value), id.optional())

export const leaveFindingInput = z.object({
  kind: z.enum(visitFindingKinds, { error: 'Say what kind of finding it is.' }),
  text: text(4000, 'Write what you found.'),
  registrationId: oneOrNone,
})

export const askForActionInput = z.object({
  text: text(2000, 'Say what is to be done.'),
  ownerSeatId: z.uuid('Say who answers for it at the centre.'),
  dueOn: date('Give the day by which it is to be done.'),
})

export const closeVisitActionInput = z.object({
  actionId: id,
  note: text(2000, 'Say what was done.'),
})
