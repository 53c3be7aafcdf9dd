import type { Db } from '@/lib/infra/db'
import { dayOf } from '@/lib/kernel/dates'
import type { ReturnedTo } from '@/lib/registration/lifecycle'
import type { AppealMove, AppealState } from '@/lib/appeals/lifecycle'

type Home = { centreId: string; registrationId: string }
type By = { seatId: string; at: Date }

export async function keepAppeal(
  db: Db,
  home: Home,
  appeal: { id: string; unitEnrolmentId: string; decisionId: string; number: number },
): Promise<void> {
  await db.appeal.create({ data: { ...appeal, ...home } })
}

export async function keepProcedure(
  db: Db,
  procedure: By & {
    id: string
    centreId: string
    number: number
    enquiryDays: number
    appealDays: number
    words: string
  },
): Promise<void> {
  await db.appealsProcedure.create({ data: procedure })
}

/** Keeps a step. Two of the same sequence collide in the database, so the second one is refused. */
export async function keepStep(
  db: Db,
  home: Home,
  by: By,
  step: {
    id: string
    appealId: string
    sequence: number
    move: AppealMove
    state: AppealState
    words: string
    reference: string | null
    returnedTo: ReturnedTo | null
    dueOn: string | null
  },
): Promise<void> {
  const due = step.dueOn === null ? null : dayOf(step.dueOn)
  await db.appealStep.create({ data: { ...step, ...home, ...by, dueOn: due } })
}
