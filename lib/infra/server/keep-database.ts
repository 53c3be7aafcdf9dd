import { setTimeout as pause } from 'node:timers/promises'
import { logInfo, logWarning } from '@/lib/infra/log'
import { claim } from '@/lib/infra/postgres/sole-user'

export type KeptDatabase = {
  /** Whether it can be asked anything just now. */
  isThere: () => boolean
  release: () => Promise<void>
}

type Keep = {
  url: string
  /** Starts the embedded one again, at the same address; null for a server that others look after. */
  restart: (() => Promise<void>) | null
  /** Said when another Assay holds it. */
  taken: string
  /** There is no going on: the process must end, with these words. */
  giveUp: (words: string) => void
}

const between = 500

/**
 * Holds the database for this process, and notices when it goes. The embedded one is started again; for
 * a server it waits. Everything else finds its own way back: every query takes a connection that works.
 */
export async function keepDatabase({ url, restart, taken, giveUp }: Keep): Promise<KeptDatabase> {
  let isThere = true
  let isStopping = false
  const lost = () => {
    if (isStopping || !isThere) return
    isThere = false
    logWarning('The database is gone', { restarting: restart !== null })
    comeBack().catch((fault: unknown) =>
      giveUp(fault instanceof Error ? fault.message : String(fault)),
    )
  }
  const first = await claim(url, lost)
  if (!first) throw new Error(taken)
  let holding = first

  const comeBack = async () => {
    while (!isStopping) {
      await restart?.()
      const again = await claim(url, lost).catch(() => 'not yet' as const)
      // Somebody else took it while it was away: two on one database must never be.
      if (again === null) return giveUp(taken)
      if (again !== 'not yet') {
        holding = again
        isThere = true
        logInfo('The database is back')
        return
      }
      await pause(between)
    }
  }

  return {
    isThere: () => isThere,
    release: async () => {
      isStopping = true
      await holding.release().catch(() => undefined)
    },
  }
}
