import type { PackPurpose } from '@/lib/packs/model/packs'
import type { ChainHead } from '@/lib/packs/model/trail'

export const manifestPath = 'manifest.json'
/** The manifest's own hash, as the programs that check such files write it. */
export const manifestHashPath = 'manifest.json.sha256'
export const trailPath = 'trail.jsonl'
export const indexPath = 'index.html'
export const samplingPath = 'sampling.html'
export const verifyPath = 'verify.html'
export const manifestFormat = 'assay-pack-1'

/** A large file has a hash for each of its parts besides, so that it is verified in parts, and says where it was changed. */
export const partSize = 8 * 1024 ** 2

export type ManifestFile = {
  path: string
  size: number
  sha256: string
  /** Of a file larger than one part. */
  parts?: string[]
}

/** What a pack says of itself, and every file in it but the manifest and the manifest's hash. */
export type Manifest = {
  format: typeof manifestFormat
  pack: string
  purpose: PackPurpose
  centre: string
  askedBy: string
  askedAt: string
  /** Where the centre's chain had got to. */
  chain: ChainHead
  files: ManifestFile[]
}
