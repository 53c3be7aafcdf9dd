import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { isIqa, type Actor } from '@/lib/kernel/actor'
import { holderOfSample, ownerOfAction } from '@/lib/quality-assurance/queries/holders'
import { samplesVisibleTo } from '@/lib/quality-assurance/policy'
import type { SampleOutcome } from '@/lib/quality-assurance/model'

type Row = {
  id: string
  reference: string
  title: string
  candidate: string
  assessor: string
  takenBy: string
  mine: boolean
  reason: string
  at: Date
  outcome: SampleOutcome | null
  concludedAt: Date | null
  openActions: number
  dueOn: Date | null
  /** Actions that are not closed. */
  actions: {
    id: string
    text: string
    owner: string
    mine: boolean
    dueOn: string
    /** The last day on which the reader nudged its owner. */
    nudgedOn: string | null
  }[]
  /** Whoever agreed was working towards the award: a release by somebody qualified countersigns it. */
  towards: boolean
  releasedAt: Date | null
  decisionStands: boolean
}

/** The samples this IQA sees, those to conclude first. Two statements. */
export async function samplesView(db: Db, actor: Actor): Promise<Row[]> {
  const seen = await db.sample.findMany({ where: samplesVisibleTo(actor), select: { id: true } })
  if (seen.length === 0) return []
  return readSamples(db, actor, Prisma.sql`x."id" = any(${seen.map(({ id }) => id)}::uuid[])`)
}

/** The samples of registrations this IQA is known to see. One statement. */
export const samplesOf = (db: Db, actor: Actor, registrationIds: string[]): Promise<Row[]> =>
  isIqa(actor.role)
    ? readSamples(db, actor, Prisma.sql`x."registrationId" = any(${registrationIds}::uuid[])`)
    : Promise.resolve([])

const readSamples = (db: Db, actor: Actor, which: Prisma.Sql) =>
  db.$queryRaw<Row[]>`
    select x."id", u."reference", u."title", p."name" as "candidate", m."name" as "assessor",
      xp."name" as "takenBy", ${holderOfSample} = ${actor.seatId}::uuid as "mine", x."reason", x."at",
      c."outcome"::text as "outcome", c."at" as "concludedAt", a."open" as "openActions",
      a."dueOn", coalesce(a."all", '[]') as "actions",
      coalesce(c."competence" ->> 'standing' = 'workingTowards', false) as "towards", e."at" as "releasedAt", n."state" = 'achieved' as "decisionStands"
    from "Sample" x
    join "UnitEnrolment" n on n."id" = x."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = x."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "AssessmentDecision" d on d."id" = x."decisionId"
    join "Seat" t on t."id" = d."seatId"
    join "Person" m on m."id" = t."personId"
    join "Seat" xt on xt."id" = ${holderOfSample}
    join "Person" xp on xp."id" = xt."personId"
    left join "SampleConclusion" c on c."sampleId" = x."id"
    left join "Release" e on e."decisionId" = d."id"
    left join lateral (
      select count(*)::int as "open", min(a."dueOn") as "dueOn",
        jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'owner', op."name",
          'mine', o."id" = ${actor.seatId}::uuid, 'dueOn', a."dueOn",
          'nudgedOn', (select max(g."day") from "Nudge" g where g."seatId" = ${actor.seatId}::uuid
            and g."what" = 'qualityAction' and g."subjectId" = a."id")) order by a."dueOn", a."id") as "all"
      from "Action" a
      join "Seat" o on o."id" = ${ownerOfAction} join "Person" op on op."id" = o."personId"
      where a."sampleId" = x."id"
        and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")
    ) a on true
    where x."centreId" = ${actor.centreId}::uuid and ${which}
    order by c."at" is not null, x."at" desc`

export type SampleRow = Row
