import type { Bytes } from './playing-time'

/** Elements of WebM (RFC 9559) by their ids. */
const ids = {
  head: 0x1a45dfa3,
  segment: 0x18538067,
  information: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  cluster: 0x1f43b675,
  time: 0xe7,
  block: 0xa3,
  group: 0xa0,
  blockInGroup: 0xa1,
} as const
const clusterMark = Buffer.from([0x1f, 0x43, 0xb6, 0x75])
/** What a browser recorded has a cluster every few seconds, or every megabyte of film. */
const tailLength = 8 * 1024 ** 2

type Element = { id: number; body: number; end: number }

/** A number of as many bytes as its first says; null where these bytes end before, or it stands for "unknown". */
function variable(bytes: Buffer, at: number): { length: number; value: number | null } | null {
  const first = bytes[at] ?? 0
  const length = Math.clz32(first) - 23
  if (first === 0 || at + length > bytes.length) return null
  let value = first & (0xff >> length)
  let isUnknown = value === 0xff >> length
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte
    isUnknown &&= byte === 0xff
  }
  return { length, value: isUnknown ? null : value }
}

function elementAt(bytes: Buffer, at: number): Element | null {
  const named = Math.clz32(bytes[at] ?? 0) - 23
  const size = variable(bytes, at + named)
  if (!bytes[at] || named > 4 || !size) return null
  const body = at + named + size.length
  const end = size.value === null ? bytes.length : body + size.value
  return { id: bytes.readUIntBE(at, named), body, end }
}

const number = (bytes: Buffer, { body, end }: Element) => bytes.readUIntBE(body, end - body)

/**
 * What its head says; else, since a browser that records does not know yet when it will stop, the time of the
 * last block.
 */
export async function lengthOfWebm(read: Bytes, size: number): Promise<number | null> {
  const start = await read(0, 64 * 1024)
  let scale = 1_000_000
  for (let at = 0; at < start.length;) {
    const element = elementAt(start, at)
    if (!element || element.id === ids.cluster) break
    const { id, body, end } = element
    if (id === ids.scale) scale = number(start, element)
    if (id === ids.duration) {
      const duration = end - body === 4 ? start.readFloatBE(body) : start.readDoubleBE(body)
      return (duration * scale) / 1e9
    }
    at = id === ids.segment || id === ids.information ? body : end
  }
  const tail = await read(Math.max(0, size - tailLength), tailLength)
  const last = lastTime(tail)
  return last === null ? null : (last * scale) / 1e9
}

/** The latest block of the last cluster in these bytes, in the file's own measure of time. */
function lastTime(tail: Buffer): number | null {
  for (let at = tail.lastIndexOf(clusterMark); at >= 0;) {
    const cluster = elementAt(tail, at)
    const time = cluster ? latest(tail, cluster.body) : null
    if (time !== null) return time
    if (at === 0) return null
    at = tail.lastIndexOf(clusterMark, at - 1)
  }
  return null
}

function latest(bytes: Buffer, from: number): number | null {
  let [start, most]: [number | null, number] = [null, 0]
  for (let at = from; at < bytes.length;) {
    const element = elementAt(bytes, at)
    if (!element || element.id > 0xffff) break
    const { id, body, end } = element
    if (id === ids.time) start = number(bytes, element)
    const track = id === ids.block || id === ids.blockInGroup ? variable(bytes, body) : null
    if (track) most = Math.max(most, bytes.readInt16BE(body + track.length))
    at = id === ids.group ? body : end
  }
  return start === null ? null : start + most
}
