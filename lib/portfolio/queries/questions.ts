import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { questionsVisibleTo } from '@/lib/portfolio/policy'
import { findVisible, listSpecifications, readSpecification } from '@/lib/specification/queries'

const keptSelect = {
  id: true,
  unitReference: true,
  text: true,
  criteria: true,
  goodAnswer: true,
  way: true,
} satisfies Prisma.BankQuestionSelect

/** Questions of the centre's bank by their ids, those retired not among them. */
export const readKeptQuestions = (db: Db, actor: Actor, ids: string[]) =>
  db.bankQuestion.findMany({
    where: { id: { in: ids }, retiredAt: null, ...questionsVisibleTo(actor) },
    select: keptSelect,
  })

/** What the bank has for these units, in the order in which it was added. */
export const readBank = (db: Db, actor: Actor, unitReferences: string[]) =>
  db.bankQuestion.findMany({
    where: {
      unitReference: { in: unitReferences },
      retiredAt: null,
      ...questionsVisibleTo(actor),
    },
    select: keptSelect,
    orderBy: [{ unitReference: 'asc' }, { addedAt: 'asc' }],
  })

export type BankRow = Awaited<ReturnType<typeof readBank>>[number]

/** One question with all that commands need of it. */
export const readQuestionForChange = (db: Db, actor: Actor, id: string) =>
  db.bankQuestion.findFirst({
    where: { id, centreId: actor.centreId },
    select: { ...keptSelect, version: true, retiredAt: true, centreId: true },
  })

/**
 * The bank of one unit: the one asked for, or the first, of the edition asked for or the latest of the
 * first qualification. Five statements; null when there is no such unit.
 */
export async function questionBank(
  db: Db,
  actor: Actor,
  asked: { versionId?: string | undefined; unitId?: string | undefined },
) {
  const heads = await listSpecifications(db, actor.centreId)
  const versionId = asked.versionId ?? heads[0]?.id
  if (!versionId) return null
  const isListed = heads.some(({ id }) => id === versionId)
  const specification = isListed
    ? await readSpecification(db, versionId)
    : await findVisible(db, actor.centreId, versionId)
  const unit = specification?.units.find(({ id }) => id === asked.unitId) ?? specification?.units[0]
  if (!specification || !unit) return null
  const [questions, counts] = await Promise.all([
    db.bankQuestion.findMany({
      where: { unitReference: unit.reference, ...questionsVisibleTo(actor) },
      select: {
        ...keptSelect,
        retiredAt: true,
        addedBy: { select: { person: { select: { name: true } } } },
      },
      orderBy: { addedAt: 'asc' },
    }),
    db.bankQuestion.groupBy({
      by: ['unitReference'],
      where: { retiredAt: null, ...questionsVisibleTo(actor) },
      _count: true,
    }),
  ])
  const countOf = new Map(counts.map(({ unitReference, _count }) => [unitReference, _count]))
  return {
    heads,
    specification,
    unit,
    units: specification.units.map(({ id, reference, title }) => ({
      id,
      reference,
      title,
      count: countOf.get(reference) ?? 0,
    })),
    questions: questions.map(({ addedBy, ...question }) => ({
      ...question,
      addedBy: addedBy.person.name,
    })),
  }
}
