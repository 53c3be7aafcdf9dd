import { z } from 'zod'
import { emailSchema, tokenSchema } from '@/lib/identity/model'
import { date, id, several, text, ticked } from '@/lib/kernel/fields'

/** How long a witness's link opens. Days. */
export const witnessDays = 28
/** How long the code in a letter to a witness counts, in minutes, and how often it may be mistyped. */
export const codeMinutes = 20
export const codeGuesses = 5
/** How often a code may be sent: to one email and from one address within the hour, and by one link ever. */
export const codeLimits = { perAccount: 5, perAddress: 20, minutes: 60, perLink: 10 } as const
/** How many requests a portfolio may have open at once. */
export const mostOpenRequests = 30

export const askWitnessInput = z.object({
  registrationId: id,
  witnessName: text(120, 'Say whom you ask.'),
  about: text(1000, 'Say in a sentence or two what they saw, when and where.'),
  criterionIds: several(id)
    .refine((list) => list.length > 0, 'Choose at least one criterion.')
    .refine(
      (list) => list.length <= 30,
      'Choose 30 criteria or fewer: a witness gives it minutes.',
    ),
})

export const takeBackInput = z.object({ requestId: id })

export const sawAnswers = ['yes', 'no'] as const
export type SawAnswer = (typeof sawAnswers)[number]
export const sawWords: Record<SawAnswer, string> = { yes: 'I saw it', no: 'I did not' }

/** What a witness says of themselves and of what they saw. */
const statementFields = {
  name: text(120, 'Give your name.'),
  role: text(160, 'Say what your work is.'),
  relation: text(300, 'Say how you know each other.'),
  competence: text(1000, 'Say what you know of this kind of work.'),
  account: text(20_000, 'Write what you saw.'),
  saw: z.record(id, z.enum(sawAnswers)).default({}),
}
export const statementSchema = z.object(statementFields)
export type WitnessStatement = z.output<typeof statementSchema>

export const witnessCodeInput = z.object({
  token: tokenSchema,
  email: emailSchema,
  ...statementFields,
})

export const signTestimonyInput = z.object({
  token: tokenSchema,
  /** The code's row: what was shown beside the field is what is signed. */
  codeId: id,
  code: z
    .string({ error: 'Give the six digits of the letter.' })
    .transform((value) => value.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Give the six digits of the letter.')),
  signed: ticked('Tick the statement to sign it.'),
})

/** The words a witness signs under; kept with the signature. */
export const witnessWording =
  'This is true. I saw it myself, and these are my own words. The centre may ask me about it.'

/** What a testimony says, as evidence keeps it. */
export const testimonySchema = z.object({
  type: z.literal('testimony'),
  heldOn: date(),
  name: z.string(),
  role: z.string(),
  relation: z.string(),
  competence: z.string(),
  account: z.string(),
  /** Criteria, by the unit's reference and their number, that the witness saw, and that they did not. */
  saw: z.array(z.string()),
  didNotSee: z.array(z.string()),
})
export type Testimony = z.output<typeof testimonySchema>

/** A testimony as it is read. */
export function testimonyText(testimony: Testimony): string {
  const { name, role, relation, competence, account, saw, didNotSee } = testimony
  return [
    `${name}, ${role}. To the candidate: ${relation}`,
    `What they know of the work: ${competence}`,
    account,
    [
      `Saw: ${saw.join(', ')}.`,
      ...(didNotSee.length > 0 ? [`Did not see: ${didNotSee.join(', ')}.`] : []),
    ].join(' '),
  ].join('\n\n')
}

export const contactMeans = ['telephone', 'videoCall', 'inPerson', 'email'] as const
export type ContactMeans = (typeof contactMeans)[number]
export const contactMeansWords: Record<ContactMeans, string> = {
  telephone: 'By telephone',
  videoCall: 'By video call',
  inPerson: 'In person',
  email: 'By email',
}

export const contactOutcomes = ['confirmed', 'notConfirmed'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]
export const contactOutcomeWords: Record<ContactOutcome, string> = {
  confirmed: 'Stands by it',
  notConfirmed: 'Does not stand by it',
}

export const witnessStandings = ['expert', 'other'] as const
export type WitnessStanding = (typeof witnessStandings)[number]
export const witnessStandingWords: Record<WitnessStanding, string> = {
  expert: 'Expert witness',
  other: 'Not an expert',
}

export const contactInput = z.object({
  testimonyId: id,
  contactedOn: date('Give the date of the contact.'),
  means: z.enum(contactMeans, { error: 'Say how you got in touch.' }),
  outcome: z.enum(contactOutcomes, { error: 'Say whether they stand by it.' }),
  standing: z.enum(witnessStandings, { error: 'Say whether they are an expert in this work.' }),
  said: text(2000, 'Write what was said.'),
})

/** How a request stands. Derived, never stored. */
export const requestStates = ['open', 'signed', 'takenBack', 'expired'] as const
export type RequestState = (typeof requestStates)[number]
export const requestStateWords: Record<RequestState, string> = {
  open: 'Waiting for the witness',
  signed: 'Signed',
  takenBack: 'Taken back',
  expired: 'Expired',
}
