import { isIqa, type Role } from '@/lib/kernel/actor'
import {
  appealAnswered,
  appealPassedOn,
  appealTakenFurther,
  appealWithdrawn,
  awardingBodyAnswered,
  decisionQuestioned,
} from '@/lib/appeals/events'
import { deskAddress } from '@/lib/notifications/rules/places'
import { admins, assessors, candidate, iqas, telling, unitPlace, type Said } from './telling'

const place = (appealId: string) => (role: Role) =>
  role === 'candidate' || role === 'centreAdmin' || isIqa(role)
    ? `${deskAddress(role)}/appeals/${appealId}`
    : deskAddress(role)

/** Whoever answers, and the candidate, where somebody else did it for them. */
const toAll = (sentence: string, appealId: string, enrolmentId: string | null): Said[] =>
  [iqas(enrolmentId), admins, candidate].map((audience) => ({
    kind: 'appeals',
    audience,
    sentence,
    path: place(appealId),
  }))

type Answer = { reference: string; number: number; outcome: string; returnedTo: string | null }

const answered =
  (who: string) =>
  (
    { reference, number, outcome, returnedTo }: Answer,
    { subjectId, enrolmentId }: { subjectId: string; enrolmentId: string | null },
  ): Said[] => {
    const did = outcome === 'upheld' ? 'upheld' : 'did not uphold'
    const said = toAll(
      `${who} ${did} enquiry ${number}, about ${reference} of {candidate}.`,
      subjectId,
      enrolmentId,
    )
    if (outcome !== 'upheld' || returnedTo !== 'assessor') return said
    // An appeal is not its assessor's to read; that the unit came back is.
    return [
      ...said,
      {
        kind: 'decisions',
        audience: assessors(enrolmentId),
        sentence: `The decision on ${reference} of {candidate} is superseded. It came back to you.`,
        path: unitPlace(enrolmentId),
      },
    ]
  }

export const appealTellings = [
  telling(decisionQuestioned, ({ reference, number, enrolmentId }, { subjectId }) =>
    toAll(
      `{by} asked about the decision on ${reference} of {candidate} (enquiry ${number}).`,
      subjectId,
      enrolmentId,
    ),
  ),
  telling(
    appealTakenFurther,
    ({ reference, number }, { subjectId, enrolmentId }) =>
      toAll(
        `{by} took enquiry ${number}, about ${reference} of {candidate}, to the centre as an appeal.`,
        subjectId,
        enrolmentId,
      ),
    true,
  ),
  telling(
    appealWithdrawn,
    ({ reference, number }, { subjectId, enrolmentId }) =>
      toAll(
        `{by} withdrew enquiry ${number}, about ${reference} of {candidate}.`,
        subjectId,
        enrolmentId,
      ),
    true,
  ),
  telling(
    appealPassedOn,
    ({ reference, number }, { subjectId, enrolmentId }) =>
      toAll(
        `Appeal ${number}, about ${reference} of {candidate}, was passed on to the awarding body.`,
        subjectId,
        enrolmentId,
      ),
    true,
  ),
  telling(appealAnswered, answered('{by}'), true),
  telling(awardingBodyAnswered, answered('The awarding body'), true),
]
