import { inside } from './film-boxes'
import type { Patch } from './patched'

const measuring = new Set(['meta', 'camm'])

/**
 * Phones and action cameras keep where they were, second by second, in a track of its own: one whose
 * handler is 'meta' (ISO 14496-12 §12.3).
 */
export const isMeasuring = (track: Buffer): boolean =>
  measuring.has(inside(track, ['mdia', 'hdlr'])?.toString('latin1', 8, 12) ?? '')

/** Its samples, which lie among the film's, as zeros; null when it cannot be told where. */
export function measurements(track: Buffer, size: number): Patch[] | null {
  const table = inside(track, ['mdia', 'minf', 'stbl'])
  const sizes = table && inside(table, ['stsz'])
  const runs = table && inside(table, ['stsc'])
  const short = table && inside(table, ['stco'])
  const places = short ?? (table && inside(table, ['co64']))
  if (!sizes || !runs || !places) return null
  try {
    return samples(sizes, runs, places, short ? 4 : 8, size)
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

function samples(sizes: Buffer, runs: Buffer, places: Buffer, width: 4 | 8, size: number) {
  const same = sizes.readUInt32BE(4)
  const chunks = places.readUInt32BE(4)
  const entries = runs.readUInt32BE(4)
  if (chunks > places.length || entries > runs.length) throw new RangeError('sample table')
  const patches: Patch[] = []
  let sample = 0
  for (let chunk = 1, entry = 0; chunk <= chunks; chunk += 1) {
    while (entry + 1 < entries && runs.readUInt32BE(8 + 12 * (entry + 1)) <= chunk) entry += 1
    const count = runs.readUInt32BE(8 + 12 * entry + 4)
    const from = 8 + (chunk - 1) * width
    const at = width === 4 ? places.readUInt32BE(from) : Number(places.readBigUInt64BE(from))
    let length = same * count
    if (same === 0) {
      for (let left = count; left > 0; left -= 1) length += sizes.readUInt32BE(12 + 4 * sample++)
    }
    if (at + length > size) throw new RangeError('sample table')
    patches.push({ at, bytes: length })
  }
  return patches
}
