import { open } from 'node:fs/promises'
import { boxIn, inside } from './film-boxes'
import { lengthOfMp3, lengthOfOgg, lengthOfWav } from './sound-length'
import { lengthOfWebm } from './webm-length'

/** These bytes of a file, fewer where it ends before. */
export type Bytes = (at: number, length: number) => Promise<Buffer>

/** Larger than the description of a film of many hours. */
const largestDescription = 64 * 1024 ** 2
const mostBoxes = 10_000

/**
 * How many seconds a sound or film plays, by what its file says of itself; null where it does not say, or says
 * it so that it would have to be played to know. Nothing that is sent in waits for the answer.
 */
export async function playingTime(path: string, mediaType: string): Promise<number | null> {
  if (!/^(audio|video)\//.test(mediaType)) return null
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const read: Bytes = async (at, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - at)))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      return buffer.subarray(0, bytesRead)
    }
    const seconds = await lengthOf(mediaType, read, size)
    return seconds !== null && seconds > 0 && Number.isFinite(seconds) ? seconds : null
  } catch (fault) {
    // Cut off in the middle of a number: it says nothing that could be relied on.
    if (fault instanceof RangeError) return null
    throw fault
  } finally {
    await handle.close()
  }
}

function lengthOf(mediaType: string, read: Bytes, size: number): Promise<number | null> {
  switch (mediaType) {
    case 'audio/wav':
      return lengthOfWav(read, size)
    case 'audio/ogg':
      return lengthOfOgg(read, size)
    case 'audio/mpeg':
      return lengthOfMp3(read)
    case 'audio/webm':
    case 'video/webm':
      return lengthOfWebm(read, size)
    case 'audio/aac':
      return Promise.resolve(null)
    default:
      return lengthOfFilm(read, size)
  }
}

/** What the description of a film says (ISO 14496-12 §8.2.2); one in pieces says it in a box of its own, or not. */
async function lengthOfFilm(read: Bytes, size: number): Promise<number | null> {
  for (let at = 0, count = 0; at + 8 <= size && count < mostBoxes; count += 1) {
    const box = boxIn(await read(at, 16), 0, at, size)
    if (!box || (box.type === 'moov' && box.end - box.body > largestDescription)) return null
    if (box.type === 'moov') return described(await read(box.body, box.end - box.body))
    at = box.end
  }
  return null
}

function described(moov: Buffer): number | null {
  const head = inside(moov, ['mvhd'])
  if (!head) return null
  const isLong = head[0] === 1
  const scale = head.readUInt32BE(isLong ? 20 : 12)
  const pieces = inside(moov, ['mvex', 'mehd'])
  const length = isLong ? wide(head, 24) : narrow(head, 16)
  const whole = length ?? (pieces && (pieces[0] === 1 ? wide(pieces, 4) : narrow(pieces, 4)))
  return scale > 0 && whole ? whole / scale : null
}

/** All ones: not known. Nothing: it comes in pieces. */
function narrow(bytes: Buffer, at: number): number | null {
  const value = bytes.readUInt32BE(at)
  return value === 0 || value === 0xffffffff ? null : value
}

function wide(bytes: Buffer, at: number): number | null {
  const value = bytes.readBigUInt64BE(at)
  return value === 0n || value === 0xffffffffffffffffn ? null : Number(value)
}
