import { createHash } from 'node:crypto'
import { refusal, firstRefusal, type Refusal } from '@/lib/kernel/result'
import type { Role } from '@/lib/kernel/actor'
import { mayMoveVisit, type VisitMove, type VisitState } from '@/lib/visits/lifecycle'

const atField = (field: string, code: string, words: string): Refusal =>
  refusal(code, words, { fields: { [field]: words } })

type Days = { coversFrom: string; coversUntil: string; opensOn: string; closesOn: string }

/** Days in order, and not over before it began. */
export const daysInOrder = (days: Days, today: string): Refusal | null =>
  firstRefusal(
    days.coversUntil < days.coversFrom &&
      atField('coversUntil', 'days', 'The period ends before it begins. Give a later last day.'),
    days.closesOn < days.opensOn &&
      atField('closesOn', 'days', 'The visit closes before it opens. Give a later last day.'),
    days.closesOn < today &&
      atField('closesOn', 'days', 'This day is over already. Give one that is still to come.'),
  )

/** Only a body whose qualifications the centre is approved for sends somebody. */
export const isApprovedBy = (bodies: readonly string[], awardingBody: string): Refusal | null =>
  bodies.includes(awardingBody)
    ? null
    : atField(
        'awardingBody',
        'not-approved',
        'The centre holds no approval for a qualification of this awarding body.',
      )

/** Who looks at a centre from outside has no other seat there. */
export function isFromOutside(seatsHere: readonly Role[]): Refusal | null {
  if (seatsHere.includes('eqa')) {
    return atField(
      'email',
      'visit-open',
      'This person has a visit here that is not closed. Extend that one, or close it first. A seat from before there were visits ends under People.',
    )
  }
  return seatsHere.length > 0
    ? atField(
        'email',
        'not-independent',
        'This person has a seat at this centre. An external quality assurer has no other part in it.',
      )
    : null
}

export const mayTake = (move: VisitMove, from: VisitState): Refusal | null =>
  mayMoveVisit(move, from)
    ? null
    : refusal('visit-closed', 'This visit is closed. Open another if there is more to look at.')

/** A visit is extended to a later day than it had; one whose days are over opens again by it. */
export const mayExtendTo = (closesOn: string, before: string, today: string): Refusal | null =>
  firstRefusal(
    closesOn <= before &&
      atField('closesOn', 'days', 'It lasts until then already. Give a later last day.'),
    closesOn < today &&
      atField('closesOn', 'days', 'This day is over already. Give one that is still to come.'),
  )

/** Whether an EQA is let in on this day. */
export const isOpenOn = (
  visit: { state: VisitState; opensOn: string; closesOn: string },
  today: string,
): boolean => visit.state === 'open' && visit.opensOn <= today && today <= visit.closesOn

/**
 * A draw that anybody can repeat: each registration's place is the hash of the seed and its id, and the
 * first so many are taken. Nobody chose the order, whatever the register's own is.
 */
export function drawn(registrationIds: readonly string[], count: number, seed: string): string[] {
  const place = (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex')
  return [...registrationIds]
    .map((id) => ({ id, place: place(id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
}

/** An action is due on a day to come. */
export const isToCome = (dueOn: string, today: string): Refusal | null =>
  dueOn < today
    ? atField('dueOn', 'days', 'This day is over already. Give one that is still to come.')
    : null

const places: readonly (readonly [RegExp, string])[] = [
  [/^\/visitor\/?$/, 'Today'],
  [/^\/visitor\/register/, 'The register'],
  [/^\/visitor\/sample/, 'Their sample'],
  [/^\/visitor\/portfolios\/[^/]+\/units\//, 'A unit'],
  [/^\/visitor\/portfolios\//, 'A portfolio'],
  [/^\/visitor\/quality/, 'What IQA sampled'],
  [/^\/visitor\/centre/, 'Approval and staff'],
  [/^\/visitor\/trail/, 'The trail'],
  [/^\/visitor\/claims\//, 'A claim'],
  [/^\/visitor\/findings/, 'Findings and actions'],
  [/^\/visitor\/packs/, 'Packs'],
  [/^\/api\/packs\//, 'A pack, downloaded'],
  [/^\/api\/documents\//, 'A certificate of staff'],
  [/^\/api\/evidence\/[^/]+\/thumbnail/, 'A small picture'],
  [/^\/api\/evidence\//, 'A file of evidence'],
]

/** What an address that an EQA asked for is, in words. */
export const placeOf = (path: string): string =>
  places.find(([pattern]) => pattern.test(path.split('?')[0] ?? ''))?.[1] ?? 'Something else'
