import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EvidenceForm } from '@/lib/portfolio/model'
import { candidateAdding } from '@/lib/portfolio/queries/candidate-adding'

type Item = {
  id: string
  number: number
  form: EvidenceForm
  versionId: string
  title: string
  mediaType: string | null
}

/** The newest version of each piece of evidence, beside the criteria of the plan. */
export async function candidateReferencing(
  db: Db,
  actor: Actor,
  asked: { registrationId?: string | undefined; enrolmentId?: string | undefined },
) {
  const view = await candidateAdding(db, actor, asked)
  if (!view) return null
  const items = await db.$queryRaw<Item[]>`
    select e."id", e."number", e."form"::text as "form", v."id" as "versionId", v."title",
      v."mediaType"
    from "Evidence" e
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    where e."registrationId" = ${view.own.registrationId}::uuid
    order by e."number" desc`
  return { ...view, items }
}
