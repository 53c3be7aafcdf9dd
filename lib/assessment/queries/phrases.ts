import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import { mayKeepPhrases } from '@/lib/assessment/policy'

const select = { id: true, name: true, text: true, unitReference: true, verb: true } as const

/** What the centre keeps, to be offered. One statement. */
export const currentPhrases = (db: Db, { centreId }: Pick<Actor, 'centreId'>) =>
  db.feedbackPhrase.findMany({
    where: { centreId, retiredAt: null },
    orderBy: { name: 'asc' },
    select,
  })

type Row = {
  id: string
  name: string
  text: string
  unitReference: string
  verb: string
  by: string
  keptAt: Date
  retiredAt: Date | null
}

/** The centre's phrases with who wrote them last, and the units one may be for. Two statements. */
export async function phrasesView(db: Db, actor: Actor) {
  if (mayKeepPhrases(actor)) return null
  const phrases = await db.$queryRaw<Row[]>`
    select f."id", f."name", f."text", f."unitReference", f."verb", p."name" as "by", f."keptAt",
      f."retiredAt"
    from "FeedbackPhrase" f
    join "Seat" s on s."id" = f."seatId"
    join "Person" p on p."id" = s."personId"
    where f."centreId" = ${actor.centreId}::uuid
    order by f."retiredAt" desc nulls first, lower(f."name")
    limit 400`
  const units = await db.$queryRaw<{ reference: string; title: string }[]>`
    select distinct on (u."reference") u."reference", u."title"
    from "Unit" u
    join "UnitEnrolment" n on n."unitId" = u."id" and n."centreId" = ${actor.centreId}::uuid
    order by u."reference"`
  return {
    current: phrases.filter(({ retiredAt }) => retiredAt === null),
    retired: phrases.filter(({ retiredAt }) => retiredAt !== null),
    units,
  }
}

/** What commands on one phrase ask: the phrase, and the names that are taken. */
export async function readPhrase(db: Db, actor: Actor, phraseId: string) {
  const known = id.safeParse(phraseId).data
  const phrase = known
    ? await db.feedbackPhrase.findFirst({
        where: { id: known, centreId: actor.centreId },
        select: { ...select, version: true, retiredAt: true, centreId: true },
      })
    : null
  return phrase && { phrase, current: await currentPhrases(db, actor), actor }
}
