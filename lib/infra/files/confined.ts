import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What one document may take, the start of the process included. */
export type Limits = {
  milliseconds: number
  /** Of the program's own heap. */
  megabytes: number
  /** Of the whole process: what is unpacked lies beside the heap. */
  resident: number
}

/** A process that has nothing to do for so long goes. */
const idle = 60_000
const glance = 250

type Held = { child: ChildProcess | null; turn: Promise<unknown>; rest?: NodeJS.Timeout }
const holder = globalThis as { assayConfined?: Map<string, Held> }
const heldBy = (program: string): Held => {
  const all = (holder.assayConfined ??= new Map())
  const held = all.get(program) ?? { child: null, turn: Promise.resolve() }
  all.set(program, held)
  return held
}

export type Ended = 'ended' | 'too long' | 'too much'

/**
 * A program of this folder that gets one document at a time and answers, in a process of its own, which is
 * ended when it takes too long or too much: what is in a file stalls nobody. Who asks meanwhile waits their turn.
 */
export async function askConfined<Asked extends object, Answered extends object>(
  program: string,
  limits: Limits,
  asked: Asked,
): Promise<Answered | Ended> {
  const held = heldBy(program)
  const mine = held.turn.then(() => askNow<Answered>(program, limits, asked))
  held.turn = mine
  return mine
}

async function askNow<Answered extends object>(
  program: string,
  limits: Limits,
  asked: object,
): Promise<Answered | Ended> {
  const held = heldBy(program)
  const child = (held.child ??= begin(program, limits))
  clearTimeout(held.rest)
  const outcome = await answerOf<Answered>(child, asked, limits)
  if (typeof outcome === 'string') {
    end(program, child)
  } else {
    held.rest = setTimeout(() => end(program, child), idle)
    held.rest.unref()
  }
  return outcome
}

function begin(program: string, { megabytes }: Limits): ChildProcess {
  // By its place in the project, and not to be looked into by what bundles this file.
  const path = join(process.cwd(), 'lib', 'infra', 'files', program)
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, '--import', 'tsx', path],
    {
      // No settings and no secrets.
      env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  )
  child.once('exit', () => end(program, child))
  child.unref()
  child.channel?.unref()
  return child
}

function end(program: string, child: ChildProcess): void {
  const held = heldBy(program)
  if (held.child === child) held.child = null
  child.kill('SIGKILL')
}

/** How much memory a process has; null where the system does not say. */
async function residentMegabytes(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

function answerOf<Answered extends object>(
  child: ChildProcess,
  asked: object,
  limits: Limits,
): Promise<Answered | Ended> {
  return new Promise((resolve) => {
    const settle = (outcome: Answered | Ended) => {
      clearTimeout(timer)
      clearInterval(watch)
      child.off('message', answered)
      child.off('exit', ended)
      child.off('error', ended)
      resolve(outcome)
    }
    const answered = (message: unknown) => settle(message as Answered)
    const ended = () => settle('ended')
    const timer = setTimeout(() => settle('too long'), limits.milliseconds)
    const watch = setInterval(() => {
      void residentMegabytes(child.pid).then((megabytes) => {
        if (megabytes !== null && megabytes > limits.resident) settle('too much')
      })
    }, glance)
    child.on('message', answered)
    child.on('exit', ended)
    child.on('error', ended)
    child.send(asked, (fault) => {
      if (fault) ended()
    })
  })
}
