import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { readSpecification } from '@/lib/specification/queries'
import type { AllocationRole, Competence } from '@/lib/registration/model/staff'
import { competenceOf } from '@/lib/registration/rules/competence'
import { readStaff } from '@/lib/registration/queries/scope'

/** What a seat holds today for a unit, by the awards the qualification's data says fit the role. */
export async function readCompetence(
  db: Db,
  seat: { centreId: string; seatId: string },
  role: AllocationRole,
  unit: { reference: string; qualificationVersionId: string },
  at: Date,
): Promise<Competence | null> {
  const staff = await readStaff(db, seat)
  if (!staff) return null
  const { file } = await readSpecification(db, unit.qualificationVersionId)
  return competenceOf(staff, role, unit.reference, file.staff.awards, toIsoDate(at))
}

/** References of the units an assessor is on record as competent in; of anybody else, none. One statement, or none. */
export async function readCompetentIn(db: Db, actor: Actor): Promise<string[]> {
  if (actor.role !== 'assessor') return []
  const { seatId, centreId } = actor
  const rows = await db.unitCompetence.findMany({
    where: { seatId, centreId, endedAt: null },
    select: { unitReference: true },
  })
  return rows.map(({ unitReference }) => unitReference)
}
