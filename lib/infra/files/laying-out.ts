import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { logWarning } from '@/lib/infra/log'
import type { Family } from './accepted-types'
import type { OfficeFamily } from './office-document'
import type { Answered, Asked } from './office-process'

/** What one document may take, the start of the process included; an honest one takes a second or two. */
const limits = { milliseconds: 20_000, megabytes: 256 }
/** A process that has nothing to do for so long goes. */
const idle = 60_000
/** More than these waiting, and the next is told to download instead. */
const mostWaiting = 20
const mostRemembered = 1000

export const isOfficeFamily = (family: Family | null): family is OfficeFamily =>
  family === 'word' || family === 'sheet' || family === 'slides'

type Holder = {
  /** By its place in the project, and not to be looked into by what bundles this file. */
  program: string
  child: ChildProcess | null
  turn: Promise<unknown>
  waiting: number
  /** How often a document took all it was given; after the second time it is not tried again. */
  failures: Map<string, number>
  rest?: NodeJS.Timeout
}

const holder = globalThis as { assayLayingOut?: Holder }
const state = (): Holder =>
  (holder.assayLayingOut ??= {
    program: join(process.cwd(), 'lib', 'infra', 'files', 'office-process.ts'),
    child: null,
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
  const child = (all.child ??= begin())
  clearTimeout(all.rest)
  const outcome = await answerOf(child, { family, bytes }, milliseconds)
  if (outcome === 'ended' || outcome === 'too long') {
    end(child)
    if (all.failures.size < mostRemembered) {
      all.failures.set(key, (all.failures.get(key) ?? 0) + 1)
    }
    logWarning('A document could not be laid out', { key, outcome })
    return null
  }
  all.rest = setTimeout(() => end(child), idle)
  all.rest.unref()
  return outcome.html
}

function begin(): ChildProcess {
  const limit = `--max-old-space-size=${limits.megabytes}`
  const child = spawn(process.execPath, [limit, '--import', 'tsx', state().program], {
    // No settings and no secrets.
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.once('exit', () => end(child))
  child.unref()
  child.channel?.unref()
  return child
}

function end(child: ChildProcess): void {
  if (state().child === child) state().child = null
  child.kill('SIGKILL')
}

function answerOf(
  child: ChildProcess,
  asked: Asked,
  milliseconds: number,
): Promise<Answered | 'ended' | 'too long'> {
  return new Promise((resolve) => {
    const settle = (outcome: Answered | 'ended' | 'too long') => {
      clearTimeout(timer)
      child.off('message', answered)
      child.off('exit', ended)
      child.off('error', ended)
      resolve(outcome)
    }
    const answered = (message: unknown) => settle(message as Answered)
    const ended = () => settle('ended')
    const timer = setTimeout(() => settle('too long'), milliseconds)
    child.on('message', answered)
    child.on('exit', ended)
    child.on('error', ended)
    child.send(asked, (fault) => {
      if (fault) ended()
    })
  })
}
