/** A box of an ISO base media file (ISO 14496-12 §4.2), as byte positions. */
type Box = { type: string; body: number; end: number }

function* boxes(file: Buffer, from: number, until: number): Generator<Box> {
  for (let at = from; at + 8 <= until;) {
    let size = file.readUInt32BE(at)
    let body = at + 8
    if (size === 1 && at + 16 <= until) {
      size = Number(file.readBigUInt64BE(at + 8))
      body = at + 16
    }
    const end = size === 0 ? until : at + size
    if (end > until || end < body) return
    yield { type: file.toString('latin1', at + 4, at + 8), body, end }
    at = end
  }
}

const child = (file: Buffer, box: Box, type: string, skip = 0): Box | undefined =>
  [...boxes(file, box.body + skip, box.end)].find((each) => each.type === type)

/** Ids of the items that hold camera data: EXIF, and XMP (kept as 'mime'). */
function cameraItems(file: Buffer, infos: Box): Set<number> {
  const found = new Set<number>()
  const long = file.readUInt8(infos.body) > 0
  for (const entry of boxes(file, infos.body + (long ? 8 : 6), infos.end)) {
    const version = file.readUInt8(entry.body)
    if (version < 2) continue
    const wide = version > 2
    const id = wide ? file.readUInt32BE(entry.body + 4) : file.readUInt16BE(entry.body + 4)
    const type = file.toString(
      'latin1',
      entry.body + (wide ? 10 : 8),
      entry.body + (wide ? 14 : 12),
    )
    if (type === 'Exif' || type === 'mime') found.add(id)
  }
  return found
}

/**
 * A HEIC photo with its camera data (position, owner, device) written over with zeros. The picture
 * cannot be decoded here, but ISO 23008-12 Annex A says where that data lies. Null when it cannot be
 * told, so that nobody gets a photo with the position in it.
 */
export function withoutCameraData(original: Buffer): Buffer | null {
  try {
    const file = Buffer.from(original)
    const whole = { type: '', body: 0, end: file.length }
    const meta = child(file, whole, 'meta')
    if (!meta) return null
    const infos = child(file, meta, 'iinf', 4)
    const places = child(file, meta, 'iloc', 4)
    if (!infos || !places) return null
    blank(file, places, cameraItems(file, infos), child(file, meta, 'idat', 4)?.body ?? null)
    return file
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

/** Item locations, ISO 14496-12 §8.11.3. */
function blank(file: Buffer, box: Box, items: Set<number>, inline: number | null): void {
  let at = box.body
  const take = (bytes: number): number => {
    const value =
      bytes === 0 ? 0 : bytes === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, bytes)
    at += bytes
    return value
  }
  const version = take(1)
  take(3)
  const sizes = take(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 1 || version === 2 ? sizes & 15 : 0
  // A place without offset or length may be said four thousand million times in no bytes at all.
  if (offsetSize === 0 || lengthSize === 0) throw new RangeError('iloc')
  let blanked = 0
  for (let left = take(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = take(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : take(2) & 15
    take(2)
    const base = take(baseSize)
    for (let extents = take(2); extents > 0; extents -= 1) {
      take(indexSize)
      const offset = take(offsetSize) + base + (method === 1 ? (inline ?? NaN) : 0)
      const length = take(lengthSize)
      if (!items.has(id)) continue
      if (method > 1 || !(offset >= 0) || offset + length > file.length)
        throw new RangeError('iloc')
      blanked += length
      if (blanked > file.length) throw new RangeError('iloc')
      file.fill(0, offset, offset + length)
    }
  }
}
