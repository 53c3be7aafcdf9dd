import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { sniff } from '@/lib/infra/files/media-type'
import {
  partialPath,
  partialSize,
  removePartial,
  sumsOfPartial,
} from '@/lib/infra/files/partial-uploads'
import { takenOn } from '@/lib/infra/files/photo-date'
import { playingTime } from '@/lib/infra/files/playing-time'
import type { Incoming } from '@/lib/portfolio/model'
import { keepChecked, refuseUpload } from './uploads'

type Settled = { problem: string | null }

const holder = globalThis as { assaySettling?: Map<string, Promise<Settled>> }

/**
 * What happens when the last byte is there: what kind of file it is, into the store, ready. It may be
 * asked for again after a crash in the middle, and by two requests at once: it happens once.
 */
export function settleUpload(upload: Incoming): Promise<Settled> {
  const settling = (holder.assaySettling ??= new Map())
  const before = settling.get(upload.id)
  if (before) return before
  const now = settle(upload).finally(() => settling.delete(upload.id))
  settling.set(upload.id, now)
  return now
}

async function settle({ id, centreId, fileName, declaredSize }: Incoming): Promise<Settled> {
  const size = await partialSize(id)
  // Somebody else has settled it between our reading of the row and now.
  if (size === null) return { problem: null }
  if (size !== declaredSize) {
    return refuse(id, 'Not as many bytes came as were announced. Add the file again.')
  }
  const { mediaType, problem } = await sniff(partialPath(id), fileName)
  if (problem !== undefined) return refuse(id, problem)
  const producedOn = mediaType.startsWith('image/')
    ? await takenOn(partialPath(id), new Date())
    : null
  const seconds = await playingTime(partialPath(id), mediaType)
  const sums = await sumsOfPartial(id)
  const { key: fileKey, sha256 } = await fileStore().adopt(centreId, partialPath(id), sums)
  await keepChecked(db(), id, { fileKey, sha256, mediaType, size, producedOn, seconds }, new Date())
  // Last: cut off before this, settling begins again from the whole file.
  await removePartial(id)
  return { problem: null }
}

async function refuse(id: string, problem: string): Promise<Settled> {
  await refuseUpload(db(), id, problem, new Date())
  await removePartial(id)
  return { problem }
}
