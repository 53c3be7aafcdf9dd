import { mayNotTakeSeat } from '@/lib/identity/rules'
import type { EventOf } from '@/lib/kernel/event'
import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import type { Specification } from '@/lib/specification/model'
import type { candidateRegistered } from '@/lib/registration/events/registrations'
import type { RegisterInput } from '@/lib/registration/model/registrations'
import { oddDates } from '@/lib/registration/rules/dates'
import { numberTaken, ulnTaken, type Holders } from '@/lib/registration/rules/identifiers'
import { anotherName } from '@/lib/registration/rules/same-person'
import { mayRegisterOn, type Terms } from '@/lib/registration/rules/window'

type Subject = {
  seat: { id: string; hasDetails: boolean; openOn: readonly string[] } | null
  person: (NonNullable<Parameters<typeof mayNotTakeSeat>[0]> & { name: string }) | null
  /** Who has this ULN or this number at the centre already, other than this person. */
  holders: Holders
  terms: (Terms & { operationalEnd: string | null }) | null
  specification: Pick<Specification, 'number' | 'registrationStart' | 'registrationEnd' | 'units'>
}

/** Everything that can stand against a registration; the first refusal. */
export function mayRegister(
  { seat, person, holders, terms, specification }: Subject,
  input: RegisterInput,
  { centreId, today }: { centreId: string; today: string },
): Refusal | null {
  if (!terms) {
    return refusal(
      'no-approval',
      'The centre holds no approval for this qualification. Record it first.',
    )
  }
  const known = new Set(specification.units.map(({ id }) => id))
  const { registeredOn, siteName, awardingBodyNumber } = input
  const { registrationStart, registrationEnd } = specification
  return firstRefusal(
    !seat && mayNotTakeSeat(person, 'candidate', centreId),
    !seat && anotherName(person, input, centreId),
    seat?.openOn.includes(specification.number) &&
      refusal(
        'registered',
        'This candidate is registered on this qualification already. Open that registration, or correct it.',
      ),
    seat?.hasDetails &&
      input.givenNames !== '' &&
      refusal(
        'details-kept',
        'Details of this candidate are on record already. Leave the names empty here, and correct them on the candidate’s registration.',
        { fields: { givenNames: 'Leave this empty: names are on record.' } },
      ),
    mayRegisterOn(
      { registeredOn, siteName, awardingBodyNumber, candidateSeatId: seat?.id ?? null },
      terms,
      { registrationStart, registrationEnd, operationalEnd: terms.operationalEnd },
      today,
    ),
    oddDates(input),
    ulnTaken(input.uln, holders.uln),
    numberTaken(awardingBodyNumber, holders.number),
    input.unitIds.some((unitId) => !known.has(unitId)) &&
      refusal(
        'unknown-unit',
        'One of the units is not in this qualification. Choose the units again.',
      ),
  )
}

/** What a registration is, once nothing stands against it: with the mandatory units and those chosen. */
export function planRegistration(
  { registeredOn, siteName, unitIds }: RegisterInput,
  found: {
    specification: Pick<Specification, 'id' | 'number' | 'groups' | 'units'>
    seat: { id: string } | null
    person: { id: string } | null
    siteId: string | null
  },
  newId: () => string,
  /** Of the link by which somebody new takes their seat; null where none is made. */
  invitationId: string | null,
): EventOf<typeof candidateRegistered>['data'] {
  const { specification, seat, person, siteId } = found
  const mandatory = specification.groups.filter((group) => group.mandatory).map((g) => g.code)
  const chosen = new Set(unitIds)
  const units = specification.units.filter(
    (unit) => mandatory.includes(unit.group) || chosen.has(unit.id),
  )
  return {
    candidateSeatId: seat?.id ?? newId(),
    qualificationVersionId: specification.id,
    qualificationNumber: specification.number,
    registeredOn,
    siteId: siteName ? (siteId ?? newId()) : null,
    newSite: siteName !== '' && siteId === null,
    newSeat: seat
      ? null
      : { personId: person?.id ?? newId(), invitationId, newPerson: person === null },
    planId: newId(),
    enrolments: units.map(({ id, reference }) => ({ id: newId(), unitId: id, reference })),
  }
}
