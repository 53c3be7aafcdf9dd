import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { countersigningView } from '@/lib/assessment/queries/countersigning'
import { readHandedIn, readJudgements, readSignOffs } from '@/lib/assessment/queries/marking-rows'
import { findUnit, readSpecification } from '@/lib/specification/queries'

/**
 * One decision with its grounds, for whoever may countersign it. Five statements; null when it does
 * not wait, or is not theirs to sign.
 */
export async function countersignView(db: Db, actor: Actor, decisionId: string, now: Date) {
  const awaited = await countersigningView(db, actor, now)
  const row = awaited.find((each) => each.decisionId === decisionId && each.mine)
  if (!row) return null
  const specification = await readSpecification(db, row.qualificationVersionId)
  const unit = findUnit(specification, row.unitId)
  if (!unit) return null
  const references = await readHandedIn(db, actor, row.enrolmentId)
  const judgements = await readJudgements(db, actor, row.enrolmentId)
  const signOffs = await readSignOffs(db, actor, row.enrolmentId)
  const decision = signOffs.find(({ id }) => id === decisionId)
  if (!decision) return null
  const criteria = unit.outcomes.flatMap(({ number: outcome, text: outcomeText, criteria: own }) =>
    own.map((criterion) => {
      const judgement = judgements.findLast(({ criterionId }) => criterionId === criterion.id)
      const valid = new Set(judgement?.validItemIds)
      return {
        ...criterion,
        outcome: `Outcome ${outcome}, ${outcomeText}`,
        judgement: judgement ?? null,
        evidence: references.filter(({ itemId }) => itemId !== null && valid.has(itemId)),
      }
    }),
  )
  return { ...row, unit, decision, criteria }
}
