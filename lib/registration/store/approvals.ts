import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'

export async function keepApproval(
  db: Db,
  approval: {
    id: string
    centreId: string
    qualificationNumber: string
    number: string
    approvedOn: string
  },
): Promise<void> {
  await db.centreApproval.create({
    data: { ...approval, approvedOn: dayOf(approval.approvedOn) },
  })
}
