import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'
import { readPlans, withChanges } from '@/lib/registration/queries/plans'

export type UnsignedRecord = {
  evidenceId: string
  number: number
  title: string
  by: string
  addedAt: Date
}

/** Records that an assessor made and the candidate has not signed. */
const readUnsignedRecords = (db: Db, registrationId: string) =>
  db.$queryRaw<UnsignedRecord[]>`
    select e."id" as "evidenceId", e."number", v."title", p."name" as "by", v."addedAt"
    from "Evidence" e
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    join "Seat" t on t."id" = v."addedBySeatId"
    join "Person" p on p."id" = t."personId"
    where e."registrationId" = ${registrationId}::uuid and e."form" = 'record'
      and not exists (select 1 from "Signature" g
        where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate')
    order by v."addedAt"`

/** The candidate's first screen. */
export async function candidateToday(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const [references, verdicts, records, plans] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
    readUnsignedRecords(db, own.registrationId),
    readPlans(db, own.registrationId),
  ])
  return {
    own,
    units: planProgress(own, references, verdicts),
    records,
    plan: withChanges(plans)[0] ?? null,
  }
}

export type TodayView = NonNullable<Awaited<ReturnType<typeof candidateToday>>>
