import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { countersigningView } from '@/lib/assessment/queries/countersigning'
import { readUnfinished } from '@/lib/assessment/queries/records'
import { readCandidates } from '@/lib/assessment/queries/units-of'
import { plansToAnswer } from '@/lib/registration/queries/plans'
import { waitsForAssessor } from '@/lib/assessment/rules/waiting'

/** The assessor's first screen: who waits for them and since when, the longest first. Eight statements with the session's. */
export async function todayView(db: Db, actor: Actor, now: Date) {
  const candidates = await readCandidates(db, actor)
  const { unsigned, questions, answers } = await readUnfinished(db, actor)
  const plans = await plansToAnswer(db, actor)
  const countersign = await countersigningView(db, actor, now)
  // What is not active waits for nobody.
  const active = candidates.filter(({ state }) => state === 'active')
  const units = active.flatMap(({ units: own, name, id }) =>
    own.map((unit) => ({ ...unit, name, registrationId: id, waits: waitsForAssessor(unit) })),
  )
  const waiting = units
    .flatMap(({ waits, ...unit }) => (waits ? [{ ...unit, ...waits }] : []))
    .sort((a, b) => a.since.getTime() - b.since.getTime())
  return {
    candidates: active.length,
    waiting,
    countersign: countersign.filter(({ mine }) => mine),
    awaited: units.filter(({ state }) => state === 'awaitingCountersignature'),
    records: unsigned,
    questions,
    answers,
    plans,
  }
}

export type AssessorToday = Awaited<ReturnType<typeof todayView>>
