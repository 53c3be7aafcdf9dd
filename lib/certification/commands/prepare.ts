import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal } from '@/lib/kernel/result'
import { claimPrepared } from '@/lib/certification/events'
import {
  confirmWording,
  prepareInput,
  type ClaimedUnit,
  type ClaimKind,
  type FrozenClaim,
} from '@/lib/certification/model/claim'
import { mayClaim } from '@/lib/certification/policy'
import { readJudged, type Judged } from '@/lib/certification/queries/facts'
import { nextNumber } from '@/lib/certification/queries/loading'
import { lockRegistration } from '@/lib/registration/queries/scope'
import { unitsToClaim, whyNotEligible } from '@/lib/certification/rules/claiming'
import { linesFor } from '@/lib/certification/rules/eligibility'
import { keepClaim } from '@/lib/certification/store'

/** What a claim rests on, as it stands now; only called for one that may be made. */
export function freeze(
  { facts, specification, eligibility }: Judged,
  kind: ClaimKind,
  units: ClaimedUnit[],
  at: Date,
): FrozenClaim {
  const { details, approval, awardingBodyNumber } = facts
  if (!details || !approval || !awardingBodyNumber) throw new Error('frozen before it was eligible')
  const { number, title, edition, file } = specification
  const claimed = units.map((unit) => ({
    enrolmentId: unit.enrolmentId,
    reference: unit.reference,
    title: unit.title,
    level: unit.level,
    credits: unit.credits,
    state: unit.state,
    route: unit.route,
    basis: unit.basis,
  }))
  return {
    asOf: at.toISOString(),
    kind,
    qualification: { number, title, edition, awardingBody: file.awardingBody },
    candidate: { ...details, awardingBodyNumber, registeredOn: facts.registeredOn },
    approval: { number: approval.number, directClaims: eligibility.direct },
    lines: linesFor(eligibility, kind),
    units: claimed,
    credits: claimed.reduce((sum, { credits }) => sum + credits, 0),
    surplus: kind === 'full' ? eligibility.evaluation.surplus : [],
    confirmed: confirmWording,
  }
}

/** The administrator prepares a claim: what it rests on is frozen with it. */
export const prepareClaim = command({
  name: 'prepareClaim',
  input: prepareInput,
  load: async (db, input, { centreId, seatId }, at) => {
    const { registrationId, kind, enrolmentIds } = input
    const registration = await lockRegistration(db, centreId, registrationId)
    const judged = registration && (await readJudged(db, centreId, registrationId, at))
    if (!judged) return null
    return {
      registration,
      judged,
      number: await nextNumber(db, centreId, 'Claim'),
      wanted: unitsToClaim(judged.eligibility, kind, enrolmentIds),
      input,
      seatId,
    }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ judged, number, wanted }, { registrationId, kind }, { newId }) => {
    const refused = firstRefusal(
      whyNotEligible(judged.eligibility, kind),
      wanted.refusal,
      wanted.units.length === 0 &&
        refusal('no-units', 'There is no unit to claim. An IQA has to release one first.'),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok(
      happened(claimPrepared, newId(), registrationId, {
        stepId: newId(),
        number,
        kind,
        units: wanted.units.map(({ enrolmentId, reference }) => ({ enrolmentId, reference })),
      }),
    )
  },
  save: async (db, event, { judged, wanted, input, seatId, registration }, at) => {
    const { kind, note } = input
    const { number, stepId } = event.data
    const frozen = freeze(judged, kind, wanted.units, at)
    await keepClaim(
      db,
      { centreId: registration.centreId, registrationId: registration.id },
      { seatId, at },
      { id: event.subject.id, number, kind, frozen },
      frozen.units,
      { id: stepId, note, happenedOn: toIsoDate(at) },
    )
    return { claimId: event.subject.id, number }
  },
})
