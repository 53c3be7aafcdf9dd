import { join } from 'node:path'
import { readdir, rm, stat } from 'node:fs/promises'
import type { Db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { logFault, logInfo, logWarning } from '@/lib/infra/log'
import { isWhole } from './disk-store'
import { sweepPacks } from './pack-files'
import { listPartials, removePartial } from './partial-uploads'
import type { FileStore } from './store'

const hour = 3_600_000
/** Nothing younger is touched: a command may be about to record it. */
const grace = 24 * hour
/** Whole files re-checked each time; with a sweep an hour, 10,000 files are gone through in three weeks. */
const recheckedAtOnce = 20

export type Swept = {
  removed: number
  partials: number
  packs: number
  rechecked: number
  damaged: string[]
}

/** A file that is ready waits a fortnight for its description. */
const describedBy = (old: Date): Date => new Date(old.getTime() - 13 * grace)

let resumeAfter = ''

/**
 * Removes what nothing refers to and what nobody finished, and reads some stored files whole to see
 * that they still are what they were. A damaged file is named in the log; it is never removed.
 */
export async function sweepFiles(db: Db, store: FileStore, now: Date): Promise<Swept> {
  const old = new Date(now.getTime() - grace)
  const swept: Swept = { removed: 0, partials: 0, packs: 0, rechecked: 0, damaged: [] }
  swept.partials = await sweepPartials(db, old)
  swept.packs = await sweepPacks(db, now)
  const waiting: string[] = []
  for await (const { key, putAt } of store.list()) {
    if (putAt < old && !(await isReferred(db, key, old))) {
      await store.remove(key)
      swept.removed += 1
    } else {
      waiting.push(key)
    }
  }
  waiting.sort()
  const next = waiting.filter((key) => key > resumeAfter).slice(0, recheckedAtOnce)
  resumeAfter = next.length < recheckedAtOnce ? '' : (next.at(-1) ?? '')
  for (const key of next) {
    swept.rechecked += 1
    if (!(await isWhole(store, key))) {
      swept.damaged.push(key)
      logWarning('A stored file is damaged', { key })
    }
  }
  logInfo('Files swept', { ...swept })
  return swept
}

/** In the portfolio, attached to a record, kept by a centre, or an upload that may still be described. */
async function isReferred(db: Db, fileKey: string, old: Date): Promise<boolean> {
  const [version, attachment, document, upload] = await Promise.all([
    db.evidenceVersion.findFirst({ where: { fileKey }, select: { id: true } }),
    db.evidenceAttachment.findFirst({ where: { fileKey }, select: { id: true } }),
    db.centreDocument.findFirst({ where: { fileKey }, select: { id: true } }),
    db.upload.findFirst({
      where: { fileKey, OR: [{ state: 'taken' }, { updatedAt: { gt: describedBy(old) } }] },
      select: { id: true },
    }),
  ])
  return [version, attachment, document, upload].some((row) => row !== null)
}

/** Uploads nobody went on with for a day, or described for a fortnight: their bytes and their rows. */
async function sweepPartials(db: Db, old: Date): Promise<number> {
  let count = 0
  const present: string[] = []
  for await (const { id, at } of listPartials()) {
    if (at >= old) {
      present.push(id)
      continue
    }
    await db.upload.deleteMany({ where: { id, state: 'receiving' } })
    await removePartial(id)
    count += 1
  }
  // Rows whose bytes are gone already, here or by the sweep of files.
  await db.upload.deleteMany({
    where: {
      id: { notIn: present },
      state: 'receiving',
      createdAt: { lt: old },
    },
  })
  await db.upload.deleteMany({ where: { state: 'ready', updatedAt: { lte: describedBy(old) } } })
  const incoming = join(env().DATA_DIR, 'files', 'incoming')
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name)
    const known = await stat(path).catch(() => null)
    if (known && known.mtime < old) {
      await rm(path, { force: true })
      count += 1
    }
  }
  return count
}

/** Sweeps an hour after the start and every hour after; gives back how to stop it. */
export function sweepHourly(db: () => Db, store: () => FileStore): () => void {
  const timer = setInterval(() => {
    sweepFiles(db(), store(), new Date()).catch((fault: unknown) =>
      logFault(fault, { part: 'sweep' }),
    )
  }, hour)
  timer.unref()
  return () => clearInterval(timer)
}
