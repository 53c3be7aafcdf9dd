import { formatDate } from '@/lib/kernel/dates'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { SanctionEffect } from '@/lib/registration/model/approvals'

/** A sanction as it stands: imposed, and lifted or not. Dates are ISO dates. */
export type SanctionStanding = {
  effects: readonly SanctionEffect[]
  reference: string
  imposedOn: string
  liftedOn: string | null
}

export const isSanctionedOn = (
  { effects, imposedOn, liftedOn }: SanctionStanding,
  effect: SanctionEffect,
  on: string,
): boolean => effects.includes(effect) && imposedOn <= on && (liftedOn === null || liftedOn > on)

/** The refusal a sanction causes, with its reference and date; null when none stops `effect` on that day. */
export function sanctionAgainst(
  sanctions: readonly SanctionStanding[],
  effect: SanctionEffect,
  on: string,
): Refusal | null {
  const stands = sanctions.find((each) => isSanctionedOn(each, effect, on))
  return stands
    ? refusal(
        'sanctioned',
        `The awarding body has stopped ${effect} at this centre: sanction ${stands.reference}, imposed on ${formatDate(new Date(stands.imposedOn))}. It must be lifted first.`,
      )
    : null
}

/** Whether direct claims are held on a day: the latest status from on or before it; none means not held. */
export const holdsDirectClaims = (
  statuses: readonly { held: boolean; fromOn: string; recordedAt: Date }[],
  on: string,
): boolean =>
  statuses
    .filter(({ fromOn }) => fromOn <= on)
    .sort(
      (a, b) => a.fromOn.localeCompare(b.fromOn) || a.recordedAt.getTime() - b.recordedAt.getTime(),
    )
    .at(-1)?.held ?? false
