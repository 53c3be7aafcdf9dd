import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { env } from '@/lib/infra/env'
import { familyOf } from './accepted-types'
import { withoutCameraData } from './heic'
import { sha256OfKey, type FileStore } from './store'

/** Photos are read whole for this; nothing larger than this is a photo. */
const largestPhoto = 100 * 1024 ** 2
const limitInputPixels = 150_000_000

export type Derived = { bytes: Buffer; mediaType: string; sha256: string }

/** Made once, kept under DATA_DIR/derived, made again when lost. */
async function kept(
  key: string,
  name: string,
  make: () => Promise<Buffer | null>,
): Promise<Buffer | null> {
  sha256OfKey(key)
  const path = join(env().DATA_DIR, 'derived', `${key}.${name}`)
  if (await stat(path).catch(() => null)) return readFile(path)
  const made = await make()
  if (!made) return null
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}.tmp`
  await writeFile(temporary, made, { mode: 0o600 })
  await rename(temporary, path)
  return made
}

const derived = (bytes: Buffer | null, mediaType: string): Derived | null =>
  bytes && { bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') }

async function photo(store: FileStore, key: string): Promise<Buffer | null> {
  const known = await store.stat(key)
  if (!known || known.size > largestPhoto) return null
  const stream = await store.open(key)
  return stream && buffer(stream)
}

/** A small picture of a picture, upright and without camera data. HEIC has none: sharp cannot decode it. */
export async function thumbnail(
  store: FileStore,
  key: string,
  mediaType: string,
): Promise<Derived | null> {
  if (familyOf(mediaType) !== 'image' || mediaType === 'image/heic') return null
  const bytes = await kept(key, 'thumb.webp', async () => {
    const original = await photo(store, key)
    return (
      original &&
      sharp(original, { limitInputPixels, pages: 1 })
        .rotate()
        .resize(480, 480, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 78 })
        .toBuffer()
    )
  })
  return derived(bytes, 'image/webp')
}

/**
 * A photo as everybody but its owner gets it: no position, no device, no names. The original stays
 * as it is; sharp drops camera data unless told otherwise, and `rotate` does what EXIF only said.
 */
export async function stripped(
  store: FileStore,
  key: string,
  mediaType: string,
): Promise<Derived | null> {
  const bytes = await kept(key, 'stripped', async () => {
    const original = await photo(store, key)
    if (!original) return null
    const image = sharp(original, { limitInputPixels, animated: mediaType !== 'image/jpeg' })
    switch (mediaType) {
      case 'image/jpeg':
        return image.rotate().keepIccProfile().jpeg({ quality: 92, mozjpeg: false }).toBuffer()
      case 'image/png':
        return image.keepIccProfile().png().toBuffer()
      case 'image/webp':
        return image.keepIccProfile().webp({ quality: 92 }).toBuffer()
      case 'image/gif':
        return image.gif().toBuffer()
      case 'image/heic':
        return withoutCameraData(original)
      default:
        return null
    }
  })
  return derived(bytes, mediaType)
}
