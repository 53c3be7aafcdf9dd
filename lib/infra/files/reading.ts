import { buffer } from 'node:stream/consumers'
import { logWarning } from '@/lib/infra/log'
import { familyOf } from './accepted-types'
import { askConfined, type Limits } from './confined'
import type { Passages } from './passages'
import type { Answered, Asked } from './reading-process'
import { DamagedFile, type FileStore } from './store'
import { hasText, type Unreadable } from './text-of'

/** Larger than this, a document is kept and shown, and not read for searching. */
const largest = 64 * 1024 ** 2
export const readingLimits: Limits = { milliseconds: 60_000, megabytes: 512, resident: 1536 }

/** Why a file was not read; `stopped`: it took too much and may be tried again. */
export type Unread = Unreadable | 'tooLarge' | 'gone' | 'stopped'

/**
 * The words of a stored file, for searching; none in a picture, a sound or a film. Read by a process of its
 * own, one file at a time, which is ended when it takes too long or too much.
 */
export async function readText(
  store: FileStore,
  key: string,
  mediaType: string,
  limits = readingLimits,
): Promise<Passages | Unread> {
  const family = familyOf(mediaType)
  if (!hasText(family)) return { passages: [], isCut: false }
  const known = await store.stat(key)
  if (!known) return 'gone'
  if (known.size > largest) return 'tooLarge'
  const bytes = await store.open(key).then(
    (stream) => stream && buffer(stream),
    (fault: unknown) => damaged(fault),
  )
  if (!bytes) return 'gone'
  const outcome = await askConfined<Asked, Answered>('reading-process.ts', limits, {
    family,
    bytes,
  })
  if (typeof outcome === 'string') {
    logWarning('A document could not be read', { key, outcome })
    return 'stopped'
  }
  return 'problem' in outcome ? outcome.problem : outcome
}

function damaged(fault: unknown): null {
  if (fault instanceof DamagedFile) return null
  throw fault
}
