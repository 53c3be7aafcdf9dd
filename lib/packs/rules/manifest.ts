import {
  manifestFormat,
  manifestPath,
  partSize,
  type Manifest,
  type ManifestFile,
} from '@/lib/packs/model/manifest'

/** The manifest as its file: one line to each file, in the order in which they lie in the pack. */
export function manifestText({ files, ...about }: Omit<Manifest, 'format'>): string {
  const lines = files.map(({ path, size, sha256, parts }) =>
    JSON.stringify({ path, size, sha256, ...(parts && { parts }) }),
  )
  const head = JSON.stringify({ format: manifestFormat, ...about })
  return `${head.slice(0, -1)},"files":[\n${lines.join(',\n')}\n]}\n`
}

/** As `sha256sum -c` reads it. */
export const manifestHashText = (sha256: string): string => `${sha256}  ${manifestPath}\n`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const hasItsParts = (parts: unknown, size: number): boolean =>
  size <= partSize
    ? parts === undefined
    : Array.isArray(parts) && parts.length === Math.ceil(size / partSize) && parts.every(isHash)

const isFile = (value: unknown): value is ManifestFile =>
  isObject(value) &&
  typeof value['path'] === 'string' &&
  isCount(value['size']) &&
  isHash(value['sha256']) &&
  hasItsParts(value['parts'], value['size'])

/** The manifest in a file; null where it is none. Written out, for whoever verifies offline carries all of it along. */
export function manifestIn(text: string): Manifest | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(read) || read['format'] !== manifestFormat) return null
  const { pack, purpose, centre, askedBy, askedAt, chain, files } = read
  const words = [pack, purpose, centre, askedBy, askedAt]
  if (!words.every((each) => typeof each === 'string')) return null
  if (!isObject(chain) || !isCount(chain['sequence']) || !isHash(chain['hash'])) return null
  return Array.isArray(files) && files.every(isFile) ? (read as Manifest) : null
}
