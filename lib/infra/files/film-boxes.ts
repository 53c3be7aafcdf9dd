/** A box of a film, as places in its file (ISO 14496-12 §4.2). */
export type Box = { type: string; at: number; body: number; end: number }

/** The box at `from` of these bytes, which begin at `offset` of a file that ends at `limit`. */
export function boxIn(bytes: Buffer, from: number, offset: number, limit: number): Box | null {
  if (from + 8 > bytes.length) return null
  const at = offset + from
  const short = bytes.readUInt32BE(from)
  const isLong = short === 1
  if (isLong && from + 16 > bytes.length) return null
  const length = isLong ? Number(bytes.readBigUInt64BE(from + 8)) : short
  const body = at + (isLong ? 16 : 8)
  const end = length === 0 ? limit : at + length
  if (end < body || end > limit) return null
  return { type: bytes.toString('latin1', from + 4, from + 8), at, body, end }
}

/** The first box of this path within these bytes, without its head. */
export function inside(bytes: Buffer, [type, ...rest]: string[]): Buffer | null {
  for (let at = 0; at + 8 <= bytes.length;) {
    const box = boxIn(bytes, at, 0, bytes.length)
    if (!box) return null
    if (box.type === type) {
      const body = bytes.subarray(box.body, box.end)
      return rest.length === 0 ? body : inside(body, rest)
    }
    at = box.end
  }
  return null
}
