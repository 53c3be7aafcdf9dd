import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { lettersVisibleTo, mayKeepLetters } from '@/lib/notifications/policy'
import { withNames } from '@/lib/notifications/rules/letters'
import { namedColumns, namesOf, stillTheirs, type NamedRow } from './rows'

/** What a letter has to say that is still unread. One statement. */
export async function linesOf(db: Db, letterId: string) {
  const rows = await db.$queryRaw<NamedRow[]>(Prisma.sql`
    select ${namedColumns} from "Notification" n ${namesOf}
    where n."letterId" = ${letterId}::uuid and n."readAt" is null and ${stillTheirs}
    order by n."id"`)
  return rows.map((row) => ({ id: row.id, sentence: withNames(row.sentence, row) }))
}

/** More than anybody looks through; the latest of them. */
const most = 100

/** Letters of the centre that were given up, the latest first, and how many wait. Null for anybody else. */
export async function lettersGivenUp(db: Db, actor: Actor) {
  if (mayKeepLetters(actor)) return null
  const visible = lettersVisibleTo(actor)
  const rows = await db.letter.findMany({
    where: { AND: [visible, { state: 'givenUp' }] },
    orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      digest: true,
      dueAt: true,
      settledAt: true,
      attempts: true,
      reason: true,
      seat: { select: { role: true, person: { select: { name: true } } } },
    },
  })
  const waiting = await db.letter.count({
    where: { AND: [visible, { state: 'queued', attempts: { gt: 0 } }] },
  })
  return {
    waiting,
    letters: rows.map(({ seat, ...letter }) => ({
      ...letter,
      to: seat.person.name,
      role: seat.role,
    })),
  }
}
