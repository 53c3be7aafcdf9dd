import type { Bytes } from './playing-time'

/** Of sound as it was sampled: how much there is, by how much goes into a second. */
export async function lengthOfWav(read: Bytes, size: number): Promise<number | null> {
  let perSecond = 0
  for (let at = 12, count = 0; at + 8 <= size && count < 1000; count += 1) {
    const head = await read(at, 24)
    const type = head.toString('latin1', 0, 4)
    const length = head.readUInt32LE(4)
    if (type === 'fmt ') perSecond = head.readUInt32LE(16)
    // A recorder that was cut off has not filled in how much there is.
    if (type === 'data') return perSecond > 0 ? Math.min(length, size - at - 8) / perSecond : null
    at += 8 + length + (length % 2)
  }
  return null
}

/** The last page counts the samples that there are up to it (RFC 3533 §6, RFC 7845 §4). */
export async function lengthOfOgg(read: Bytes, size: number): Promise<number | null> {
  const first = await read(0, 256)
  const opus = first.indexOf('OpusHead')
  const vorbis = first.indexOf('\x01vorbis', 0, 'latin1')
  const rate = opus >= 0 ? 48_000 : vorbis >= 0 ? first.readUInt32LE(vorbis + 12) : 0
  const skipped = opus >= 0 ? first.readUInt16LE(opus + 10) : 0
  const tail = await read(Math.max(0, size - 128 * 1024), 128 * 1024)
  const last = tail.lastIndexOf('OggS')
  if (rate === 0 || last < 0) return null
  return (Number(tail.readBigInt64LE(last + 6)) - skipped) / rate
}

const rates = [44_100, 48_000, 32_000]

/** What its first frame says of how many follow; one without that would have to be counted through. */
export async function lengthOfMp3(read: Bytes): Promise<number | null> {
  const start = await read(0, 10)
  const isTagged = start.toString('latin1', 0, 3) === 'ID3'
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((start[at] ?? 0) & 0x7f), 0)
  const frame = await read(isTagged ? 10 + size : 0, 64)
  const [sync = 0, kind = 0, quality = 0] = frame
  const rate = rates[(quality >> 2) & 3]
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2 || !rate) return null
  const version = (kind >> 3) & 3
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4
  const told = Math.max(frame.indexOf('Xing'), frame.indexOf('Info'))
  if (told < 0 || (frame.readUInt32BE(told + 4) & 1) === 0) return null
  const samples = version === 3 ? 1152 : 576
  return (frame.readUInt32BE(told + 8) * samples * slower) / rate
}
