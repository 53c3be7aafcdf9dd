import type { Db } from '@/lib/infra/db'
import { id as idField } from '@/lib/kernel/fields'
import type { Actor } from '@/lib/kernel/actor'
import type { Refusal } from '@/lib/kernel/result'
import { mayAssess, mayWorkOn } from '@/lib/registration/policy'
import { readScope } from '@/lib/registration/queries/scope'
import type { Incoming } from '@/lib/portfolio/model'

const select = {
  id: true,
  centreId: true,
  registrationId: true,
  fileName: true,
  declaredSize: true,
  state: true,
  problem: true,
  createdAt: true,
} as const

/** One's own upload, by seat: nobody else sees a file that is not evidence yet. */
export async function findOwnUpload(db: Db, actor: Actor, id: string): Promise<Incoming | null> {
  const { centreId, seatId } = actor
  const row = await db.upload.findFirst({ where: { id, centreId, seatId }, select })
  return row && { ...row, declaredSize: Number(row.declaredSize) }
}

/** One's own that can go on, or wait to be described: of those sent for this purpose. */
export async function listOwnUploads(
  db: Db,
  actor: Actor,
  registrationId: string,
  purpose = '',
): Promise<Incoming[]> {
  const { centreId, seatId } = actor
  const rows = await db.upload.findMany({
    where: {
      centreId,
      seatId,
      registrationId,
      purpose,
      state: { in: ['receiving', 'ready'] },
    },
    select,
    orderBy: { createdAt: 'asc' },
    take: 100,
  })
  return rows.map((row) => ({ ...row, declaredSize: Number(row.declaredSize) }))
}

/** Which of these uploads of one's own are in the portfolio already. */
export async function takenAlready(db: Db, actor: Actor, ids: string[]): Promise<string[]> {
  const { centreId, seatId } = actor
  const known = ids.filter((each) => idField.safeParse(each).success)
  const rows = await db.upload.findMany({
    where: { id: { in: known }, centreId, seatId, state: 'taken' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Whether this seat may send files to this portfolio: its candidate, or an assessor for a record of theirs. */
export async function mayUpload(
  db: Db,
  actor: Actor,
  registrationId: string,
): Promise<Refusal | null> {
  const registration = await readScope(db, actor.centreId, registrationId)
  if (!registration)
    return { code: 'not-found', message: 'There is nothing here that you can see.' }
  return mayWorkOn(actor, registration) && mayAssess(actor, registration, null)
}
