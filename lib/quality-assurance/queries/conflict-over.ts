import type { Db } from '@/lib/infra/db'
import { readAllConflicts } from '@/lib/registration/queries/conflicts'
import { readServing } from '@/lib/registration/queries/serving'
import type { readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { assessedBy } from '@/lib/quality-assurance/rules/independence'
import { conflictOver } from '@/lib/quality-assurance/rules/releasing'

type Assuring = NonNullable<Awaited<ReturnType<typeof readForAssuring>>>

/** The declared conflict of interest that a unit was assessed under, in words. Two statements. */
export async function readConflictOver(
  db: Db,
  { registration, decision, hands, actor }: Assuring,
): Promise<string | null> {
  const { id, centreId } = registration
  const serving = await readServing(db, centreId, id)
  if (!decision || !serving) return null
  return conflictOver(await readAllConflicts(db, centreId), {
    registrationId: id,
    employer: serving.employer,
    decidedAt: decision.at,
    assessedBy: assessedBy(hands),
    serving: [...serving.slots.map(({ personId }) => personId), actor.personId],
  })
}
