import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '@/lib/infra/env'
import { logFault } from '@/lib/infra/log'
import { startSums, type RunningSums, type Sums } from './sums'

/** Pieces come from the network in 64 KiB; they go to the disk in these. */
const writtenAtOnce = 1024 ** 2
/** What a machine that loses power may lose of an upload; whoever sends it asks and sends that again. */
const syncEvery = 32 * 1024 ** 2
const syncAfter = 2000
/** Uploads whose sums are remembered; the others are read again when they go on. */
const mostRemembered = 500

const folder = (): string => join(env().DATA_DIR, 'uploads')

export function partialPath(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an upload id')
  return join(folder(), id)
}

type Running = { sums: RunningSums; unsynced: number; syncedAt: number; syncing: Promise<void> }

const holder = globalThis as { assayPartials?: Map<string, Running> }
const running = (): Map<string, Running> => (holder.assayPartials ??= new Map())

/** An empty file for what will come. */
export async function beginPartial(id: string): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const handle = await open(partialPath(id), 'wx', 0o600)
  await handle.close()
}

/** The sums of the first `size` bytes: remembered, or read again where this process did not see them come. */
async function runningAt(id: string, size: number): Promise<Running> {
  const known = running().get(id)
  running().delete(id)
  const state =
    known && known.sums.size() <= size
      ? known
      : { sums: startSums(), unsynced: 0, syncedAt: Date.now(), syncing: Promise.resolve() }
  const from = state.sums.size()
  if (from < size) {
    const unseen = createReadStream(partialPath(id), { start: from, end: size - 1 })
    for await (const piece of unseen) state.sums.update(piece as Buffer)
  }
  return state
}

function remember(id: string, state: Running): void {
  const [oldest] = running().keys()
  if (running().size >= mostRemembered && oldest) running().delete(oldest)
  running().set(id, state)
}

/**
 * Writes what comes at `offset`, adding it up on the way, and gives the new offset. When the connection
 * breaks, what has come so far is kept. The disk is told to make it durable while more comes; only
 * `sumsOfPartial` waits for that.
 */
export async function appendPartial(id: string, bytes: Readable, offset: number): Promise<number> {
  const state = await runningAt(id, offset)
  const handle = await open(partialPath(id), 'r+')
  let pieces: Buffer[] = []
  let gathered = 0
  let at = offset
  const write = async () => {
    const [now, length] = [pieces, gathered]
    pieces = []
    gathered = 0
    const writing = writeAll(handle, now, length, at)
    // The disk writes while this thread adds up.
    for (const piece of now) state.sums.update(piece)
    await writing
    at += length
    state.unsynced += length
  }
  let isSound = false
  try {
    try {
      for await (const piece of bytes) {
        const buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
        pieces.push(buffer)
        gathered += buffer.length
        if (gathered >= writtenAtOnce) await write()
      }
    } finally {
      if (gathered > 0) await write()
      isSound = true
    }
    return at
  } finally {
    // After a failed write nobody knows what the sums are of: they are read again.
    if (isSound) remember(id, state)
    await settleDisk(handle, state)
  }
}

async function writeAll(handle: FileHandle, pieces: Buffer[], length: number, at: number) {
  const { bytesWritten } = await handle.writev(pieces, at)
  if (bytesWritten === length) return
  const rest = Buffer.concat(pieces).subarray(bytesWritten)
  for (let done = 0; done < rest.length;) {
    done += (await handle.write(rest, done, rest.length - done, at + bytesWritten + done))
      .bytesWritten
  }
}

/** Closes the file; when enough has come, once the disk has it for good, while the next piece comes already. */
async function settleDisk(handle: FileHandle, state: Running): Promise<void> {
  if (state.unsynced < syncEvery && Date.now() - state.syncedAt < syncAfter) return handle.close()
  // Never more than one behind: a slow disk slows the sender.
  await state.syncing
  state.unsynced = 0
  state.syncedAt = Date.now()
  state.syncing = handle
    .datasync()
    .finally(() => handle.close())
    .catch((fault: unknown) => logFault(fault, { part: 'uploads' }))
}

/** How far an upload has come; null when there is none. */
export async function partialSize(id: string): Promise<number | null> {
  try {
    return (await stat(partialPath(id))).size
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}

/** Makes all of it durable and says what it adds up to. */
export async function sumsOfPartial(id: string): Promise<Sums> {
  const handle = await open(partialPath(id), 'r+')
  try {
    await handle.sync()
    const { size } = await handle.stat()
    const state = await runningAt(id, size)
    remember(id, state)
    return state.sums.finish()
  } finally {
    await handle.close()
  }
}

export async function removePartial(id: string): Promise<void> {
  running().delete(id)
  await rm(partialPath(id), { force: true })
}

/** Every partial file, with when its last bytes came. */
export async function* listPartials(): AsyncGenerator<{ id: string; at: Date }> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  for await (const { name } of await opendir(folder())) {
    if (/^[0-9a-f-]{36}$/.test(name)) {
      yield { id: name, at: (await stat(join(folder(), name))).mtime }
    }
  }
}
