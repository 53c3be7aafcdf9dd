import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { findVisible } from '@/lib/specification/queries'
import {
  approvalChanged,
  directClaimsRecorded,
  qualificationApproved,
} from '@/lib/registration/events/approvals'
import {
  approveInput,
  changeApprovalInput,
  directClaimsInput,
} from '@/lib/registration/model/approvals'
import { readApproval } from '@/lib/registration/queries/approval'
import {
  changeApprovalRow,
  keepApproval,
  keepDirectClaims,
} from '@/lib/registration/store/approvals'

/** Sites of this centre among those asked for. */
const countSites = (db: Db, centreId: string, siteIds: string[]): Promise<number> =>
  db.site.count({ where: { centreId, id: { in: siteIds } } })

/** The administrator records that the centre is approved for a qualification. */
export const approveQualification = command({
  name: 'approveQualification',
  input: approveInput,
  load: async (db, input, actor) => {
    const { centreId } = actor
    const specification = await findVisible(db, centreId, input.qualificationVersionId)
    if (!specification) return null
    if ((await countSites(db, centreId, input.siteIds)) !== new Set(input.siteIds).size) return null
    const { number: qualificationNumber } = specification
    const approval = await db.centreApproval.findFirst({
      where: { centreId, qualificationNumber },
      select: { number: true },
    })
    return { approval, qualificationNumber, centreId }
  },
  allow: mayAdministerCentre,
  decide: ({ approval, qualificationNumber }, input, { newId }) =>
    approval
      ? refuse('approved', `Approval ${approval.number} is on record already. Change that one.`)
      : ok(
          happened(qualificationApproved, newId(), null, {
            qualificationNumber,
            number: input.number,
            approvedOn: input.approvedOn,
            endsOn: input.endsOn ?? null,
            siteIds: input.siteIds,
          }),
        ),
  save: async (db, { subject, data }, { centreId }) => {
    const { endsOn = null, siteIds = [], ...rest } = data
    await keepApproval(db, { id: subject.id, centreId, ...rest, endsOn, siteIds })
    return { approvalId: subject.id }
  },
})

/** The administrator changes an approval's number, dates or sites. */
export const changeApproval = command({
  name: 'changeApproval',
  input: changeApprovalInput,
  load: async (db, input, { centreId }) => {
    const approval = await readApproval(db, centreId, input.approvalId)
    const known = (await countSites(db, centreId, input.siteIds)) === new Set(input.siteIds).size
    return approval && known ? { approval, version: input.version } : null
  },
  allow: mayAdministerCentre,
  decide: ({ approval }, { number, approvedOn, endsOn, siteIds }) =>
    ok(
      happened(approvalChanged, approval.id, null, {
        qualificationNumber: approval.qualificationNumber,
        number,
        approvedOn,
        endsOn: endsOn ?? null,
        siteIds,
      }),
    ),
  save: async (db, { data }, { approval, version }) => {
    await changeApprovalRow(db, { ...approval, version }, data)
    return { approvalId: approval.id }
  },
})

/** The administrator records that direct claims are held, or not any more, by the awarding body's reference. */
export const recordDirectClaims = command({
  name: 'recordDirectClaims',
  input: directClaimsInput,
  load: async (db, { approvalId }, actor) => {
    const approval = await readApproval(db, actor.centreId, approvalId)
    return approval && { approval, actor }
  },
  allow: mayAdministerCentre,
  decide: ({ approval }, { held, fromOn, reference }, { newId }) =>
    ok(
      happened(directClaimsRecorded, approval.id, null, {
        statusId: newId(),
        qualificationNumber: approval.qualificationNumber,
        held: held === 'yes',
        fromOn,
        reference,
      }),
    ),
  save: async (db, { subject, data }, { actor }, at) => {
    const { statusId: id, held, fromOn, reference } = data
    const recorded = { centreId: actor.centreId, recordedBySeatId: actor.seatId, recordedAt: at }
    await keepDirectClaims(db, { id, approvalId: subject.id, held, fromOn, reference }, recorded)
    return { approvalId: subject.id }
  },
})
