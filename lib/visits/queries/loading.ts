import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { registerVisibleTo, visitsVisibleTo } from '@/lib/visits/policy'
import { isOpenOn } from '@/lib/visits/rules'

const select = {
  id: true,
  centreId: true,
  number: true,
  awardingBody: true,
  opensOn: true,
  closesOn: true,
  seatId: true,
  state: true,
  version: true,
} as const

/** A visit of the centre with the place of its last step, for the commands that move it. */
export async function readVisit(db: Db, actor: Actor, visitId: string) {
  const row = await db.visit.findFirst({
    where: { AND: [{ id: visitId }, visitsVisibleTo(actor)] },
    select: {
      ...select,
      seat: { select: { personId: true, version: true } },
      steps: { orderBy: { sequence: 'desc' }, take: 1, select: { sequence: true } },
    },
  })
  if (!row) return null
  const { steps, seat, opensOn, closesOn, ...visit } = row
  return {
    ...visit,
    opensOn: toIsoDate(opensOn),
    closesOn: toIsoDate(closesOn),
    eqa: { ...seat, id: row.seatId },
    sequence: (steps[0]?.sequence ?? 0) + 1,
  }
}

/** The visit that this EQA is on, as long as it lets them in; null otherwise, whatever the reason. */
export async function readOwnVisit(db: Db, actor: Actor, at: Date) {
  const visit = await db.visit.findFirst({
    where: { AND: [visitsVisibleTo(actor), { seatId: actor.seatId }] },
    select,
  })
  if (!visit) return null
  const days = { opensOn: toIsoDate(visit.opensOn), closesOn: toIsoDate(visit.closesOn) }
  return isOpenOn({ ...visit, ...days }, toIsoDate(at)) ? { ...visit, ...days } : null
}

/** Registrations of the register that are not picked yet, of these or of all. */
export async function readUnpicked(
  db: Db,
  actor: Actor,
  visitId: string,
  among?: readonly string[],
): Promise<string[]> {
  const rows = await db.registration.findMany({
    where: {
      AND: [
        registerVisibleTo(actor),
        { visitSamples: { none: { visitId } } },
        ...(among ? [{ id: { in: [...among] } }] : []),
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Awarding bodies whose qualifications the centre is approved for. One statement. */
export const approvingBodies = async (db: Db, centreId: string): Promise<string[]> =>
  (
    await db.$queryRaw<{ awardingBody: string }[]>`
      select distinct v."awardingBody" from "CentreApproval" a
      join "QualificationVersion" v on v."number" = a."qualificationNumber"
        and (v."centreId" is null or v."centreId" = a."centreId")
      where a."centreId" = ${centreId}::uuid order by 1`
  ).map(({ awardingBody }) => awardingBody)
