import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { load, type Load } from './load'
import { pairOf, type Portfolio } from './world'

export type Writes = Load & { entries: number; written: number; broken: boolean }

/** Candidates of one centre save cross-references, eight at once; then its chain is recomputed. */
export async function measureWrites(portfolios: Portfolio[], during: number): Promise<Writes> {
  const open = portfolios.flatMap(({ actor, registrationId, versionIds, criterionIds, taken }) =>
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
    const next = open.pop()
    if (!next) throw new Error('Nothing is left to cross-reference')
    const { actor, registrationId, versionId, criterionId } = next
    const result = await run(
      crossReference,
      { actor },
      {
        registrationId,
        versionIds: [versionId],
        criterionIds: [criterionId],
        locationKind: 'whole',
        location: '',
        claim: 'Shows it throughout.',
      },
    )
    if (!result.ok) throw new Error(result.refusal.message)
    written += 1
  }
  await load(8, during / 4, once)
  const measured = await load(8, during, once)
  const after = await verifyChain(db(), chain)
  return {
    ...measured,
    written,
    entries: after.head.sequence - before.head.sequence,
    broken: after.broken !== null,
  }
}
