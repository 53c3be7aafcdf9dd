import type { Db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import type { ReturnedTo } from '@/lib/registration/lifecycle'
import { moveEnrolment } from '@/lib/registration/store/plan'
import { appealStateAfter, type AppealMove } from '@/lib/appeals/lifecycle'
import type { ReadAppeal } from '@/lib/appeals/queries/loading'
import { dueOn } from '@/lib/appeals/rules'
import { keepStep } from '@/lib/appeals/store'

/** What the event of every step says. */
export function stepData(
  subject: ReadAppeal,
  move: AppealMove,
  words: string,
  id: string,
  at: Date,
) {
  const due = dueOn(appealStateAfter(move, subject.state), at, subject.within)
  return {
    stepId: id,
    sequence: subject.steps.length + 1,
    number: subject.appeal.number,
    reference: subject.enrolment.reference,
    words,
    dueOn: due && toIsoDate(due),
  }
}

/** Keeps a step, and opens the unit again where an upheld one sends it back. */
export async function saveStep(
  db: Db,
  subject: ReadAppeal,
  move: AppealMove,
  data: ReturnType<typeof stepData>,
  at: Date,
  more: { bodyReference?: string; returnedTo?: ReturnedTo | null } = {},
): Promise<{ appealId: string }> {
  const { registration, enrolment, appeal, actor } = subject
  const home = { centreId: registration.centreId, registrationId: registration.id }
  const returnedTo = more.returnedTo ?? null
  await keepStep(
    db,
    home,
    { seatId: actor.seatId, at },
    {
      id: data.stepId,
      appealId: appeal.id,
      sequence: data.sequence,
      move,
      state: appealStateAfter(move, subject.state),
      words: data.words,
      reference: more.bodyReference ?? null,
      returnedTo,
      dueOn: data.dueOn,
    },
  )
  if (returnedTo) await moveEnrolment(db, enrolment, { state: 'returned', returnedTo }, at)
  return { appealId: appeal.id }
}
