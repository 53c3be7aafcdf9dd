import type { DomainEvent } from '@/lib/kernel/event'
import { longestSentence } from '@/lib/notifications/model'
import type { Notice } from '@/lib/notifications/rules/audience'
import { appealTellings } from './appeals'
import { assessmentTellings } from './assessment'
import { claimTellings } from './claims'
import { visitTellings } from './visits'
import { nudgeTellings } from './nudges'
import { packTellings } from './packs'
import { planningTellings } from './planning'
import { portfolioTellings } from './portfolio'
import { qualityAssuranceTellings } from './quality-assurance'
import { questionTellings } from './questions'
import { registrationTellings } from './registration'
import { standardisationTellings } from './standardisation'
import type { Telling } from './telling'

/** Every event that somebody is told of. */
export const tellings: readonly Telling[] = [
  ...registrationTellings,
  ...portfolioTellings,
  ...questionTellings,
  ...planningTellings,
  ...assessmentTellings,
  ...qualityAssuranceTellings,
  ...standardisationTellings,
  ...appealTellings,
  ...claimTellings,
  ...visitTellings,
  ...packTellings,
  ...nudgeTellings,
]

const byType = new Map(tellings.map((each) => [each.type, each]))

/** Whether an event tells anybody anything, and whether its unit has to be looked up first. */
export const tellingOf = (event: DomainEvent): Telling | undefined => byType.get(event.type)

const cut = (sentence: string) =>
  sentence.length <= longestSentence ? sentence : `${sentence.slice(0, longestSentence - 1)}…`

/** What an event says to those whom it concerns. */
export const noticesOf = (event: DomainEvent, enrolmentId: string | null): Notice[] => {
  const { registrationId, subject } = event
  const about = { subjectId: subject.id, registrationId, enrolmentId }
  // The event was made by its definition's own schema.
  const said = byType.get(event.type)?.tell(event.data as never, about) ?? []
  return said.map((each) => ({ ...each, sentence: cut(each.sentence), registrationId }))
}
