import { open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

export type ZipEntry = {
  name: string
  encrypted: boolean
  method: number
  packed: number
  unpacked: number
  offset: number
}

export class BadZip extends Error {}

/** More than any office document needs; a bomb has either many entries or large ones. */
const limits = {
  entries: 10_000,
  directory: 4 * 1024 ** 2,
  entry: 64 * 1024 ** 2,
  total: 256 * 1024 ** 2,
}

type Handle = Awaited<ReturnType<typeof open>>

/** A file on disk, or its bytes when they are in memory already. */
type Source = { size: number; at: (from: number, length: number) => Promise<Buffer> }

const inMemory = (bytes: Buffer): Source => ({
  size: bytes.length,
  at: async (from, length) => bytes.subarray(from, from + length),
})

const onDisk = async (handle: Handle): Promise<Source> => ({
  size: (await handle.stat()).size,
  at: async (from, length) => {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await handle.read(buffer, 0, length, from)
    return buffer.subarray(0, bytesRead)
  },
})

async function bytesAt(source: Source, from: number, length: number): Promise<Buffer> {
  const bytes = from + length <= source.size ? await source.at(from, length) : Buffer.alloc(0)
  if (bytes.length < length) throw new BadZip('cut off')
  return bytes
}

/**
 * The directory of a zip file, and its entries one by one, without ever unpacking more than the
 * limits (APPNOTE 4.3). Office documents need neither zip64 nor several disks: both are refused.
 */
export async function openZip(file: string | Buffer) {
  const handle = typeof file === 'string' ? await open(file, 'r') : null
  try {
    const source = handle ? await onDisk(handle) : inMemory(file as Buffer)
    const entries = await readDirectory(source)
    return {
      entries,
      read: async (name: string): Promise<Buffer | null> => {
        const entry = entries.find((each) => each.name === name)
        return entry ? unpack(source, entry) : null
      },
      close: async () => handle?.close(),
    }
  } catch (fault) {
    await handle?.close()
    throw fault
  }
}

export type Zip = Awaited<ReturnType<typeof openZip>>

async function readDirectory(source: Source): Promise<ZipEntry[]> {
  const { size } = source
  const tailLength = Math.min(size, 22 + 65_535)
  const tail = await bytesAt(source, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || tail.length - end < 22) throw new BadZip('no directory')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (count > limits.entries || length > limits.directory) throw new BadZip('too many entries')
  const directory = await bytesAt(source, start, length)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + 46 > length || directory.readUInt32LE(at) !== 0x02014b50) throw new BadZip('directory')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > limits.total) throw new BadZip('too large unpacked')
  return entries
}

async function unpack(source: Source, entry: ZipEntry): Promise<Buffer> {
  if (entry.encrypted || entry.unpacked > limits.entry) throw new BadZip('not readable')
  const header = await bytesAt(source, entry.offset, 30)
  const from = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await bytesAt(source, from, entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new BadZip('unknown packing')
  // What the directory says of sizes may be a lie: the unpacking itself is bounded.
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
  } catch {
    throw new BadZip('not what it says')
  }
}

/** Whether every entry unpacks within what the directory says: run before a library gets the file. */
export async function assertHonest(zip: Zip): Promise<void> {
  for (const { name } of zip.entries) if (!name.endsWith('/')) await zip.read(name)
}

// Libraries build trees of markup, hundreds of times as large: a few kilobytes packed could take it all.
const mostNodes = 300_000

/**
 * Whether there are few enough elements and attributes in it to build a tree of. All parts are
 * counted, whatever they are called: a document may say that its words are in a picture.
 */
export async function isModest(zip: Zip): Promise<boolean> {
  let nodes = 0
  for (const { name } of zip.entries) {
    const part = name.endsWith('/') ? null : await zip.read(name)
    for (let at = 0; part && at < part.length - 1; at += 1) {
      const next = part[at + 1] ?? 0
      // "<" before a letter, or "=" before a quotation mark.
      if (part[at] === 0x3c && ((next | 0x20) > 0x60 || next === 0x3a)) nodes += 1
      else if (part[at] === 0x3d && (next === 0x22 || next === 0x27)) nodes += 1
    }
    if (nodes > mostNodes) return false
  }
  return true
}
