import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal } from '@/lib/kernel/result'
import { claimSentToEqa, claimSignedOff, claimWithdrawn } from '@/lib/certification/events'
import { sendInput, signOffInput, withdrawInput } from '@/lib/certification/model/claim'
import { mayClaim, maySignOff } from '@/lib/certification/policy'
import { readClaim, readClaimJudged } from '@/lib/certification/queries/loading'
import { notBefore, notInFuture } from '@/lib/certification/rules/certificates'
import { whyNotMove, whyNotStillRight } from '@/lib/certification/rules/claiming'
import { eligibilityOf } from '@/lib/certification/rules/eligibility'
import { moveClaim } from '@/lib/certification/store'

/** Without direct claims a prepared claim goes to the EQA first. */
export const sendClaimToEqa = command({
  name: 'sendClaimToEqa',
  input: sendInput,
  load: async (db, input, { centreId, seatId }, at) => {
    const read = await readClaimJudged(db, centreId, input.claimId, at)
    return read && { ...read, input, seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ claim, judged, home }, _, { at, newId }) => {
    const { facts, specification, eligibility } = judged
    const refused = firstRefusal(
      whyNotMove('sendToEqa', claim.state, claim.number),
      eligibility.direct &&
        refusal(
          'direct',
          'The centre holds direct claims for this qualification: submit the claim, no EQA has to sign it off.',
        ),
      whyNotStillRight({ ...claim, claimId: claim.id }, facts, specification, (others) =>
        eligibilityOf(others, specification, toIsoDate(at)),
      ),
    )
    if (refused) return { ok: false, refusal: refused }
    const { number, kind } = claim
    return ok(
      happened(claimSentToEqa, claim.id, home.registrationId, { stepId: newId(), number, kind }),
    )
  },
  save: async (db, event, { claim, home, seatId, input }, at) => {
    const step = { id: event.data.stepId, note: input.note, happenedOn: toIsoDate(at) }
    await moveClaim(db, home, { seatId, at }, claim, 'sendToEqa', step)
    return { claimId: claim.id }
  },
})

/** The EQA signs a claim off from their seat, or the administrator records who did, by what reference. */
export const signClaimOff = command({
  name: 'signClaimOff',
  input: signOffInput,
  load: async (db, input, { centreId, seatId, role, awardingBody }) => {
    const read = await readClaim(db, centreId, input.claimId)
    // What was never sent to them, or is another awarding body’s, is nothing an EQA knows of.
    const isTheirs = read?.claim.sentToEqa && read.registration.awardingBody === awardingBody
    if (!read || (role === 'eqa' && !isTheirs)) return null
    return { ...read, input, seatId }
  },
  allow: (actor, { registration }) => maySignOff(actor, registration),
  decide: ({ claim, home }, input, { actor, at, newId }) => {
    const own = actor.role === 'eqa'
    const missing = [
      ...(input.signedOffBy === '' ? ['signedOffBy'] : []),
      ...(input.reference === '' ? ['reference'] : []),
    ]
    const words = 'Give the EQA’s name and the reference of their report.'
    const refused = firstRefusal(
      whyNotMove('signOff', claim.state, claim.number),
      claim.signedOff &&
        refusal('signed-off', `Claim ${claim.number} is signed off already. Submit it.`),
      !own &&
        missing.length > 0 &&
        refusal('who-signed', words, {
          fields: Object.fromEntries(missing.map((name) => [name, words])),
        }),
      notInFuture(input.happenedOn, toIsoDate(at), 'happenedOn'),
      notBefore(
        input.happenedOn,
        { on: claim.registeredOn, what: 'the day of registration' },
        'happenedOn',
      ),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok(
      happened(claimSignedOff, claim.id, home.registrationId, {
        stepId: newId(),
        number: claim.number,
        kind: claim.kind,
        happenedOn: input.happenedOn,
        reference: input.reference || null,
        ownSeat: own,
      }),
    )
  },
  save: async (db, { data }, { claim, home, seatId, input }, at) => {
    const { stepId, happenedOn, reference, ownSeat } = data
    const signedOffBy = ownSeat ? null : input.signedOffBy
    const step = { id: stepId, note: input.note, happenedOn, reference, signedOffBy }
    await moveClaim(db, home, { seatId, at }, claim, 'signOff', step)
    return { claimId: claim.id }
  },
})

/** A claim is taken back before it is submitted; its units may be claimed again. */
export const withdrawClaim = command({
  name: 'withdrawClaim',
  input: withdrawInput,
  load: async (db, input, { centreId, seatId }) => {
    const read = await readClaim(db, centreId, input.claimId)
    return read && { ...read, input, seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ claim, home }, _, { newId }) => {
    const { number, kind } = claim
    const refused = whyNotMove('withdraw', claim.state, number)
    return refused
      ? { ok: false, refusal: refused }
      : ok(
          happened(claimWithdrawn, claim.id, home.registrationId, {
            stepId: newId(),
            number,
            kind,
          }),
        )
  },
  save: async (db, event, { claim, home, seatId, input }, at) => {
    const step = { id: event.data.stepId, note: input.note, happenedOn: toIsoDate(at) }
    await moveClaim(db, home, { seatId, at }, claim, 'withdraw', step)
    return { claimId: claim.id }
  },
})
