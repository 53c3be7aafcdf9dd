import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { freeSpace } from '@/lib/infra/files/free-space'
import { beginPartial, removePartial } from '@/lib/infra/files/partial-uploads'
import type { Actor } from '@/lib/kernel/actor'
import { readRoom } from '@/lib/portfolio/queries/room'
import { lacksRoom, type NoRoom } from '@/lib/portfolio/rules/room'
import { keepUpload } from './uploads'

/** As many as the page of one's own unfinished files shows. */
const unfinishedFiles = 100

type Beginning = Parameters<typeof keepUpload>[2]

/**
 * Makes room for a file that is to come, or says which limit stands in the way. Of several begun at once in
 * a centre, each sees the ones before it.
 */
export async function beginUpload(actor: Actor, upload: Beginning): Promise<NoRoom | null> {
  const { MAX_UNFINISHED_BYTES, CENTRE_QUOTA_BYTES, MIN_FREE_BYTES } = env()
  const limits = {
    unfinishedFiles,
    unfinishedBytes: MAX_UNFINISHED_BYTES,
    centre: CENTRE_QUOTA_BYTES,
    reserve: MIN_FREE_BYTES,
  }
  await beginPartial(upload.id)
  let lacking: NoRoom | null = null
  try {
    lacking = await db().$transaction(async (tx) => {
      await tx.$executeRaw`
        select pg_advisory_xact_lock(hashtextextended(${`uploads of ${actor.centreId}`}, 0))`
      const room = { ...(await readRoom(tx, actor)), free: await freeSpace() }
      const found = lacksRoom({ ...room, declared: upload.declaredSize }, limits)
      if (!found) await keepUpload(tx, actor, upload, new Date())
      return found
    })
  } catch (fault) {
    await removePartial(upload.id)
    throw fault
  }
  if (lacking) await removePartial(upload.id)
  return lacking
}
