import { z } from 'zod'
import { roles } from '@/lib/kernel/actor'
import { id, text } from '@/lib/kernel/fields'

export const roleSchema = z.enum(roles)

export const emailSchema = z
  .string({ error: 'Give an email address.' })
  .trim()
  .toLowerCase()
  .max(254, 'An email address has at most 254 characters.')
  .pipe(z.email('Give an email address like name@example.org.'))

/** NIST SP 800-63B: length decides, not composition. */
export const passwordSchema = z
  .string({ error: 'Choose a password.' })
  .min(12, 'Use at least 12 characters. Three or four words do well.')
  .max(200, 'Use 200 characters or fewer.')

export const tokenSchema = z.string().regex(/^[\w-]{43}$/, 'This link is not complete.')

export const nameSchema = text(120, 'Give a name.')

export const foundCentreInput = z.object({
  token: tokenSchema,
  centreName: text(160, 'Give the centre’s name.'),
  centreNumber: text(40, 'Give the centre’s number.')
    .optional()
    .or(z.literal('').transform(() => undefined)),
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
})

/** An EQA comes in by a visit, which gives the seat its days and asks for a second factor. */
export const invitedRoles = roles.filter((role) => role !== 'eqa')

export const inviteInput = z.object({
  name: nameSchema,
  email: emailSchema,
  role: z.enum(invitedRoles, {
    error: 'Choose a seat. An external quality assurer gets theirs by a visit that you open.',
  }),
})

export const acceptInvitationInput = z.object({ token: tokenSchema, password: passwordSchema })

export const codeSchema = z
  .string({ error: 'Give the code.' })
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Give the six digits that your app shows now.'))

/** A link that also enrols a second factor; who has a password already gives that one. */
export const enrolFactorInput = z.object({
  token: tokenSchema,
  password: z.string({ error: 'Give a password.' }).min(1, 'Give a password.').max(200),
  code: codeSchema,
})

export const confirmSessionInput = z.object({ sessionId: id, code: codeSchema })

export const changePasswordInput = z.object({
  current: z.string().min(1, 'Give your present password.').max(200),
  password: passwordSchema,
})

/** How long an invitation, and the founding link, can be used. Days. */
export const invitationDays = 14
/** A session ends after this much time without a request. Hours. */
export const idleHours = 12
/** How long the link in a letter for a new password can be used. Minutes. */
export const passwordLinkMinutes = 60
