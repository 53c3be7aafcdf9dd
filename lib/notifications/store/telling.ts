import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Told } from '@/lib/notifications/model'

type From = { centreId: string; bySeatId: string | null; at: Date }

/**
 * Writes down what people are told, and queues the letters they are owed for it. Called by the follower
 * alone, in the transaction of what happened. At most three statements.
 */
export async function keepTold(
  db: Db,
  told: readonly Told[],
  from: From,
  digestDueAt: Date,
): Promise<void> {
  const { centreId, bySeatId, at } = from
  const unread = await unreadOnes(db, told)
  const fresh = told.filter((each) => !each.once || !unread.has(sameness(each)))
  if (fresh.length === 0) return
  const digests = await keepDigests(db, fresh, from, digestDueAt)
  const rows = fresh.map((each) => ({
    id: newId(at),
    seatId: each.seatId,
    registrationId: each.registrationId,
    kind: each.kind,
    sentence: each.sentence,
    path: each.path,
    letterId:
      each.channel === 'atOnce'
        ? newId(at)
        : each.channel === 'digest'
          ? (digests.get(each.seatId) ?? null)
          : null,
    atOnce: each.channel === 'atOnce',
  }))
  await db.letter.createMany({
    data: rows.flatMap(({ atOnce, letterId, seatId }) =>
      atOnce && letterId
        ? [{ id: letterId, centreId, seatId, digest: false, dueAt: at, nextAt: at }]
        : [],
    ),
  })
  await db.notification.createMany({
    data: rows.map(({ atOnce: _, ...row }) => ({ ...row, centreId, bySeatId, at })),
  })
}

const sameness = ({ seatId, path, sentence }: { seatId: string; path: string; sentence: string }) =>
  `${seatId} ${path} ${sentence}`

async function unreadOnes(db: Db, told: readonly Told[]): Promise<Set<string>> {
  const once = told.filter((each) => each.once)
  if (once.length === 0) return new Set()
  const found = await db.notification.findMany({
    where: {
      readAt: null,
      OR: once.map(({ seatId, path, sentence }) => ({ seatId, path, sentence })),
    },
    select: { seatId: true, path: true, sentence: true },
  })
  return new Set(found.map(sameness))
}

/** The day's letter of each seat that chose it, made by whichever act is first. Sorted, so that two acts queue up. */
async function keepDigests(
  db: Db,
  told: readonly Told[],
  { centreId, at }: From,
  dueAt: Date,
): Promise<Map<string, string>> {
  const digested = told.filter(({ channel }) => channel === 'digest')
  const seatIds = [...new Set(digested.map(({ seatId }) => seatId))].sort()
  if (seatIds.length === 0) return new Map()
  const ids = seatIds.map(() => newId(at))
  const rows = await db.$queryRaw<{ id: string; seatId: string }[]>`
    insert into "Letter" ("id", "centreId", "seatId", "digest", "dueAt", "nextAt")
    select x."id", ${centreId}::uuid, x."seatId", true, ${dueAt}, ${dueAt}
    from unnest(${ids}::uuid[], ${seatIds}::uuid[]) as x("id", "seatId")
    on conflict ("seatId", "dueAt") where "digest" do update set "dueAt" = excluded."dueAt"
    returning "id", "seatId"`
  return new Map(rows.map(({ id, seatId }) => [seatId, id]))
}

/**
 * What was said of portfolios to those who serve them no longer is theirs no more: it counts as read.
 * What awaits a countersignature was never told for an allocation.
 */
export async function closeForFormerStaff(
  db: Db,
  registrationIds: string[],
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update "Notification" n set "readAt" = ${at} from "Seat" s
    where s."id" = n."seatId" and s."role" in ('assessor', 'iqa') and n."readAt" is null
      and n."kind" <> 'countersigning' and n."registrationId" = any(${registrationIds}::uuid[])
      and not exists (select 1 from "Allocation" a where a."registrationId" = n."registrationId"
        and a."seatId" = n."seatId" and a."endedAt" is null)`
}
