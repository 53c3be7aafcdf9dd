import { setTimeout as pause } from 'node:timers/promises'
import { logFault } from '@/lib/infra/log'

type Steady = {
  /** What it is called in the log. */
  part: string
  /** Does the next piece; whether there may be more at once. */
  work: (signal: AbortSignal) => Promise<boolean>
  /** Once, before the first piece. */
  first?: () => Promise<unknown>
  /** How long it rests when there was nothing, and when it failed. Milliseconds. */
  idle: number
  afterFault?: number
  /** How long its end waits for the piece under way, which is then done again at the next start. Milliseconds. */
  patience?: number
}

/** Works beside the web for as long as the program runs, one piece after another; gives back how to end it. */
export function steadily({
  part,
  work,
  first,
  idle,
  afterFault = idle,
  patience,
}: Steady): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const report = (fault: unknown) => {
    logFault(fault, { part })
    return afterFault
  }
  const goOn = async () => {
    await first?.().catch(report)
    while (!signal.aborted) {
      const rest = await work(signal).then((more) => (more ? 0 : idle), report)
      if (rest > 0) await pause(rest, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const ended = goOn()
  return async () => {
    stopping.abort()
    await (patience === undefined
      ? ended
      : Promise.race([ended, pause(patience, undefined, { ref: false })]))
  }
}
