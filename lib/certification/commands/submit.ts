import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal } from '@/lib/kernel/result'
import { claimSubmitted } from '@/lib/certification/events'
import { confirmWording, submitInput } from '@/lib/certification/model/claim'
import { mayClaim } from '@/lib/certification/policy'
import { nextNumber, readClaimJudged } from '@/lib/certification/queries/loading'
import { lacksSignOff, whyNotMove, whyNotStillRight } from '@/lib/certification/rules/claiming'
import { eligibilityOf } from '@/lib/certification/rules/eligibility'
import { keepBatch, moveClaim } from '@/lib/certification/store'

/**
 * A claim goes to the awarding body, alone or with others in one batch. It is judged again here, since
 * somebody may have changed something since it was prepared. Each claim of a batch is a command of its
 * own: one that is refused holds up no other.
 */
export const submitClaim = command({
  name: 'submitClaim',
  input: submitInput,
  load: async (db, { claimId, batchId }, { centreId, seatId }, at) => {
    const read = await readClaimJudged(db, centreId, claimId, at)
    if (!read) return null
    const known = await db.claimBatch.findFirst({
      where: { id: batchId, centreId },
      select: { number: true, madeBySeatId: true, madeAt: true },
    })
    const number = known?.number ?? (await nextNumber(db, centreId, 'ClaimBatch'))
    return { ...read, known, batchNumber: number, seatId }
  },
  allow: (actor, { registration }) => mayClaim(actor, registration),
  decide: ({ claim, judged, known, batchNumber, seatId, home }, { batchId }, { at, newId }) => {
    const { facts, specification, eligibility } = judged
    const today = toIsoDate(at)
    const refused = firstRefusal(
      whyNotMove('submit', claim.state, claim.number),
      known &&
        (known.madeBySeatId !== seatId || toIsoDate(known.madeAt) !== today) &&
        refusal('batch-closed', 'That batch is closed. Submit the claim in a new one.'),
      lacksSignOff(eligibility.direct, claim.signedOff),
      whyNotStillRight({ ...claim, claimId: claim.id }, facts, specification, (others) =>
        eligibilityOf(others, specification, today),
      ),
    )
    if (refused) return { ok: false, refusal: refused }
    return ok(
      happened(claimSubmitted, claim.id, home.registrationId, {
        stepId: newId(),
        number: claim.number,
        kind: claim.kind,
        batchId,
        batchNumber,
        newBatch: known === null,
      }),
    )
  },
  save: async (db, event, { claim, home, seatId }, at) => {
    const { batchId, batchNumber, newBatch, stepId } = event.data
    const by = { seatId, at }
    if (newBatch) {
      await keepBatch(db, { id: batchId, centreId: home.centreId, number: batchNumber }, by)
    }
    const step = { id: stepId, note: confirmWording, happenedOn: toIsoDate(at) }
    await moveClaim(db, home, by, claim, 'submit', step, batchId)
    return { claimId: claim.id, batchId, number: claim.number }
  },
})
