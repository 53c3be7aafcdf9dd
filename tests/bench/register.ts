import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { importOn } from '@/lib/registration/commands/import-run'
import { checkImport, startImport } from '@/lib/registration/commands/importing'
import { candidateRow, fileOf } from '../support/importing'

export type Imported = {
  rows: number
  registered: number
  /** Seconds. */
  checking: number
  registering: number
  broken: boolean
}

const seconds = (since: number) => (performance.now() - since) / 1000

/** A file of so many candidates is checked, and all of its rows registered; then the chain is recomputed. */
export async function measureImport(
  actor: Actor,
  rows: number,
  from: number,
  cohort: string,
): Promise<Imported> {
  const bytes = fileOf(
    Array.from({ length: rows }, (_, turn) => ({ ...candidateRow(from + turn), cohort })),
  )
  const before = performance.now()
  const checked = await run(checkImport, { actor }, { fileName: 'bench.csv', bytes })
  if (!checked.ok) throw new Error(checked.refusal.message)
  const checking = seconds(before)
  const begun = performance.now()
  const { importId } = checked.value
  const started = await run(startImport, { actor }, { importId })
  if (!started.ok) throw new Error(started.refusal.message)
  await importOn({ actor }, importId)
  const registering = seconds(begun)
  const { broken } = await verifyChain(db(), actor.centreId)
  const registered = await db().registration.count({
    where: { centreId: actor.centreId, cohort, importKey: { not: null } },
  })
  return { rows, registered, checking, registering, broken: broken !== null }
}
