import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { findVisible } from '@/lib/specification/queries'
import { qualificationApproved } from '@/lib/registration/events/approvals'
import { approveInput } from '@/lib/registration/model/approvals'
import { keepApproval } from '@/lib/registration/store/approvals'

/** The administrator records that the centre is approved for a qualification. */
export const approveQualification = command({
  name: 'approveQualification',
  input: approveInput,
  load: async (db, input, actor) => {
    const { centreId } = actor
    const specification = await findVisible(db, centreId, input.qualificationVersionId)
    if (!specification) return null
    const { number: qualificationNumber } = specification
    const approval = await db.centreApproval.findFirst({
      where: { centreId, qualificationNumber },
      select: { number: true },
    })
    return { approval, qualificationNumber, centreId }
  },
  allow: mayAdministerCentre,
  decide: ({ approval, qualificationNumber }, { number, approvedOn }, { newId }) =>
    approval
      ? refuse('approved', `Approval ${approval.number} is on record already.`)
      : ok(
          happened(qualificationApproved, newId(), null, {
            qualificationNumber,
            number,
            approvedOn,
          }),
        ),
  save: async (db, event, { centreId }) => {
    await keepApproval(db, { id: event.subject.id, centreId, ...event.data })
    return { approvalId: event.subject.id }
  },
})
