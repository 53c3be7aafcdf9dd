import { createHash } from 'node:crypto'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { freeSpace, isFull } from '@/lib/infra/files/free-space'
import { dropPackFile } from '@/lib/infra/files/pack-files'
import { DamagedFile, type FileStore } from '@/lib/infra/files/store'
import { logWarning } from '@/lib/infra/log'
import { steadily } from '@/lib/infra/steadily'
import { installation } from '@/lib/kernel/actor'
import { writeArchive, type Entry } from '@/lib/packs/commands/archive'
import { contentsOf, type Contents } from '@/lib/packs/commands/contents'
import { failPack, finishPack } from '@/lib/packs/commands/ending'
import { manifestHashPath, manifestPath, type ManifestFile } from '@/lib/packs/model/manifest'
import { mostTries, type PackProblem, type Receipt } from '@/lib/packs/model/packs'
import type { ReadTrail } from '@/lib/packs/model/trail'
import { volumeOf } from '@/lib/packs/queries/volume'
import { manifestHashText, manifestText } from '@/lib/packs/rules/manifest'
import { giveBackPack, keepProgress, takePack, type TakenPack } from '@/lib/packs/store'

/** What whoever starts the process hands in: the trail is read, and the verifier's script made, further out. */
export type Making = {
  store: FileStore
  readTrail: ReadTrail
  verifier: () => Promise<string>
  signal?: AbortSignal
}

/** The pages of a portfolio, and room to breathe, beside its files. */
const beside = 64 * 1024 ** 2
/** How often progress is kept, in milliseconds. */
const step = 500

class Stopped extends Error {}

/** Counts what is done, and keeps it now and then for whoever waits. */
function progressOf(
  { id }: TakenPack,
  total: { files: number; bytes: number },
  signal?: AbortSignal,
) {
  const progress = { ...total, filesDone: 0, bytesDone: 0 }
  let keptAt = 0
  return {
    onFile: () => {
      progress.filesDone += 1
    },
    onBytes: async (count: number) => {
      if (signal?.aborted) throw new Stopped()
      progress.bytesDone += count
      const now = Date.now()
      if (now - keptAt < step) return
      keptAt = now
      await keepProgress(db(), id, progress)
    },
  }
}

async function* withManifest(
  taken: TakenPack,
  contents: Contents,
  files: ManifestFile[],
  onManifest: (sha256: string) => void,
): AsyncGenerator<Entry> {
  yield* contentsOf(contents)
  const { id: pack, askedAt } = taken
  const { purpose, centre, askedBy } = contents.head
  const text = manifestText({
    ...{ pack, purpose, centre, askedBy, askedAt: askedAt.toISOString() },
    chain: contents.trail.head,
    files: [...files],
  })
  const sha256 = createHash('sha256').update(text).digest('hex')
  onManifest(sha256)
  yield { path: manifestPath, bytes: text }
  yield { path: manifestHashPath, bytes: manifestHashText(sha256) }
}

/** Writes the archive. A file that turns out to be damaged is left out, said to be, and all is written anew. */
async function write(
  taken: TakenPack,
  { store, readTrail, verifier, signal }: Making,
): Promise<Receipt> {
  const { id, centreId, registrationIds, purpose, centre, askedBy, askedAt } = taken
  const total = await volumeOf(db(), centreId, registrationIds, purpose === 'candidate')
  const head = { id, purpose, centre, askedBy, askedAt, address: env().APP_URL }
  const leftOut = new Map<string, string>()
  const trail = await readTrail({ centreId, forCandidate: purpose === 'candidate' })
  const script = await verifier()
  for (;;) {
    const files: ManifestFile[] = []
    let manifestSha256 = ''
    const contents: Contents = {
      ...{ head, centreId, registrationIds, store, trail, verifier: script, leftOut },
      ...progressOf(taken, total, signal),
    }
    await keepProgress(db(), id, { ...total, filesDone: 0, bytesDone: 0 })
    const entries = withManifest(taken, contents, files, (sha256) => (manifestSha256 = sha256))
    try {
      const written = await writeArchive(id, askedAt, entries, (file) => files.push(file))
      return { ...written, manifestSha256, files: files.length, leftOut: leftOut.size }
    } catch (fault) {
      if (!(fault instanceof DamagedFile) || leftOut.has(fault.key)) throw fault
      logWarning('A stored file is damaged', { key: fault.key, pack: id })
      leftOut.set(fault.key, 'its stored bytes are damaged')
    }
  }
}

const hasRoom = async ({ centreId, registrationIds, purpose }: TakenPack): Promise<boolean> => {
  const { bytes } = await volumeOf(db(), centreId, registrationIds, purpose === 'candidate')
  return (await freeSpace()) - bytes - beside > env().MIN_FREE_BYTES
}

async function fail(taken: TakenPack, problem: PackProblem): Promise<void> {
  await dropPackFile(taken.id)
  await run(failPack, { actor: installation }, { packId: taken.id, problem })
}

/**
 * Makes the pack that waits longest; false where none waits. What it writes to the disk is done again from its
 * beginning by the next start, should the process be killed.
 */
export async function makeNext(making: Making): Promise<boolean> {
  const taken = await takePack(db())
  if (!taken) return false
  try {
    if (taken.attempts > mostTries) await fail(taken, 'tooOften')
    else if (!(await hasRoom(taken))) await fail(taken, 'noRoom')
    else {
      const receipt = await write(taken, making)
      await run(finishPack, { actor: installation }, { packId: taken.id, receipt })
    }
    return true
  } catch (fault) {
    if (making.signal?.aborted) {
      await giveBackPack(db(), taken.id)
      return false
    }
    if (isFull(fault)) await fail(taken, 'noRoom')
    else if (taken.attempts >= mostTries) await fail(taken, 'fault')
    throw fault
  }
}

/** Makes packs for as long as the program runs, one after the other; gives back how to stop it. */
export const makeInBackground = (making: Omit<Making, 'signal'>): (() => Promise<void>) =>
  steadily({
    part: 'packs',
    work: (signal) => makeNext({ ...making, signal }),
    idle: 2000,
    afterFault: 30_000,
    patience: 5000,
  })
