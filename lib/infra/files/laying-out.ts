import { logWarning } from '@/lib/infra/log'
import type { Family } from './accepted-types'
import { askConfined } from './confined'
import type { OfficeFamily } from './office-document'
import type { Answered, Asked } from './office-process'

/** What one document may take, the start of the process included; an honest one takes a second or two. */
const limits = { milliseconds: 20_000, megabytes: 256, resident: 1024 }
/** More than these waiting, and the next is told to download instead. */
const mostWaiting = 20
const mostRemembered = 1000

export const isOfficeFamily = (family: Family | null): family is OfficeFamily =>
  family === 'word' || family === 'sheet' || family === 'slides'

type Holder = {
  turn: Promise<unknown>
  waiting: number
  /** How often a document took all it was given; after the second time it is not tried again. */
  failures: Map<string, number>
}

const holder = globalThis as { assayLayingOut?: Holder }
const state = (): Holder =>
  (holder.assayLayingOut ??= {
    turn: Promise.resolve(),
    waiting: 0,
    failures: new Map(),
  })

const isHopeless = (key: string): boolean => (state().failures.get(key) ?? 0) > 1

/**
 * A document laid out by a process of its own, which is ended when it takes too long or too much: what is
 * in a file stalls nobody. One at a time; null when it cannot be done.
 */
export async function layOut(
  key: string,
  family: OfficeFamily,
  bytes: Buffer,
  milliseconds = limits.milliseconds,
): Promise<string | null> {
  const all = state()
  if (isHopeless(key) || all.waiting >= mostWaiting) return null
  all.waiting += 1
  const mine = all.turn.then(() => laidOut(key, family, bytes, milliseconds))
  all.turn = mine.catch(() => null)
  try {
    return await mine
  } finally {
    all.waiting -= 1
  }
}

async function laidOut(
  key: string,
  family: OfficeFamily,
  bytes: Buffer,
  milliseconds: number,
): Promise<string | null> {
  const all = state()
  if (isHopeless(key)) return null
  const asked: Asked = { family, bytes }
  const outcome = await askConfined<Asked, Answered>(
    'office-process.ts',
    { ...limits, milliseconds },
    asked,
  )
  if (typeof outcome === 'string') {
    if (all.failures.size < mostRemembered) {
      all.failures.set(key, (all.failures.get(key) ?? 0) + 1)
    }
    logWarning('A document could not be laid out', { key, outcome })
    return null
  }
  return outcome.html
}
