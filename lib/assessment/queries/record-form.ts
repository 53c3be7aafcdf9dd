import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { isOpenForCandidate } from '@/lib/registration/lifecycle'
import { readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { readBank } from '@/lib/portfolio/queries/questions'
import { readCandidates } from '@/lib/assessment/queries/units-of'

/** What a new record needs: the open units with their criteria, and what was typed before. Seven statements. */
export async function recordFormView(
  db: Db,
  actor: Actor,
  registrationId: string,
  draftKey = `record/${registrationId}`,
) {
  const [candidate] = await readCandidates(db, actor, { id: registrationId })
  if (!candidate) return null
  const drafts = await readDrafts(db, actor.personId, draftKey)
  const { specification, units, id, name } = candidate
  const verdicts = await readVerdicts(db, registrationId)
  const verdictOf = new Map(verdicts.map(({ criterionId, verdict }) => [criterionId, verdict]))
  const open = units.filter(isOpenForCandidate)
  const bank = await readBank(
    db,
    actor,
    open.map(({ reference }) => reference),
  )
  return {
    id,
    name,
    kinds: specification.evidenceKinds,
    draft: drafts.find(({ key }) => key === draftKey) ?? null,
    bank,
    units: open.flatMap(({ unitId }) => {
      const unit = specification.units.find((each) => each.id === unitId)
      return unit
        ? [
            {
              unitId,
              reference: unit.reference,
              title: unit.title,
              criteria: unit.outcomes.flatMap((outcome) =>
                outcome.criteria.map((criterion) => ({
                  id: criterion.id,
                  number: criterion.number,
                  text: criterion.text,
                  isMet: verdictOf.get(criterion.id) === 'met',
                  isBack: verdictOf.get(criterion.id) === 'notYetMet',
                })),
              ),
            },
          ]
        : []
    }),
  }
}
