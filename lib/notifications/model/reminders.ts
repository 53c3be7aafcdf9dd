import type { Thing } from '@/lib/notifications/model/waiting'

/** What somebody is reminded of without anybody's doing. */
export const reminderSubjects = [
  'action',
  'questions',
  'appointment',
  'record',
  'unit',
  'countersignature',
  'unitPlan',
  'assessmentPlan',
  'testimony',
  'qualityAction',
] as const
export type ReminderSubject = (typeof reminderSubjects)[number]

export const reminderStages = ['soon', 'late', 'waiting'] as const
export type ReminderStage = (typeof reminderStages)[number]

/** Something that is due, late or waits, and of which nobody was reminded yet. */
export type Due = Omit<Thing, 'waits' | 'dueOn' | 'since'> & {
  what: ReminderSubject
  stage: ReminderStage
  /** The day it is due, or since when it waits. */
  day: Date
}
