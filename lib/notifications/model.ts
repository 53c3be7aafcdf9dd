import { z } from 'zod'
import { isIqa, type Role } from '@/lib/kernel/actor'

/** What somebody can be told of, in the order in which it is offered. */
export const notificationKinds = [
  'evidence',
  'records',
  'decisions',
  'countersigning',
  'plans',
  'quality',
  'actions',
  'appeals',
  'claims',
  'work',
  'messages',
  'nudges',
  'reminders',
  'packs',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const notificationChannels = ['product', 'atOnce', 'digest', 'off'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

export const channelWords: Record<NotificationChannel, string> = {
  product: 'Here only',
  atOnce: 'Here, and by email at once',
  digest: 'Here, and in the day’s email',
  off: 'Not at all',
}

export const letterStates = ['queued', 'sent', 'needless', 'lapsed', 'givenUp'] as const

type KindPlan = {
  label: string
  /** How it comes to whoever chose nothing: what one is waited for comes at once. */
  channel: NotificationChannel
  /** Who is ever told of it. */
  concerns: (role: Role) => boolean
}

const only =
  (...roles: Role[]) =>
  (role: Role) =>
    roles.includes(role)

export const kindPlans: Record<NotificationKind, KindPlan> = {
  evidence: {
    label: 'Evidence handed in, units declared, testimonies signed',
    channel: 'digest',
    concerns: only('assessor', 'candidate'),
  },
  records: {
    label: 'Records to sign, and questions to answer',
    channel: 'atOnce',
    concerns: only('candidate'),
  },
  decisions: {
    label: 'Judgements, sign-offs, referrals and releases',
    channel: 'atOnce',
    concerns: only('candidate', 'assessor'),
  },
  countersigning: {
    label: 'Countersignatures',
    channel: 'digest',
    concerns: only('assessor'),
  },
  plans: {
    label: 'Plans proposed and answered',
    channel: 'digest',
    concerns: only('candidate', 'assessor'),
  },
  quality: {
    label: 'Sign-offs to sample, and what quality assurance found',
    channel: 'digest',
    concerns: (role) => role === 'assessor' || isIqa(role),
  },
  actions: {
    label: 'Actions set for me, and what became of those I set',
    channel: 'atOnce',
    concerns: (role) => role !== 'eqa',
  },
  appeals: {
    label: 'Enquiries and appeals',
    channel: 'atOnce',
    concerns: (role) => role !== 'eqa',
  },
  claims: {
    label: 'Claims and certificates',
    channel: 'digest',
    concerns: only('candidate', 'centreAdmin', 'eqa'),
  },
  work: {
    label: 'Who serves whom, and what becomes of registrations',
    channel: 'digest',
    concerns: (role) => role !== 'eqa',
  },
  messages: {
    label: 'Messages about a unit, and feedback on evidence',
    channel: 'atOnce',
    concerns: only('candidate', 'assessor'),
  },
  nudges: {
    label: 'Nudges: somebody waits for me, and says so',
    channel: 'atOnce',
    concerns: (role) => role === 'candidate' || role === 'assessor' || isIqa(role),
  },
  reminders: {
    label: 'Reminders of what is due tomorrow, late, or has waited a week',
    channel: 'digest',
    concerns: (role) => role === 'assessor' || role === 'candidate' || isIqa(role),
  },
  packs: {
    label: 'Packs that I asked for: made, or not',
    channel: 'atOnce',
    concerns: (role) => role !== 'assessor',
  },
}

/** The kinds that reach somebody at any of their desks. */
export const kindsFor = (roles: readonly Role[]): NotificationKind[] =>
  notificationKinds.filter((kind) => roles.some((role) => kindPlans[kind].concerns(role)))

export type Preferences = Partial<Record<NotificationKind, NotificationChannel>>

export const channelOf = (kind: NotificationKind, chosen: Preferences): NotificationChannel =>
  chosen[kind] ?? kindPlans[kind].channel

export const preferencesSchema = z.partialRecord(
  z.enum(notificationKinds),
  z.enum(notificationChannels, 'Choose how you want to be told.'),
)

/** What one seat is told, as it is about to be kept. */
export type Told = {
  seatId: string
  registrationId: string | null
  kind: NotificationKind
  channel: NotificationChannel
  sentence: string
  path: string
  /** While the same stands unread it is not said again. */
  once: boolean
}

/** On one page of the list. */
export const notificationsAtOnce = 30
/** Longer than any sentence about ids and numbers; a long list of criteria is cut. */
export const longestSentence = 400
