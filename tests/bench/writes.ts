import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { load, type Load } from './load'
import { pairOf, type Portfolio } from './world'

export type Writes = Load & { entries: number; written: number; broken: boolean; syncs: number }

/** Candidates of one centre save cross-references, eight at once; then its chain is recomputed. */
export async function measureWrites(
  portfolios: Portfolio[],
  during: number,
  folder: string,
): Promise<Writes> {
  const left = portfolios.flatMap(({ actor, registrationId, versionIds, criterionIds, taken }) =>
    versionIds.flatMap((versionId) =>
      criterionIds
        .filter((criterionId) => !taken.has(pairOf(versionId, criterionId)))
        .map((criterionId) => ({ actor, registrationId, versionId, criterionId })),
    ),
  )
  const chain = portfolios[0]?.actor.centreId ?? ''
  const before = await verifyChain(db(), chain)
  let written = 0
  const once = async () => {
    const next = left.pop()
    if (!next) throw new Error('Nothing is left to cross-reference')
    const { actor, registrationId, versionId, criterionId } = next
    const result = await run(
      crossReference,
      { actor },
      {
        registrationId,
        versionIds: [versionId],
        criterionIds: [criterionId],
        location: '',
        claim: 'Shows it throughout.',
      },
    )
    if (!result.ok) throw new Error(result.refusal.message)
    written += 1
  }
  await load(8, during / 4, once)
  const measured = await load(8, during, once)
  const syncs = await syncsPerSecond(folder)
  const after = await verifyChain(db(), chain)
  return {
    ...measured,
    written,
    syncs,
    entries: after.head.sequence - before.head.sequence,
    broken: after.broken !== null,
  }
}

/** A chain's writes end one after the other, each with an fsync: the disk's own rate bounds them. */
async function syncsPerSecond(folder: string): Promise<number> {
  const path = join(folder, 'syncs')
  const file = await open(path, 'w')
  const page = Buffer.alloc(8192)
  const began = performance.now()
  let done = 0
  for (; performance.now() - began < 1000; done += 1) {
    await file.write(page)
    await file.datasync()
  }
  const seconds = (performance.now() - began) / 1000
  await file.close()
  await rm(path)
  return done / seconds
}
