import { stratum, type Stratum } from '@/lib/quality-assurance/model/planning'

/** What is known of a sign-off that samples are to cover. */
export type Shown = {
  assessorSeatId: string
  reference: string
  /** Evidence kinds it rests on, by code. */
  methods: readonly string[]
  /** How the evidence is held: a file, a record made here, testimony … */
  forms: readonly string[]
  /** Achieved by recognition of prior learning. */
  priorLearning: boolean
  site: string | null
  employer: string | null
  cohort: string | null
  adjusted: boolean
}

export const priorLearning = 'rpl'
export const adjusted = 'adjusted'

/**
 * CAMERA (domain.md §2): the candidate's groups (employer, cohort, adjustment; nothing protected), assessor,
 * methods, unit, kinds of record, site.
 */
export function strataOf(shown: Shown): Stratum[] {
  const { employer, cohort, site } = shown
  return [
    ...(employer ? [stratum('candidates', `employer:${employer}`)] : []),
    ...(cohort ? [stratum('candidates', `cohort:${cohort}`)] : []),
    ...(shown.adjusted ? [stratum('candidates', adjusted)] : []),
    stratum('assessors', shown.assessorSeatId),
    ...shown.methods.map((each) => stratum('methods', each)),
    ...(shown.priorLearning ? [stratum('methods', priorLearning)] : []),
    stratum('units', shown.reference),
    ...shown.forms.map((each) => stratum('records', each)),
    ...(site ? [stratum('sites', site)] : []),
  ]
}
