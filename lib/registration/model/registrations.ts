import { z } from 'zod'
import { emailSchema } from '@/lib/identity/model'
import { date, id, optionalText, several } from '@/lib/kernel/fields'
import { optionalDate } from '@/lib/registration/model/approvals'
import { details } from '@/lib/registration/model/details'

/** Where, for whom and when: what may be corrected later. */
const about = {
  awardingBodyNumber: optionalText(40),
  siteName: optionalText(120),
  employer: optionalText(120),
  cohort: optionalText(80),
  startedOn: optionalDate,
  plannedEndOn: optionalDate,
}

export const registerInput = z
  .object({
    /** Somebody with a candidate's seat here; left empty for a new person, who then needs names and an email. */
    candidateSeatId: id.optional().or(z.literal('').transform(() => undefined)),
    email: emailSchema.optional().or(z.literal('').transform(() => undefined)),
    /** The email is an account's, under another name, and it is this person all the same. */
    samePerson: z.literal('on').optional(),
    ...details.shape,
    givenNames: optionalText(120),
    familyName: optionalText(120),
    qualificationVersionId: id,
    registeredOn: date('Give the date of registration.'),
    ...about,
    unitIds: several(id),
  })
  .superRefine((input, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const fresh = input.candidateSeatId === undefined
    const named = input.givenNames !== '' || input.familyName !== ''
    if (fresh && input.email === undefined) {
      missing('email', 'Give an email address, or choose somebody who has a candidate’s seat.')
    }
    if ((fresh || named) && input.givenNames === '') missing('givenNames', 'Give the given names.')
    if ((fresh || named) && input.familyName === '') missing('familyName', 'Give the family name.')
  })

export type RegisterInput = z.output<typeof registerInput>

export const correctRegistrationInput = z.object({
  registrationId: id,
  version: z.coerce.number().int(),
  ...about,
})
