import { countersignDecision, decideUnit } from '@/lib/assessment/commands/decide'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { readGrounds } from '@/lib/assessment/queries/grounds'
import { db } from '@/lib/infra/db'
import { enrolmentOf } from './portfolio'
import { criteriaOf } from './specified'
import { act, actorOf, type World } from './world'

const praise = [
  'Clear and specific, and plainly your own work.',
  'You show this well. Keep the figures beside the words, as here.',
  'Convincing: what you did, why, and what came of it.',
  'Good. The example from the shop floor makes the point.',
  'Met. Next time say also what you would do differently.',
]

/** The assessor judges the criteria of a unit: met, but for those named with what is missing. */
export async function judge(
  world: World,
  assessor: string,
  candidate: string,
  reference: string,
  choice: { only?: string[]; notYet?: Record<string, string> } = {},
): Promise<void> {
  const enrolmentId = enrolmentOf(world, candidate, reference)
  let turn = 0
  for (const { id, number } of criteriaOf(world, reference)) {
    if (choice.only && !choice.only.includes(number)) continue
    const grounds = await readGrounds(db(), enrolmentId, id)
    if (grounds.length === 0) throw new Error(`nothing handed in for ${number} of ${reference}`)
    const missing = choice.notYet?.[number]
    const after = await db().judgement.count({
      where: { unitEnrolmentId: enrolmentId, criterionId: id },
    })
    turn += 1
    await act(world, actorOf(world, assessor), judgeCriterion, {
      enrolmentId,
      criterionId: id,
      verdict: missing ? 'notYetMet' : 'met',
      sufficient: !missing,
      comment: missing ?? (turn % 3 === 1 ? praise[turn % praise.length] : ''),
      validItemIds: missing ? [] : grounds.map(({ itemId }) => itemId),
      confirmations: grounds.map(({ versionId }) => ({
        versionId,
        authentic: true,
        current: true,
      })),
      after,
    })
  }
}

export async function decide(
  world: World,
  assessor: string,
  candidate: string,
  reference: string,
  outcome: 'achieved' | 'referred',
  feedback: string,
): Promise<string> {
  const enrolmentId = enrolmentOf(world, candidate, reference)
  const { decisionId } = await act(world, actorOf(world, assessor), decideUnit, {
    enrolmentId,
    outcome,
    feedback,
    signed: true,
  })
  return decisionId
}

export async function countersign(
  world: World,
  assessor: string,
  decisionId: string,
  comment: string,
) {
  await act(world, actorOf(world, assessor), countersignDecision, {
    decisionId,
    outcome: 'signed',
    comment,
    signed: true,
  })
}
