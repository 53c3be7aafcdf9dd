import { z } from 'zod'
import { id, optionalText, text, ticked } from '@/lib/kernel/fields'
import { isAcceptedUln } from '@/lib/kernel/uln'
import { optionalDate } from '@/lib/registration/model/approvals'

const uln = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .refine((typed) => typed === '' || isAcceptedUln(typed), {
    error:
      'This is not a unique learner number: check its ten digits. 9999999999 stands for one that is still to come.',
  })
  .default('')

/** What the awarding body asks to know of a person. */
export const details = z.object({
  givenNames: text(120, 'Give the given names.'),
  familyName: text(120, 'Give the family name.'),
  dateOfBirth: optionalDate,
  uln,
  ulnReason: optionalText(300),
})
export type Details = z.output<typeof details>

export const detailNames = ['givenNames', 'familyName', 'dateOfBirth', 'uln', 'ulnReason'] as const
export type DetailName = (typeof detailNames)[number]

export const detailWords: Record<DetailName, string> = {
  givenNames: 'given names',
  familyName: 'family name',
  dateOfBirth: 'date of birth',
  uln: 'ULN',
  ulnReason: 'reason for no ULN',
}

export const correctDetailsInput = details.extend({
  candidateSeatId: id,
  /** As it was seen; −1 where there were none yet. */
  version: z.coerce.number().int(),
})

/** What shows who somebody is. Which of these was seen is kept, never the document. */
export const identityDocuments = [
  'Passport',
  'Driving licence',
  'National identity card',
  'Residence permit',
  'Birth certificate with proof of address',
  'Employer’s photo identity card',
] as const

export const recordIdentityInput = z.object({
  candidateSeatId: id,
  registrationId: id,
  documentKind: z.enum(identityDocuments, { error: 'Choose what was seen.' }),
  seenOn: z.iso.date({ error: 'Give the day it was seen.' }),
})

export const inductionWording =
  'I have had my induction: I know what the qualification asks of me, who assesses me, how I appeal or complain, what counts as malpractice, and where the policies are.'

export const acknowledgeInput = z.object({
  registrationId: id,
  acknowledged: ticked('Tick the sentence to acknowledge your induction.'),
})
