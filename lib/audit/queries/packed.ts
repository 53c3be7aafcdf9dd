import {
  hiddenFromCandidates,
  hiddenFromEqas,
  withheldFromCandidates,
  withheldFromEqas,
} from '@/lib/audit/events'
import { beforeTheFirst } from '@/lib/audit/model'
import { explained, rowSelect } from '@/lib/audit/queries/rows'
import { contentOf } from '@/lib/audit/rules'
import { db } from '@/lib/infra/db'
import { isIqa, roleTitles, type Role } from '@/lib/kernel/actor'
import type { PackedEntry, ReadTrail } from '@/lib/packs/model/trail'

const stretch = 500

/** What an IQA or an EQA did reaches a candidate as a sentence, never with what lies behind it. */
const isKeptFromCandidates = (type: string, role: Role | null): boolean =>
  withheldFromCandidates.includes(type) || (role !== null && (isIqa(role) || role === 'eqa'))

/** The trail as a pack holds it: the entries of its portfolios, as far as the centre's chain has got by now. */
export const trailForPack: ReadTrail = async ({ centreId, forCandidate }) => {
  const last = await db().auditEvent.findFirst({
    where: { chain: centreId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  })
  const head = last ?? { sequence: 0, hash: beforeTheFirst }
  const hidden = forCandidate ? hiddenFromCandidates : hiddenFromEqas
  const reader = { centreId, role: forCandidate ? ('candidate' as const) : ('eqa' as const) }

  async function* entries(registrationIds: readonly string[]): AsyncGenerator<PackedEntry> {
    for (let after = 0; ;) {
      const rows = await db().auditEvent.findMany({
        where: {
          chain: centreId,
          registrationId: { in: [...registrationIds] },
          sequence: { gt: after, lte: head.sequence },
          type: { notIn: [...hidden] },
        },
        orderBy: { sequence: 'asc' },
        take: stretch,
        select: rowSelect,
      })
      const told = await explained(db(), reader, rows)
      for (const [index, row] of rows.entries()) {
        const entry = told[index]
        if (!entry) continue
        const isWithheld = forCandidate
          ? isKeptFromCandidates(row.type, row.role)
          : withheldFromEqas.includes(row.type)
        yield {
          sequence: row.sequence,
          registrationId: row.registrationId ?? '',
          at: row.at,
          who: entry.who,
          role: row.role && roleTitles[row.role],
          sentence: entry.sentence,
          previousHash: row.previousHash,
          hash: row.hash,
          content: isWithheld ? null : contentOf(row),
        }
      }
      const reached = rows.at(-1)?.sequence
      if (rows.length < stretch || reached === undefined) return
      after = reached
    }
  }
  return { head, entries }
}
