import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { AllocationRole, AwardStatus } from '@/lib/registration/model/staff'
import { approvedSpecifications } from '@/lib/registration/queries/approvals'

type AwardLine = { title: string; status: AwardStatus; targetOn: Date | null; recordedAt: Date }

/**
 * What is on record for a member of staff, and what could be: the awards that fit the role and the
 * units of the qualifications this centre is approved for. Three statements.
 */
export async function staffRecordView(db: Db, actor: Actor, seatId: string, role: AllocationRole) {
  if (mayAdministerCentre(actor)) return null
  const { centreId } = actor
  const [awards, competences, approved] = await Promise.all([
    db.staffAward.findMany({
      where: { centreId, seatId, endedAt: null },
      orderBy: { recordedAt: 'desc' },
      select: { title: true, status: true, targetOn: true, recordedAt: true },
    }),
    db.unitCompetence.findMany({
      where: { centreId, seatId, endedAt: null },
      select: { unitReference: true },
    }),
    approvedSpecifications(db, actor),
  ])
  const fitting = approved.flatMap(({ specification }) =>
    specification.file.staff.awards
      .filter(({ roles }) => roles.includes(role))
      .map(({ title }) => title),
  )
  const held = new Set(competences.map(({ unitReference }) => unitReference))
  const units = new Map(
    approved.flatMap(({ specification }) =>
      specification.units.map(({ reference, title }) => [reference, { reference, title }] as const),
    ),
  )
  const lines: AwardLine[] = awards
  return {
    awards: lines,
    fitting: [...new Set(fitting)],
    competent: [...held].map((reference) => ({
      reference,
      title: units.get(reference)?.title ?? '',
    })),
    others: [...units.values()].filter(({ reference }) => !held.has(reference)),
  }
}

export type StaffRecordView = NonNullable<Awaited<ReturnType<typeof staffRecordView>>>
