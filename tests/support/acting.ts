import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { readGrounds } from '@/lib/assessment/queries/grounds'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'

/** A judgement as the bench sends it: every ground valid, authentic and current. */
export async function judging(
  enrolmentId: string,
  criterionId: string,
  verdict: 'met' | 'notYetMet',
) {
  const grounds = await readGrounds(db(), enrolmentId, criterionId)
  return {
    enrolmentId,
    criterionId,
    verdict,
    sufficient: verdict === 'met',
    comment: verdict === 'met' ? '' : 'Say what you would do differently.',
    validItemIds: verdict === 'met' ? grounds.map(({ itemId }) => itemId) : [],
    confirmations: [...new Set(grounds.map(({ versionId }) => versionId))].map((versionId) => ({
      versionId,
      authentic: true,
      current: true,
    })),
    after: await db().judgement.count({ where: { unitEnrolmentId: enrolmentId, criterionId } }),
  }
}

export async function judge(
  actor: Actor,
  enrolmentId: string,
  criterionId: string,
  verdict: 'met' | 'notYetMet',
  at = new Date(),
) {
  return run(judgeCriterion, { actor, at }, await judging(enrolmentId, criterionId, verdict))
}

/** Tables that change of themselves: attempts are noted, and an app that runs reads evidence for searching. */
const apart = ['_prisma_migrations', 'SecurityEvent', 'EvidenceReading', 'EvidencePassage']

/**
 * How many rows of every table there are, and by which transactions: equal before and after when nothing was
 * added, changed or taken away. (PostgreSQL’s xmin is what wrote a row as it stands; a change writes it anew.)
 */
export async function everything(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name <> all(${apart}) order by 1`
  // One statement for all tables, and no look at what is in them: it is asked some hundreds of times.
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, count(*) || ' ' ||
      coalesce(sum(xmin::text::bigint), 0)::text as sum from "${name}"`,
  )
  const found = await db().$queryRawUnsafe<{ name: string; sum: string }[]>(
    sums.join(' union all '),
  )
  return Object.fromEntries(found.map(({ name, sum }) => [name, sum]))
}
