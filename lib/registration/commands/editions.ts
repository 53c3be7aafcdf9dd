import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal } from '@/lib/kernel/result'
import { findVisible, readSpecification } from '@/lib/specification/queries'
import { editionMoved } from '@/lib/registration/events/editions'
import { moveEditionInput } from '@/lib/registration/model/editions'
import { readPlanWithWork } from '@/lib/registration/queries/editions'
import { readScope } from '@/lib/registration/queries/scope'
import { planInEdition } from '@/lib/registration/rules/editions'
import { keepEdition } from '@/lib/registration/store/editions'

/** The administrator moves one registration to another edition of its qualification, on purpose. */
export const moveEdition = command({
  name: 'moveEdition',
  input: moveEditionInput,
  load: async (db, { registrationId, qualificationVersionId }, { centreId }) => {
    const registration = await readScope(db, centreId, registrationId)
    const to = await findVisible(db, centreId, qualificationVersionId)
    if (!registration || !to) return null
    const from = await readSpecification(db, registration.qualificationVersionId)
    const plans = await readPlanWithWork(db, centreId, [registrationId])
    return { registration, plan: plans.get(registrationId) ?? [], from, to }
  },
  allow: (actor, { registration }) =>
    firstRefusal(
      mayAdministerCentre(actor),
      registration.candidatePersonId === actor.personId &&
        refusal(
          'own-work',
          'Nobody administers their own registration. Another administrator of the centre can.',
        ),
    ),
  decide: ({ registration, plan, from, to }, { reason }, { newId }) => {
    const planned = planInEdition({ state: registration.state, plan }, from, to, newId)
    return planned.ok
      ? ok(
          happened(editionMoved, registration.id, registration.id, {
            fromVersionId: from.id,
            toVersionId: to.id,
            from: from.edition,
            to: to.edition,
            reason,
            ...planned.value,
          }),
        )
      : planned
  },
  save: async (db, { data }, { registration }, at) => {
    const { toVersionId: versionId, moved, added } = data
    await keepEdition(db, registration, { versionId, moved, added }, at)
    return { registrationId: registration.id }
  },
})
