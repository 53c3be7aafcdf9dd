import { createHash, randomBytes } from 'node:crypto'
import { copyFile, mkdir, open, rm, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, connections } from './load'
import { memoryOf } from './server'
import type { Portfolio } from './world'

const mebibyte = 1024 ** 2
/** As the browser sends it (components/upload/sending.ts). */
export const browserStep = 8 * mebibyte

export type Uploads = {
  size: number
  atOnce: number
  /** Bytes a request. */
  step: number
  /** MiB per second, all together. */
  copied: number
  uploaded: number
  /** How much more the server held at most than before. */
  memory: number
}

/** A film of this size: a real one, with a `free` box of noise behind it, which every reader skips. */
export async function makeFilm(folder: string, size: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `film-${size}.mp4`)
  await copyFile(join('prisma', 'seed', 'files', 'morning-huddle.mp4'), path)
  const film = await open(path, 'r+')
  const { size: real } = await film.stat()
  const box = Buffer.alloc(8)
  box.writeUInt32BE(size - real, 0)
  box.write('free', 4, 'latin1')
  await film.write(box, 0, 8, real)
  const noise = randomBytes(browserStep)
  for (let at = real + 8; at < size; at += browserStep) {
    noise.writeDoubleBE(at, 0)
    await film.write(noise, 0, Math.min(browserStep, size - at), at)
  }
  await film.sync()
  await film.close()
  return path
}

/** What an upload is held against: read, hash, write, fsync. */
export async function copyHashed(from: string, to: string): Promise<void> {
  const hash = createHash('sha256')
  const target = await open(to, 'w')
  for await (const piece of createReadStream(from, { highWaterMark: mebibyte })) {
    const bytes = piece as Buffer
    hash.update(bytes)
    await target.write(bytes)
  }
  hash.digest()
  await target.sync()
  await target.close()
}

type Sender = { address: string; cookie: string; portfolio: Portfolio }

/** Watches how much the process holds at most until it is told to stop: bytes more than before. */
export async function watchMemory(pid: number): Promise<() => Promise<number>> {
  const { now: before } = await memoryOf(pid)
  let most = before
  const watching = new AbortController()
  const watched = (async () => {
    while (!watching.signal.aborted) {
      most = Math.max(most, (await memoryOf(pid)).now)
      await pause(50)
    }
  })()
  return async () => {
    watching.abort()
    await watched
    return most - before
  }
}

/** The tus protocol, a step at a time; `mark` makes each upload a file of its own. */
async function send(
  { address, cookie, portfolio }: Sender,
  path: string,
  mark: number,
  step: number,
) {
  const agent = connections(1)
  const { size } = await stat(path)
  const tus = { cookie, 'tus-resumable': '1.0.0' }
  const about = { registrationId: portfolio.registrationId, filename: `film-${mark}.mp4` }
  const begun = await ask(
    agent,
    `${address}/api/uploads`,
    {
      ...tus,
      'upload-length': String(size),
      'upload-metadata': Object.entries(about)
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(','),
    },
    'POST',
  )
  const location = begun.headers.location
  if (begun.status !== 201 || !location) throw new Error(`An upload began with ${begun.status}`)
  const film = await open(path, 'r')
  const buffer = Buffer.alloc(step)
  for (let offset = 0; offset < size;) {
    const { bytesRead } = await film.read(buffer, 0, step, offset)
    // The last bytes are noise: here they say whose copy it is.
    if (offset + bytesRead === size) buffer.writeUInt32BE(mark, bytesRead - 4)
    const answer = await ask(
      agent,
      new URL(location, address).href,
      {
        ...tus,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        'content-length': String(bytesRead),
      },
      'PATCH',
      buffer.subarray(0, bytesRead),
    )
    if (answer.status !== 204) {
      throw new Error(`A step was answered with ${answer.status}: ${answer.body.toString()}`)
    }
    offset += bytesRead
  }
  await film.close()
  agent.destroy()
}

const timed = async (work: Promise<void>[]): Promise<number> => {
  const began = performance.now()
  await Promise.all(work)
  return (performance.now() - began) / 1000
}

let marks = 0

export async function measureUploads(
  sender: Sender,
  pid: number,
  path: string,
  atOnce: number,
  step = browserStep,
): Promise<Uploads> {
  const { size } = await stat(path)
  const each = Array.from({ length: atOnce }, (_, index) => index)
  const copies = each.map((index) => `${path}.copy-${index}`)
  const copying = await timed(copies.map((copy) => copyHashed(path, copy)))
  await Promise.all(copies.map((copy) => rm(copy)))

  const grown = await watchMemory(pid)
  const uploading = await timed(each.map(() => send(sender, path, (marks += 1), step)))
  const memory = await grown()
  const together = (size * atOnce) / mebibyte
  return {
    size,
    atOnce,
    step,
    copied: together / copying,
    uploaded: together / uploading,
    memory,
  }
}
