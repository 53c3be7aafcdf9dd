import type { Manifest } from '@/lib/packs/model/manifest'

/** A file of a pack that is looked at: in the archive, or in the folder it was unpacked to. */
export type Item = {
  path: string
  size: number
  /** Fewer bytes than asked for where there are no more. */
  read: (from: number, length: number) => Promise<Uint8Array>
}

export type FaultKind = 'changed' | 'missing' | 'added' | 'manifest' | 'trail' | 'archive'

/** What is not as it was, and where. */
export type Fault = { kind: FaultKind; path: string; words: string }

export type Looked = { items: Item[]; faults: Fault[] }

export type Verdict = {
  /** Null where there is no manifest to be read: then it is no pack. */
  manifest: Manifest | null
  manifestSha256: string | null
  files: number
  bytes: number
  entries: number
  faults: Fault[]
}

export type OnProgress = (done: number, total: number) => void

/** It is no archive at all, or not one of ours. */
export class NoPack extends Error {}
