import { z } from 'zod'
import { id, optionalText, text } from '@/lib/kernel/fields'
import { ownOr } from '@/lib/registration/model/development'

export const conflictAbout = ['candidate', 'employer', 'colleague'] as const
export type ConflictAbout = (typeof conflictAbout)[number]

export const conflictAboutWords: Record<ConflictAbout, string> = {
  candidate: 'one candidate',
  employer: 'an employer’s candidates',
  colleague: 'a colleague’s work',
}

const chosen = z.literal('').transform(() => undefined)

/** An interest in exactly one of the three. */
export const declareConflictInput = z
  .object({
    seatId: ownOr,
    about: z.enum(conflictAbout, { error: 'Say what it is about.' }),
    registrationId: id.optional().or(chosen),
    employer: optionalText(120),
    colleagueSeatId: id.optional().or(chosen),
    nature: text(2000, 'Say what the interest is.'),
  })
  .refine(({ about, registrationId }) => about !== 'candidate' || registrationId !== undefined, {
    path: ['registrationId'],
    error: 'Choose the candidate.',
  })
  .refine(({ about, employer }) => about !== 'employer' || employer !== '', {
    path: ['employer'],
    error: 'Give the employer.',
  })
  .refine(({ about, colleagueSeatId }) => about !== 'colleague' || colleagueSeatId !== undefined, {
    path: ['colleagueSeatId'],
    error: 'Choose the colleague.',
  })

export const mitigateConflictInput = z.object({
  conflictId: id,
  text: text(3000, 'Write how it is kept from touching an assessment.'),
})

export const endConflictInput = z.object({
  conflictId: id,
  reason: text(500, 'Say why it has ended.'),
})

/** A declared interest that has not ended, by person: it binds them at each of their seats. */
export type StandingConflict = {
  id: string
  personId: string
  name: string
  nature: string
  registrationId: string | null
  employer: string | null
  colleaguePersonId: string | null
  colleague: string | null
  mitigation: string | null
}

/** The same, whether or not it has ended since. */
export type DeclaredConflict = StandingConflict & { endedAt: Date | null }
