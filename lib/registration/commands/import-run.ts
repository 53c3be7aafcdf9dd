import type { By } from '@/lib/infra/attempts'
import { run } from '@/lib/infra/command'
import { logFault } from '@/lib/infra/log'
import type { Result } from '@/lib/kernel/result'
import { continueImport, writeWholeImport } from '@/lib/registration/commands/import-writing'

/** Imports that this process is registering just now: after a restart there are none. */
const holder = globalThis as { assayImports?: Set<string> }
const underWay = (holder.assayImports ??= new Set())

export const isUnderWay = (importId: string): boolean => underWay.has(importId)

async function alone<Outcome>(importId: string, work: () => Promise<Outcome>) {
  underWay.add(importId)
  try {
    return await work()
  } finally {
    underWay.delete(importId)
  }
}

/** All rows or none: a process that is killed meanwhile has registered none, and it can be chosen again. */
export const importWhole = (by: By, importId: string): Promise<Result<{ registered: number }>> =>
  alone(importId, () => run(writeWholeImport, by, { importId }))

/**
 * Registers the good rows of a started import, a batch in each transaction. What a killed process had not
 * got to is still to be done, and whoever opens the import has it go on. Two at once do no harm: of two
 * that take the same batch one is refused, and stops.
 */
export async function importOn(by: By, importId: string): Promise<void> {
  if (isUnderWay(importId)) return
  await alone(importId, async () => {
    try {
      for (let finished = false; !finished;) {
        const result = await run(continueImport, by, { importId })
        if (!result.ok) return
        finished = result.value.finished
      }
    } catch (fault) {
      logFault(fault, { command: continueImport.name, requestId: by.requestId })
    }
  })
}
