import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'
import { beginPackFile, placePackFile } from '@/lib/infra/files/pack-files'
import { startSums } from '@/lib/infra/files/sums'
import { partSize, type ManifestFile } from '@/lib/packs/model/manifest'

/** A file of a pack on its way into the archive. */
export type Entry = { path: string; bytes: string | AsyncIterable<Uint8Array> }

async function* hashed(
  { path, bytes }: Entry,
  onDone: (file: ManifestFile) => void,
): AsyncGenerator<Uint8Array> {
  const sums = startSums()
  for await (const piece of typeof bytes === 'string' ? [Buffer.from(bytes, 'utf8')] : bytes) {
    sums.update(Buffer.isBuffer(piece) ? piece : Buffer.from(piece))
    yield piece
  }
  const { size, sha256, chunks } = sums.finish()
  onDone({ path, size, sha256, ...(size > partSize && { parts: chunks }) })
}

/**
 * Writes entries into an archive as they come, one after the other, and names each with its hash to
 * `onDone` before it asks for the next. Whole and durable under its own name when it returns.
 */
export async function writeArchive(
  id: string,
  at: Date,
  entries: AsyncIterable<Entry>,
  onDone: (file: ManifestFile) => void,
): Promise<{ size: number; sha256: string }> {
  async function* inputs() {
    for await (const entry of entries) {
      yield { name: entry.path, lastModified: at, input: hashed(entry, onDone) }
    }
  }
  const handle = await beginPackFile(id)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of makeZip(inputs(), { buffersAreUTF8: true })) {
      hash.update(piece)
      size += piece.length
      await handle.writeFile(piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  await placePackFile(id)
  return { size, sha256: hash.digest('hex') }
}
