import { NoPack, type Fault, type Item, type Looked } from './model'

/** Bytes that are read in pieces: a file of the browser's, or one on the disk. */
export type Source = {
  size: number
  read: (from: number, length: number) => Promise<Uint8Array>
}

const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

const largestDirectory = 512 * 1024 ** 2
const decoder = new TextDecoder()

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function viewAt(source: Source, from: number, length: number): Promise<DataView> {
  if (from < 0 || from + length > source.size) throw new NoPack('It is cut off.')
  const bytes = await source.read(from, length)
  if (bytes.length < length) throw new NoPack('It is cut off.')
  return viewOf(bytes)
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

type End = { at: number; count: number; size: number; start: number }

/** Where the archive's directory is (APPNOTE 4.3.14 to 16). It ends the file: nothing may stand behind it. */
async function endOf(source: Source): Promise<End> {
  if (source.size < 22) throw new NoPack('It is not a ZIP archive.')
  const at = source.size - 22
  const end = await viewAt(source, at, 22)
  if (end.getUint32(0, true) !== signatures.end) {
    throw new NoPack('It is not a ZIP archive, or it is cut off, or something was put behind it.')
  }
  const isPlain =
    end.getUint32(4, true) === 0 &&
    end.getUint16(8, true) === end.getUint16(10, true) &&
    end.getUint16(20, true) === 0
  if (!isPlain) throw new NoPack('The end of the archive was changed.')
  const found = {
    at,
    count: end.getUint16(10, true),
    size: end.getUint32(12, true),
    start: end.getUint32(16, true),
  }
  const locator = at >= 20 ? await viewAt(source, at - 20, 20) : null
  if (locator?.getUint32(0, true) !== signatures.locator64) return found
  const at64 = long(locator, 8)
  const end64 = await viewAt(source, at64, 56)
  if (end64.getUint32(0, true) !== signatures.end64 || at64 + 76 !== at) {
    throw new NoPack('The end of the archive was changed.')
  }
  return { at: at64, count: long(end64, 32), size: long(end64, 40), start: long(end64, 48) }
}

type Entry = {
  path: string
  offset: number
  size: number
  crc: number
  name: Uint8Array
  fixed: string
}

/** Sizes and place of large files stand behind their name (APPNOTE 4.5.3). */
function wideOf(
  view: DataView,
  at: number,
  length: number,
  size: number,
  packed: number,
  offset: number,
) {
  let [wideSize, widePacked, wideOffset] = [size, packed, offset]
  for (let next = at; next + 4 <= at + length;) {
    const bytes = view.getUint16(next + 2, true)
    if (view.getUint16(next, true) === 1) {
      let place = next + 4
      const take = () => long(view, (place += 8) - 8)
      if (size === 0xffffffff) wideSize = take()
      if (packed === 0xffffffff) widePacked = take()
      if (offset === 0xffffffff) wideOffset = take()
    }
    next += 4 + bytes
  }
  return { size: wideSize, packed: widePacked, offset: wideOffset }
}

function entryAt(view: DataView, at: number): Entry & { next: number; method: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.central) {
    throw new NoPack('Its directory was changed.')
  }
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw new NoPack('Its directory was changed.')
  const wide = wideOf(
    view,
    at + 46 + nameLength,
    extraLength,
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  )
  const bytes = (from: number, until: number) =>
    new Uint8Array(view.buffer, view.byteOffset + from, until - from)
  const name = bytes(at + 46, at + 46 + nameLength).slice()
  return {
    path: decoder.decode(name),
    name,
    offset: wide.offset,
    size: wide.packed === wide.size ? wide.size : -1,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    // Alike for all: versions, flags, packing, the time; no comment; the attributes.
    fixed: [...bytes(at + 4, at + 16), ...bytes(at + 32, at + 42)].join(),
    next,
  }
}

/** What stands before and behind a file's bytes says the same as the directory. */
async function isAsListed(source: Source, entry: Entry, behind: number): Promise<boolean> {
  const head = await viewAt(source, entry.offset, 30 + entry.name.length)
  const isHead =
    head.getUint32(0, true) === signatures.local &&
    head.getUint32(14, true) === 0 &&
    head.getUint32(18, true) === 0 &&
    head.getUint32(22, true) === 0 &&
    head.getUint16(26, true) === entry.name.length &&
    head.getUint16(28, true) === 0 &&
    entry.name.every((byte, index) => head.getUint8(30 + index) === byte) &&
    [...Array(10).keys()].map((at) => head.getUint8(4 + at)).join() ===
      entry.fixed.split(',').slice(2, 12).join()
  const length = behind - (entry.offset + 30 + entry.name.length + entry.size)
  if (!isHead || (length !== 16 && length !== 24)) return false
  const tail = await viewAt(source, behind - length, length)
  const size = length === 16 ? tail.getUint32(8, true) : long(tail, 8)
  const packed = length === 16 ? tail.getUint32(12, true) : long(tail, 16)
  return (
    tail.getUint32(0, true) === signatures.descriptor &&
    tail.getUint32(4, true) === entry.crc &&
    size === entry.size &&
    packed === entry.size
  )
}

/**
 * The files in an archive as Assay writes it: one behind the other without a gap, none packed, and nothing
 * beside them. Whatever of that is otherwise is named.
 */
export async function lookIntoZip(source: Source): Promise<Looked> {
  const end = await endOf(source)
  if (end.size > largestDirectory)
    throw new NoPack('Its directory is larger than that of any pack.')
  const directory = await viewAt(source, end.start, end.size)
  const entries: ReturnType<typeof entryAt>[] = []
  for (let at = 0; entries.length < end.count;) {
    const entry = entryAt(directory, at)
    entries.push(entry)
    at = entry.next
  }
  const faults: Fault[] = []
  const otherwise = (path: string, words: string) => faults.push({ kind: 'archive', path, words })
  if ((entries.at(-1)?.next ?? 0) !== end.size || end.start + end.size !== end.at) {
    otherwise(
      '',
      'There is something in the archive’s directory that no file of the pack explains.',
    )
  }
  const [first] = entries
  if (first && first.offset !== 0) otherwise('', 'Something stands before the first file.')
  if (entries.some(({ method }) => method !== 0)) {
    throw new NoPack('It was packed again by another program. Unpack it, and choose the folder.')
  }
  for (const [index, entry] of entries.entries()) {
    const behind = entries[index + 1]?.offset ?? end.start
    if (entry.fixed !== first?.fixed || !(await isAsListed(source, entry, behind))) {
      otherwise(entry.path, 'What the archive says of this file was changed.')
    }
  }
  const items = entries.map(({ path, offset, size, name }): Item => {
    const start = offset + 30 + name.length
    const until = Math.max(0, size)
    return {
      path,
      size: until,
      read: (from, length) =>
        source.read(start + from, Math.max(0, Math.min(length, until - from))),
    }
  })
  return { items, faults }
}
