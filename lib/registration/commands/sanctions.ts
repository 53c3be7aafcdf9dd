import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { formatDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { sanctionImposed, sanctionLifted } from '@/lib/registration/events/approvals'
import { imposeSanctionInput, liftSanctionInput } from '@/lib/registration/model/approvals'
import { readApproval } from '@/lib/registration/queries/approval'
import { keepLifting, keepSanction } from '@/lib/registration/store/approvals'

/** The administrator records a sanction of the awarding body: it stops what it names until it is lifted. */
export const imposeSanction = command({
  name: 'imposeSanction',
  input: imposeSanctionInput,
  load: async (db, { approvalId }, actor) => {
    const approval = await readApproval(db, actor.centreId, approvalId)
    return approval && { approval, actor }
  },
  allow: mayAdministerCentre,
  decide: ({ approval }, { effects, reference, reason, imposedOn }, { newId }) =>
    ok(
      happened(sanctionImposed, newId(), null, {
        approvalId: approval.id,
        qualificationNumber: approval.qualificationNumber,
        effects: [...new Set(effects)],
        reference,
        reason,
        imposedOn,
      }),
    ),
  save: async (db, { subject, data }, { actor }, at) => {
    const { approvalId, effects, reference, reason, imposedOn } = data
    const recorded = { centreId: actor.centreId, recordedBySeatId: actor.seatId, recordedAt: at }
    const sanction = { id: subject.id, approvalId, effects, reference, reason, imposedOn }
    await keepSanction(db, sanction, recorded)
    return { sanctionId: subject.id }
  },
})

/** The administrator records that a sanction was lifted. */
export const liftSanction = command({
  name: 'liftSanction',
  input: liftSanctionInput,
  load: async (db, { sanctionId }, actor) => {
    const sanction = await db.sanction.findFirst({
      where: { id: sanctionId, centreId: actor.centreId },
      select: {
        id: true,
        imposedOn: true,
        lifting: { select: { id: true } },
        approval: { select: { qualificationNumber: true } },
      },
    })
    return sanction && { sanction, actor }
  },
  allow: mayAdministerCentre,
  decide: ({ sanction }, { liftedOn, reference }, { newId }) => {
    if (sanction.lifting)
      return refuse('lifted', 'This sanction is lifted already. There is nothing more to record.')
    if (liftedOn < sanction.imposedOn.toISOString().slice(0, 10)) {
      const words = `It was imposed on ${formatDate(sanction.imposedOn)}: it cannot be lifted before. Correct the date.`
      return refuse('before-imposed', words, { fields: { liftedOn: words } })
    }
    return ok(
      happened(sanctionLifted, sanction.id, null, {
        liftingId: newId(),
        qualificationNumber: sanction.approval.qualificationNumber,
        liftedOn,
        reference,
      }),
    )
  },
  save: async (db, { subject, data }, { actor }, at) => {
    const { liftingId: id, liftedOn, reference } = data
    const by = { centreId: actor.centreId, seatId: actor.seatId, at }
    await keepLifting(db, { id, sanctionId: subject.id, liftedOn, reference }, by)
    return { sanctionId: subject.id }
  },
})
