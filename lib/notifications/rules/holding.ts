import type { NudgeSubject } from '@/lib/notifications/model/nudges'
import type { ReminderSubject } from '@/lib/notifications/model/reminders'
import type { Thing } from '@/lib/notifications/model/waiting'
import type { Audience, Notice } from '@/lib/notifications/rules/audience'
import { qualityActionPlace } from '@/lib/notifications/rules/told/quality-assurance'
import { assessors, candidate, unitPlace } from '@/lib/notifications/rules/told/telling'

/** Those who hold a thing, and so are told that it waits. */
export function holdersOf({
  to,
  seatId,
  enrolmentId,
  label,
}: Pick<Thing, 'to' | 'seatId' | 'enrolmentId' | 'label'>): Audience[] {
  switch (to) {
    case 'candidate':
      return [candidate]
    case 'assessor':
      return [assessors(enrolmentId)]
    case 'both':
      return [candidate, assessors(enrolmentId)]
    case 'countersigners':
      return [{ to, reference: label }]
    case 'owner':
      return seatId ? [{ to: 'seat', seatId }] : []
  }
}

/** Where whoever holds it does it. */
export function placeOf(
  what: NudgeSubject | ReminderSubject,
  {
    placeId,
    registrationId,
    enrolmentId,
  }: { placeId: string; registrationId: string | null; enrolmentId: string | null },
): Notice['path'] {
  switch (what) {
    case 'unit':
      return unitPlace(enrolmentId)
    case 'record':
      return `/candidate/evidence/${placeId}`
    case 'unitPlan':
      return `/assessor/candidates/${registrationId}/plan`
    case 'assessmentPlan':
    case 'appointment':
      return `/planning/plans/${placeId}`
    case 'action':
      return `/planning/actions/${placeId}`
    case 'questions':
      return `/candidate/questions/${placeId}`
    case 'answers':
      return `/assessor/candidates/${registrationId}/questions/${placeId}`
    case 'countersignature':
      return `/assessor/countersign/${placeId}`
    case 'testimony':
      return '/candidate/witnesses'
    case 'qualityAction':
      return qualityActionPlace(placeId, enrolmentId)
  }
}
