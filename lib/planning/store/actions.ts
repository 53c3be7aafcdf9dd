import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import type { ActionMove, ActionState } from '@/lib/planning/lifecycle'
import type { ActionOwner } from '@/lib/planning/model/actions'

export type Home = { centreId: string; registrationId: string }
export type By = { seatId: string; at: Date }

/** Keeps actions; what they ask never changes afterwards. */
export async function keepActions(
  db: Db,
  home: Home,
  { seatId, at }: By,
  actions: readonly {
    id: string
    unitEnrolmentId: string | null
    decisionId?: string
    owner: ActionOwner
    text: string
    dueOn: string
  }[],
): Promise<void> {
  if (actions.length === 0) return
  await db.actionPoint.createMany({
    data: actions.map(({ dueOn, ...action }) => ({
      ...home,
      ...action,
      dueOn: dayOf(dueOn),
      stateSince: at,
      raisedBySeatId: seatId,
      raisedAt: at,
    })),
  })
}

/** Moves an action that is still as it was seen, and keeps the step that moved it. */
export async function moveAction(
  db: Db,
  home: Home,
  { seatId, at }: By,
  action: { id: string; version: number; state: ActionState },
  step: {
    id: string
    move: ActionMove
    note: string
    dueOn: string | null
    versionIds: readonly string[]
    to: ActionState
  },
): Promise<void> {
  const dueOn = step.dueOn ? dayOf(step.dueOn) : null
  expectChanged(
    await db.actionPoint.updateMany({
      where: { id: action.id, centreId: home.centreId, version: action.version },
      data: {
        version: action.version + 1,
        state: step.to,
        ...(step.to !== action.state && { stateSince: at }),
        ...(dueOn && { dueOn }),
      },
    }),
  )
  const { id, move, note } = step
  await db.actionPointStep.create({
    data: { id, ...home, actionPointId: action.id, move, note, dueOn, seatId, at },
  })
  await db.actionPointEvidence.createMany({
    data: step.versionIds.map((evidenceVersionId) => ({ ...home, stepId: id, evidenceVersionId })),
  })
}
