import { isCandidateOpen } from '@/components/portfolio/unit-words'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { isDeclarable } from '@/lib/registration/lifecycle'
import { formatDate } from '@/lib/kernel/dates'
import {
  addEvidencePath,
  evidencePath,
  handInPath,
  questionsPath,
  registrationPath,
  unitPath,
} from './address'

export type NextStep = {
  sentence: string
  why: string
  label: string
  href: string
  /** The unit whose gaps are listed below the button. */
  unit: UnitProgress | null
}

const isUnsent = (unit: UnitProgress) =>
  unit.criteria.some(({ references }) => references.some(({ handedInAt }) => handedInAt === null))

const covered = (unit: UnitProgress) => unit.criteria.length - unit.counts['not-started']

const criteria = (count: number) => (count === 1 ? 'One criterion is' : `${count} criteria are`)

/** The one thing to do next, first the promises to others, then what is nearest to done. */
export function nextStep({ own, units, records, sets }: TodayView): NextStep {
  if (own.state !== 'active') {
    return {
      sentence: 'Nothing can be added just now.',
      why: 'Why, since when and what would open it stands above. What you did stays yours to read.',
      label: 'See your registration',
      href: registrationPath(own.registrationId),
      unit: null,
    }
  }
  const [record] = records
  if (record) {
    return {
      sentence: `Read and sign the record “${record.title}”.`,
      why: `${record.by} wrote it. Your signature hands it in for assessment.`,
      label: 'Read the record',
      href: evidencePath(record.evidenceId),
      unit: null,
    }
  }
  const asked = sets.find(({ isAnswered }) => !isAnswered)
  if (asked) {
    return {
      sentence: `Answer the questions “${asked.title}”.`,
      why: `${asked.by} set them, to be answered by ${formatDate(asked.dueOn)}. What you write is kept as you write it.`,
      label: 'Answer in writing',
      href: questionsPath(asked.setId),
      unit: null,
    }
  }
  const open = units.filter(isCandidateOpen)
  const back = open.find((unit) => unit.counts['not-yet'] > 0)
  if (back) {
    return {
      sentence: `${criteria(back.counts['not-yet'])} not yet met in ${back.unit.title}.`,
      why: `${back.assessor ?? 'Your assessor'} has said what is missing. Add it, and hand it in again.`,
      label: 'See what is missing',
      href: `${unitPath(back.enrolmentId)}?show=not-yet`,
      unit: null,
    }
  }
  const complete = open.find(
    (unit) => isDeclarable(unit) && unit.counts['not-started'] + unit.counts.covered === 0,
  )
  if (complete) {
    return {
      sentence: `${complete.unit.title} is covered. Declare it when you are ready.`,
      why: `Every criterion has evidence with ${complete.assessor ?? 'your assessor'}. Your declaration asks for the unit to be signed off.`,
      label: 'Declare the unit',
      href: `${unitPath(complete.enrolmentId)}#declaration`,
      unit: null,
    }
  }
  const working = open
    .filter((unit) => isDeclarable(unit) && unit.counts['not-started'] > 0)
    .toSorted((a, b) => covered(b) / b.criteria.length - covered(a) / a.criteria.length)[0]
  const ready = open.find((unit) => isUnsent(unit) && unit.counts['not-started'] === 0)
  if (ready) {
    return {
      sentence: `Hand in what you have for ${ready.unit.title}.`,
      why: 'Every criterion has evidence, and some of it is still with you.',
      label: 'Choose what to hand in',
      href: handInPath({ unit: ready.enrolmentId }),
      unit: null,
    }
  }
  if (working) {
    const gaps = working.counts['not-started']
    return {
      sentence:
        covered(working) === 0
          ? `Begin with ${working.unit.title}.`
          : `${criteria(gaps)} left in ${working.unit.title}.`,
      why: `Cover ${gaps === 1 ? 'it' : 'them'} and you can declare the unit. One good piece of evidence often covers several.`,
      label: 'Add evidence',
      href: addEvidencePath({ unit: working.enrolmentId }),
      unit: working,
    }
  }
  if (units.length === 0) {
    return {
      sentence: 'Your units are not chosen yet.',
      why: 'Your centre plans them with you. Until then you can add evidence and look at what the qualification asks.',
      label: 'See the qualification',
      href: `/candidate/qualification?registration=${own.registrationId}`,
      unit: null,
    }
  }
  return {
    sentence: 'Nothing waits for you today.',
    why: 'What you handed in is with others. You will see here when something comes back.',
    label: 'See your qualification',
    href: `/candidate/qualification?registration=${own.registrationId}`,
    unit: null,
  }
}
