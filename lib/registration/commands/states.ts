import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { after } from '@/lib/kernel/lifecycle'
import { ok } from '@/lib/kernel/result'
import { registrationMoved } from '@/lib/registration/events/states'
import { registrationLifecycle } from '@/lib/registration/lifecycle'
import { moveRegistrationInput } from '@/lib/registration/model/states'
import { mayKeepRecordsOf } from '@/lib/registration/policy'
import { readScope } from '@/lib/registration/queries/scope'
import { mayMoveRegistration } from '@/lib/registration/rules/states'
import { moveRegistrationRow } from '@/lib/registration/store/states'

/** The administrator suspends, resumes, withdraws, transfers or reopens a registration, or lets it lapse. */
export const moveRegistration = command({
  name: 'moveRegistration',
  input: moveRegistrationInput,
  load: async (db, { registrationId }, actor) => {
    const registration = await readScope(db, actor.centreId, registrationId)
    if (!registration) return null
    const { candidateSeatId, qualificationVersionId } = registration
    const others = await db.registration.count({
      where: {
        candidateSeatId,
        qualificationVersionId,
        id: { not: registrationId },
        state: { in: ['active', 'suspended'] },
      },
    })
    return { registration, another: others > 0, actor }
  },
  allow: (actor, { registration }) => mayKeepRecordsOf(actor, registration),
  decide: ({ registration, another }, { move, reason, transferredTo }, { newId }) => {
    const denial = mayMoveRegistration(move, registration, another)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(registrationMoved, registration.id, registration.id, {
        stepId: newId(),
        move,
        from: registration.state,
        to: after(registrationLifecycle, move, registration.state),
        reason,
        transferredTo: move === 'transfer' ? transferredTo : null,
      }),
    )
  },
  save: async (db, { data }, { registration, actor }, at) => {
    const { stepId, ...step } = data
    await moveRegistrationRow(db, registration, { ...step, id: stepId, seatId: actor.seatId, at })
    return { registrationId: registration.id, state: data.to }
  },
})
