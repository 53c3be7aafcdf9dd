import type { z } from 'zod'
import type { EventDefinition } from '@/lib/kernel/event'
import type { Role } from '@/lib/kernel/actor'
import { deskAddress } from '@/lib/notifications/rules/places'
import type { Notice } from '@/lib/notifications/rules/audience'

export type About = {
  subjectId: string
  registrationId: string | null
  /** The unit of a decision, a sample, an appeal or an action; null where there is none. */
  enrolmentId: string | null
}

/** What one notice adds to those of its event. */
export type Said = Omit<Notice, 'registrationId'>

export type Telling = {
  type: string
  /** Whether the unit has to be looked up: the event names a decision, a sample, an appeal or an action. */
  looksUp: boolean
  tell: (data: never, about: About) => Said[]
}

/** Says what an event tells, and whom. */
export const telling = <Type extends string, Schema extends z.ZodType>(
  definition: EventDefinition<Type, Schema>,
  tell: (data: z.output<Schema>, about: About) => Said[],
  looksUp = false,
): Telling => ({ type: definition.type, looksUp, tell })

export const assessors = (...enrolmentIds: (string | null)[]) => ({
  to: 'assessors' as const,
  enrolmentIds: enrolmentIds.filter((id) => id !== null),
})
export const iqas = (...enrolmentIds: (string | null)[]) => ({
  to: 'iqas' as const,
  enrolmentIds: enrolmentIds.filter((id) => id !== null),
})
export const candidate = { to: 'candidate' } as const
export const admins = { to: 'admins' } as const

/** The unit at the reader's own desk; a unit that could not be found leads to the desk itself. */
export const unitPlace =
  (enrolmentId: string | null) =>
  (role: Role): string => {
    const desk = deskAddress(role)
    return enrolmentId && (role === 'candidate' || role === 'assessor')
      ? `${desk}/units/${enrolmentId}`
      : desk
  }
