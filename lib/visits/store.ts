import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import type { VisitMove } from '@/lib/visits/lifecycle'
import type { VisitFindingKind, VisitPick } from '@/lib/visits/model'

type By = { centreId: string; seatId: string; at: Date }

export async function keepVisit(
  db: Db,
  visit: {
    id: string
    centreId: string
    number: number
    awardingBody: string
    coversFrom: string
    coversUntil: string
    opensOn: string
    closesOn: string
    seatId: string
  },
): Promise<void> {
  const { coversFrom, coversUntil, opensOn, closesOn, ...rest } = visit
  const days = { coversFrom, coversUntil, opensOn, closesOn }
  await db.visit.create({
    data: {
      ...rest,
      coversFrom: dayOf(days.coversFrom),
      coversUntil: dayOf(days.coversUntil),
      opensOn: dayOf(days.opensOn),
      closesOn: dayOf(days.closesOn),
    },
  })
}

/** Keeps a step. Two of the same sequence collide in the database, so the second one is refused. */
export async function keepStep(
  db: Db,
  by: By,
  step: {
    id: string
    visitId: string
    sequence: number
    move: VisitMove
    closesOn: string
    note: string
  },
): Promise<void> {
  await db.visitStep.create({ data: { ...step, ...by, closesOn: dayOf(step.closesOn) } })
}

export async function moveVisit(
  db: Db,
  { id, version }: { id: string; version: number },
  to: { closesOn: string } | { state: 'closed' },
): Promise<void> {
  const data = 'state' in to ? to : { closesOn: dayOf(to.closesOn) }
  expectChanged(
    await db.visit.updateMany({
      where: { id, version, state: 'open' },
      data: { ...data, version: { increment: 1 } },
    }),
    'Somebody else has just changed this visit.',
  )
}

export async function keepPicks(
  db: Db,
  visit: { id: string; centreId: string },
  picks: readonly { id: string; registrationId: string; way: VisitPick; seed: string | null }[],
  at: Date,
): Promise<void> {
  const { id: visitId, centreId } = visit
  await db.visitSampled.createMany({
    data: picks.map((pick) => ({ ...pick, visitId, centreId, at })),
  })
}

export async function keepFinding(
  db: Db,
  finding: {
    id: string
    centreId: string
    visitId: string
    registrationId: string | null
    kind: VisitFindingKind
    text: string
    at: Date
  },
): Promise<void> {
  await db.visitFinding.create({ data: finding })
}

export async function keepVisitAction(
  db: Db,
  action: {
    id: string
    centreId: string
    visitId: string
    text: string
    ownerSeatId: string
    dueOn: string
    at: Date
  },
): Promise<void> {
  await db.visitAction.create({ data: { ...action, dueOn: dayOf(action.dueOn) } })
}

export async function keepVisitActionClosure(
  db: Db,
  by: By,
  closure: { id: string; actionId: string; note: string },
): Promise<void> {
  await db.visitActionClosure.create({ data: { ...closure, ...by } })
}

/** What an EQA looked at. Written after the answer, outside of any command; their visit is found by their seat. */
export async function keepView(
  db: Db,
  by: By,
  view: { id: string; path: string; registrationId: string | null; refused: boolean },
): Promise<void> {
  await db.$executeRaw`
    insert into "VisitView" ("id", "centreId", "visitId", "path", "registrationId", "refused", "at")
    select ${view.id}::uuid, v."centreId", v."id", ${view.path}, ${view.registrationId}::uuid,
      ${view.refused}, ${by.at}
    from "Visit" v where v."seatId" = ${by.seatId}::uuid and v."centreId" = ${by.centreId}::uuid`
}
