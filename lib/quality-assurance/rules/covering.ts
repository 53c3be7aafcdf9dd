import { formatDate } from '@/lib/kernel/dates'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { Releasable } from './releasing'

/** The plan that covers a decision, as far as releasing it asks. */
export type Cover = {
  planId: string
  plan: number
  startsOn: Date
  endsOn: Date
  drawnAt: Date
  /** Of the decision. */
  reference: string
  /** The plan promised to sample this very decision. */
  promised: boolean
  /** What it promised of the same assessor's decisions, in every unit. */
  samples: readonly { reference: string; settled: boolean }[]
  /** The last thing that the plan has to be drawn again for: a sign-off, a disagreement, one taken out. */
  changedAt: Date
}

export const planWords = ({ plan, startsOn, endsOn }: Cover): string =>
  `sampling plan ${plan}, ${formatDate(startsOn)} to ${formatDate(endsOn)}`

/**
 * What has to be looked at and settled before anything else of the assessor in this unit is released: what
 * was planned in the unit; where nothing was, since its share was carried to another, all that was planned
 * of the assessor.
 */
export const inQuestion = ({ samples, reference }: Cover) => {
  const own = samples.filter((each) => each.reference === reference)
  return own.length > 0 ? own : samples
}

/** Why a decision is not released under its plan yet (domain.md §6.7). */
export function notFulfilled(unit: Releasable, cover: Cover | null): Refusal | null {
  const { reference } = unit
  if (!cover) {
    return refusal('no-plan', `No sampling plan covers this sign-off of ${reference}.`)
  }
  if (cover.promised) {
    return refusal(
      'planned',
      `${reference} is planned to be sampled (${planWords(cover)}), so it is released through its sample.`,
    )
  }
  if (cover.changedAt > cover.drawnAt) {
    return refusal(
      'draw-again',
      `Since ${planWords(cover)} was last drawn something has changed for ${reference}. Draw it again; then it is known whether this one is to be sampled.`,
    )
  }
  const waiting = inQuestion(cover).filter(({ settled }) => !settled).length
  return waiting > 0
    ? refusal(
        'not-fulfilled',
        `${waiting === 1 ? 'One planned sample' : `${waiting} planned samples`} of the same assessor ${waiting === 1 ? 'is' : 'are'} not agreed yet, or ${waiting === 1 ? 'has' : 'have'} an action open. Conclude what is planned first.`,
      )
    : null
}

/** Why a unit is not released on a signed reason alone: a plan covers it. */
export const underPlan = (cover: Cover | null): Refusal | null =>
  cover
    ? refusal(
        'under-plan',
        `This sign-off is covered by ${planWords(cover)}, so it is released under that plan or through a sample.`,
      )
    : null

/** What stands on the release, for whoever reads it later. */
export const plannedReason = (cover: Cover): string => {
  const count = inQuestion(cover).length
  const where = cover.samples.some(({ reference }) => reference === cover.reference)
    ? `in ${cover.reference}`
    : 'in other units'
  return count === 0
    ? `Not chosen by ${planWords(cover)}, which asks for no sample of this assessor.`
    : `Not chosen by ${planWords(cover)}; ${count === 1 ? 'the sample' : `all ${count} samples`} of the same assessor ${where} ${count === 1 ? 'was' : 'were'} agreed.`
}
