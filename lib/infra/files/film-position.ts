import { boxIn, type Box } from './film-boxes'
import { isMeasuring, measurements } from './film-samples'
import type { Patch } from './patched'
import { readerOf, type Reader } from './read-bytes'
import type { FileStore } from './store'

/** Larger than the description of a film of many hours. */
const largestDescription = 64 * 1024 ** 2
const mostBoxes = 10_000
const mostPatches = 200_000

/** What a film or a sound says of itself beside what it shows: place, device, names. None of it is needed to play it. */
const aside = new Set(['udta', 'meta', 'uuid'])
/** Boxes that are made of boxes (ISO 14496-12 §4, QuickTime File Format). */
const within = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex', 'moof', 'traf', 'edts'])

/** Films and sounds in boxes. WebM has no place for a position that a phone would fill. */
export const mayTellPlace = (mediaType: string): boolean =>
  ['video/mp4', 'video/quicktime', 'video/3gpp', 'audio/mp4'].includes(mediaType)

/** A film is asked for in many ranges; what is under a key never changes. */
const remembered = new Map<string, Patch[] | null>()
const mostRemembered = 300
const worthRemembering = 5000

const free = Buffer.from('free', 'latin1')

/**
 * What to give others instead of a film's own bytes, so that nobody learns from it where it was taken: the
 * boxes beside the film become free space of the same size, and tracks of measurements zeros. Null
 * when its structure cannot be told, so that nobody gets a film with the position in it.
 */
export async function filmPatches(
  store: FileStore,
  key: string,
  size: number,
): Promise<Patch[] | null> {
  const known = remembered.get(key)
  if (known !== undefined) return known
  const found = await findPatches(readerOf(store, key, size), size)
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest) remembered.delete(oldest)
  if ((found?.length ?? 0) < worthRemembering) remembered.set(key, found)
  return found
}

async function findPatches(read: Reader, size: number): Promise<Patch[] | null> {
  const patches: Patch[] = []
  let description: Described | null = null
  let isFragmented = false
  let count = 0
  for (let at = 0; at + 8 <= size; count += 1) {
    const head = await read(at, Math.min(16, size - at))
    const box = head && boxIn(head, 0, at, size)
    // What is cut off, or has no end, says nothing more that could be understood.
    if (!box || count > mostBoxes) return null
    if (aside.has(box.type)) patches.push(...blank(box))
    if (box.type === 'moov' || box.type === 'moof') {
      if (box.end - box.at > largestDescription) return null
      const bytes = await read(box.at, box.end - box.at)
      const found = bytes && describe(bytes, box.at, size)
      if (!found) return null
      patches.push(...found.patches)
      if (box.type === 'moov') description = found
      else isFragmented = true
    }
    at = box.end
  }
  // Measurements spread over fragments are not looked for: nobody's phone makes such.
  if (!description || (isFragmented && description.isMeasured)) return null
  return patches.length > mostPatches ? null : patches
}

/** Free space (ISO 14496-12 §8.1.2): its type, and zeros for what it held. */
const blank = ({ at, body, end }: Box): Patch[] => [
  { at: at + 4, bytes: free },
  { at: body, bytes: end - body },
]

type Described = { patches: Patch[]; isMeasured: boolean }

function describe(bytes: Buffer, offset: number, size: number): Described | null {
  const patches: Patch[] = []
  let isMeasured = false
  let count = 0
  const walk = (from: number, until: number): boolean => {
    for (let at = from; at + 8 <= until;) {
      const box = boxIn(bytes, at, offset, offset + until)
      if (!box || (count += 1) > mostBoxes) return false
      // A compressed description (QuickTime's cmov) could hold anything.
      if (box.type === 'cmov') return false
      if (aside.has(box.type)) patches.push(...blank(box))
      else if (within.has(box.type) && !walk(box.body - offset, box.end - offset)) return false
      const track = box.type === 'trak' && bytes.subarray(box.body - offset, box.end - offset)
      if (track && isMeasuring(track)) {
        isMeasured = true
        const measured = measurements(track, size)
        if (!measured) return false
        patches.push(...measured)
      }
      at = box.end - offset
    }
    return true
  }
  return walk(0, bytes.length) ? { patches, isMeasured } : null
}
