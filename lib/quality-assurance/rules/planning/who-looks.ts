import { isIqa, type Role } from '@/lib/kernel/actor'
import type { StaffRecord } from '@/lib/registration/model/staff'
import {
  competenceOf,
  lacksCompetence,
  type FittingAwards,
} from '@/lib/registration/rules/competence'
import { lacksIndependence, type HandsIn } from '@/lib/quality-assurance/rules/independence'

export type Iqa = StaffRecord & { lead: boolean }

/** Those of the centre's staff who could look at anything, by what they hold. */
export const iqasOf = (servers: readonly (StaffRecord & { role: Role })[]): Iqa[] =>
  servers
    .filter(({ role }) => isIqa(role))
    .map((server) => ({ ...server, lead: server.role === 'leadIqa' }))

/** A unit that somebody is to look at. */
export type ToLookAt = {
  reference: string
  hands: HandsIn
  /** The IQAs allocated to the unit, or to the registration where nobody is to the unit. */
  allocated: readonly string[]
}

/**
 * Who looks at a decision: the IQA allocated to it if they may, else a lead who may; nobody where each of
 * them had a hand in the unit or lacks the competence (domain.md §6.1, §6.5).
 */
export function whoLooks(
  { reference, hands, allocated }: ToLookAt,
  iqas: readonly Iqa[],
  fitting: FittingAwards,
  today: string,
): Iqa | null {
  const may = (iqa: Iqa) =>
    lacksIndependence(iqa.personId, hands) === null &&
    lacksCompetence(competenceOf(iqa, 'iqa', reference, fitting, today)) === null
  return (
    iqas.find((iqa) => allocated.includes(iqa.seatId) && may(iqa)) ??
    iqas.find((iqa) => iqa.lead && may(iqa)) ??
    null
  )
}
