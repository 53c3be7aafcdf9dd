import {
  axisOf,
  valueOf,
  type Axis,
  type ForcedWhy,
  type GapWhy,
  type Reason,
} from '@/lib/quality-assurance/model/planning'
import { riskRatingWords } from '@/lib/quality-assurance/model/strategy'
import { adjusted, priorLearning } from './strata'

/** What a reader needs to be told a stratum in words. */
export type Names = {
  assessor: (seatId: string) => string
  unit: (reference: string) => string
  /** Of an evidence kind, by its code. */
  method: (code: string) => string
}

const formWords: Record<string, string> = {
  file: 'Files',
  record: 'Records made here',
  inSitu: 'Evidence kept elsewhere',
  testimony: 'Witness testimony',
  written: 'Written accounts',
}

/** A value of an axis as one reads it. */
export function valueWords(axis: Axis, value: string, names: Names): string {
  switch (axis) {
    case 'assessors':
      return names.assessor(value)
    case 'units':
      return names.unit(value)
    case 'methods':
      return value === priorLearning ? 'Recognition of prior learning' : names.method(value)
    case 'records':
      return formWords[value] ?? value
    case 'candidates':
      if (value === adjusted) return 'With an adjustment'
      return value.startsWith('cohort:')
        ? `Cohort ${value.slice(7)}`
        : value.replace(/^employer:/, '')
    case 'sites':
      return value
  }
}

export const stratumWords = (one: string, names: Names): string =>
  valueWords(axisOf(one), valueOf(one), names)

const forcedWords: Record<ForcedWhy, string> = {
  firstOfNew: 'An early decision of a new assessor in this unit: always sampled.',
  firstOfWorkingTowards:
    'An early decision in this unit of an assessor who is working towards the award: always sampled.',
  conflict: 'Assessed under a declared conflict of interest: always sampled.',
  owed: 'An earlier decision on this unit was to be sampled, or was disagreed with: this one is looked at in its place.',
}

const listed = new Intl.ListFormat('en-GB')

/** Why a decision was chosen, as sentences: what an auditor reads. */
export const reasonWords = (reasons: readonly Reason[], names: Names): string =>
  reasons
    .map((reason) => {
      switch (reason.kind) {
        case 'forced':
          return forcedWords[reason.why]
        case 'rate':
          return `${riskRatingWords[reason.rating]}: ${reason.rate} in a hundred are sampled.`
        case 'covers':
          return `The plan’s first look at ${listed.format(reason.strata.map((each) => stratumWords(each, names)))}.`
        case 'chosen':
          return `Added by hand: ${reason.words}`
      }
    })
    .join(' ')

const gapWords: Record<GapWhy, string> = {
  noDecision: 'work is under way, and nothing is signed off in this period yet',
  notOpen: 'what was signed off is released or open again, and was not sampled',
  nobody: 'every IQA who could look at it had a hand in the unit, or is not competent in it',
  takenOut: 'what would show it was taken out of the plan',
  rate: 'fewer sign-offs are open than the rate asks for',
}

export const gapReason = (why: GapWhy, short?: number): string =>
  short ? `${gapWords[why]} (${short} short)` : gapWords[why]
