import { adjustmentDecided, adjustmentRequested } from '@/lib/registration/events/adjustments'
import {
  planAgreed,
  planProposed,
  planSentBack,
  planSet,
  planWithdrawn,
} from '@/lib/registration/events/proposals'
import { staffAllocated } from '@/lib/registration/events/staff'
import { registrationMoved } from '@/lib/registration/events/states'
import { deskAddress } from '@/lib/notifications/rules/places'
import { admins, assessors, candidate, telling, type About, type Said } from './telling'

const ownPlan = ({ registrationId }: About) =>
  `/candidate/qualification/plan?registration=${registrationId}`
const ownRegistration = ({ registrationId }: About) =>
  `/candidate/registration?registration=${registrationId}`

const toAssessors = (sentence: string, { registrationId }: About): Said => ({
  kind: 'plans',
  audience: assessors(),
  sentence,
  path: `/assessor/candidates/${registrationId}/plan`,
})

const toCandidate = (sentence: string, about: About): Said => ({
  kind: 'plans',
  audience: candidate,
  sentence,
  path: ownPlan(about),
})

const became = {
  suspend: 'is suspended',
  resume: 'is active again',
  withdraw: 'is withdrawn',
  transfer: 'is transferred',
  lapse: 'has lapsed',
  complete: 'is completed',
  reopen: 'is open again',
} as const

export const registrationTellings = [
  telling(planProposed, ({ number }, about) => [
    toAssessors(`{candidate} proposed plan ${number}. Agree it, or send it back.`, about),
  ]),
  telling(planWithdrawn, ({ number }, about) => [
    toAssessors(`{candidate} withdrew plan ${number}.`, about),
  ]),
  telling(planAgreed, ({ number }, about) => [
    toCandidate(`{by} agreed your plan ${number}.`, about),
  ]),
  telling(planSentBack, ({ number }, about) => [
    toCandidate(`{by} sent your plan ${number} back with a comment.`, about),
  ]),
  telling(planSet, ({ number }, about) => [
    toCandidate(`{by} made plan ${number} the agreed one.`, about),
  ]),
  telling(staffAllocated, ({ role, seatId, reference }, about) => [
    {
      kind: 'work',
      audience: { to: 'seat', seatId },
      sentence: `You are the ${role === 'iqa' ? 'IQA' : 'assessor'} of {candidate} now${reference ? ` for ${reference}` : ''}.`,
      path: (reader) =>
        reader === 'assessor'
          ? `/assessor/candidates/${about.registrationId}`
          : deskAddress(reader),
    },
    ...(role === 'assessor'
      ? [
          {
            kind: 'work' as const,
            audience: candidate,
            sentence: `You have an assessor${reference ? ` for ${reference}` : ''}.`,
            path: ownRegistration(about),
          },
        ]
      : []),
  ]),
  telling(registrationMoved, ({ move }, about) => [
    {
      kind: 'work',
      audience: candidate,
      sentence: `Your registration ${became[move]}.`,
      path: ownRegistration(about),
    },
    {
      kind: 'work',
      audience: assessors(),
      sentence: `The registration of {candidate} ${became[move]}.`,
      path: `/assessor/candidates/${about.registrationId}`,
    },
  ]),
  telling(adjustmentRequested, (_, { registrationId }) => [
    {
      kind: 'work',
      audience: admins,
      sentence: 'An adjustment was asked for, for {candidate}.',
      path: `/centre/registrations/${registrationId}/adjustments`,
    },
  ]),
  telling(adjustmentDecided, (_, about) => [
    {
      kind: 'work',
      audience: candidate,
      sentence: 'An adjustment that was asked for, for you, is decided.',
      path: ownRegistration(about),
    },
  ]),
]
