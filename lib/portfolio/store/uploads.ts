import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'

export async function keepUpload(
  db: Db,
  actor: Actor,
  upload: {
    id: string
    registrationId: string
    fileName: string
    declaredSize: number
    purpose?: string
  },
  at: Date,
): Promise<void> {
  await db.upload.create({
    data: {
      ...upload,
      centreId: actor.centreId,
      seatId: actor.seatId,
      state: 'receiving',
      createdAt: at,
      updatedAt: at,
    },
  })
}

/** Whole and looked at: from now on it can be taken into the portfolio. */
export async function keepChecked(
  db: Db,
  id: string,
  file: {
    fileKey: string
    sha256: string
    mediaType: string
    size: number
    producedOn: Date | null
    /** How long it plays, where it says so. */
    seconds: number | null
  },
  at: Date,
): Promise<void> {
  const { size, ...rest } = file
  await db.upload.updateMany({
    where: { id, state: 'receiving' },
    data: { ...rest, receivedSize: size, state: 'ready', updatedAt: at },
  })
}

export async function refuseUpload(db: Db, id: string, problem: string, at: Date): Promise<void> {
  await db.upload.updateMany({
    where: { id, state: 'receiving' },
    data: { state: 'refused', problem, updatedAt: at },
  })
}

/** What was sent for a field of a form and not used there, once the form is accepted: it waits for no other. */
export async function dropWaiting(
  db: Db,
  { centreId, seatId }: Pick<Actor, 'centreId' | 'seatId'>,
  registrationId: string,
  purpose: string,
): Promise<void> {
  await db.upload.deleteMany({
    where: { centreId, seatId, registrationId, purpose, state: 'ready' },
  })
}

/** Taken back by whoever sent it; one that is in the portfolio stays. */
export async function dropUpload(db: Db, id: string): Promise<void> {
  await db.upload.deleteMany({ where: { id, state: { not: 'taken' } } })
}
