import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import type { AssessmentEnd, AssessmentEntry } from '@/lib/planning/model/plans'
import { piecesToName, type ActionStepLine } from '@/lib/planning/queries/actions'
import { planningHead, type PlanningHead } from '@/lib/planning/queries/head'
import { planStanding, type VersionStanding } from '@/lib/planning/rules/plans'

export type PlanVersion = VersionStanding & {
  entry: AssessmentEntry
  what: string
  methods: string[]
  place: string
  others: string
  wording: string
  name: string
  criterionIds: string[]
  comment: string | null
  repliedBy: string | null
  repliedAt: Date | null
}

export type PlanEnding = {
  outcome: AssessmentEnd
  note: string
  by: string
  at: Date
  evidence: ActionStepLine['evidence']
}

type Row = PlanVersion & {
  planId: string
  plan: number
  endOutcome: AssessmentEnd | null
  endNote: string | null
  endBy: string | null
  endAt: Date | null
  endEvidence: ActionStepLine['evidence']
}

const readRows = (db: Db, where: Prisma.Sql) =>
  db.$queryRaw<Row[]>`
    select p."id" as "planId", p."number" as "plan", v."id", v."number", v."at", v."startsAt",
      v."minutes", v."entry"::text as "entry", v."what", v."methods", v."place", v."others",
      v."wording", n."name",
      case when v."seatId" = r."candidateSeatId" then 'candidate' else 'assessor' end as "by",
      coalesce((select jsonb_agg(c."criterionId") from "AssessmentPlanCriterion" c
        where c."versionId" = v."id"), '[]') as "criterionIds",
      y."outcome"::text as "outcome", y."comment", m."name" as "repliedBy", y."at" as "repliedAt",
      e."outcome"::text as "endOutcome", e."note" as "endNote", x."name" as "endBy", e."at" as "endAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('evidenceId', i."id", 'versionId', w."id",
          'number', i."number", 'title', w."title") order by i."number")
        from "AssessmentPlanEvidence" q
        join "EvidenceVersion" w on w."id" = q."evidenceVersionId"
        join "Evidence" i on i."id" = w."evidenceId"
        where q."endingId" = e."id"), '[]') as "endEvidence"
    from "AssessmentPlan" p
    join "Registration" r on r."id" = p."registrationId"
    join "AssessmentPlanVersion" v on v."planId" = p."id"
    join "Seat" s on s."id" = v."seatId"
    join "Person" n on n."id" = s."personId"
    left join "AssessmentPlanReply" y on y."versionId" = v."id"
    left join "Seat" t on t."id" = y."seatId"
    left join "Person" m on m."id" = t."personId"
    left join "AssessmentPlanEnding" e on e."planId" = p."id"
    left join "Seat" u on u."id" = e."seatId"
    left join "Person" x on x."id" = u."personId"
    where ${where}
    order by p."number", v."number"`

/** Rows of versions as plans, each with how it stands. */
function gathered(rows: readonly Row[]) {
  const ids = [...new Set(rows.map(({ planId }) => planId))]
  return ids.flatMap((planId) => {
    const own = rows.filter((row) => row.planId === planId)
    const [row] = own
    if (!row) return []
    const { plan: number, endOutcome, endNote, endBy, endAt, endEvidence } = row
    const versions = own.map(
      ({
        planId: _,
        plan: _n,
        endOutcome: _o,
        endNote: _e,
        endBy: _b,
        endAt: _a,
        endEvidence: _v,
        ...version
      }): PlanVersion => version,
    )
    const ending: PlanEnding | null =
      endOutcome && endBy && endAt
        ? { outcome: endOutcome, note: endNote ?? '', by: endBy, at: endAt, evidence: endEvidence }
        : null
    const standing = planStanding(versions, endOutcome)
    const shown = standing.agreed ?? standing.latest
    return shown ? [{ planId, number, versions, ending, ...standing, shown }] : []
  })
}

export type PlanLine = ReturnType<typeof gathered>[number]

/** Every assessment plan of a registration its caller may see. One statement. */
export const plansOf = async (db: Db, registrationId: string): Promise<PlanLine[]> =>
  gathered(await readRows(db, Prisma.sql`p."registrationId" = ${registrationId}::uuid`))

/** Criteria of a version by unit, in the specification's words. */
export const criteriaOf = (
  { specification }: Pick<PlanningHead, 'specification'>,
  criterionIds: readonly string[],
) =>
  specification.units.flatMap(({ reference, title, outcomes }) => {
    const criteria = outcomes
      .flatMap((outcome) => outcome.criteria)
      .filter((each) => criterionIds.includes(each.id))
      .map((each) => ({ id: each.id, number: each.number, text: each.text }))
    return criteria.length > 0 ? [{ reference, title, criteria }] : []
  })

/** The units and criteria that a plan may be about now. */
const pickable = ({ units }: PlanningHead) =>
  units
    .filter(({ isOpen }) => isOpen)
    .map(({ unit: { reference, title, outcomes } }) => ({
      reference,
      title,
      criteria: outcomes
        .flatMap(({ criteria }) => criteria)
        .map((each) => ({ id: each.id, number: each.number, text: each.text })),
    }))

/** What a new plan needs. Two statements; null for whoever may not make one. */
export async function proposingView(db: Db, actor: Actor, asked: string) {
  const registrationId = id.safeParse(asked).data
  const head = registrationId ? await planningHead(db, actor, registrationId) : null
  if (!head?.side) return null
  const [draft] = await readDrafts(db, actor.personId, `assessment-plan/${head.registrationId}`)
  return { head, units: pickable(head), draft: draft ?? null }
}

/** One plan with all its versions. Five statements; null when it is not theirs to see. */
export async function planView(db: Db, actor: Actor, asked: string) {
  const planId = id.safeParse(asked).data
  const found = planId
    ? await db.assessmentPlan.findFirst({
        where: { id: planId, centreId: actor.centreId },
        select: { id: true, registrationId: true },
      })
    : null
  const head = found && (await planningHead(db, actor, found.registrationId))
  if (!found || !head) return null
  const [plan] = gathered(await readRows(db, Prisma.sql`p."id" = ${found.id}::uuid`))
  if (!plan) return null
  const acts = head.side !== null && head.stopped === null && plan.ending === null
  const pieces = acts && head.side === 'assessor' ? await piecesToName(db, head.registrationId) : []
  const keys = ['change', 'answer', 'end'].map((what) => `assessment-${what}/${plan.planId}`)
  const drafts = acts ? await readDrafts(db, actor.personId, ...keys) : []
  return { head, plan, acts, pieces, units: pickable(head), drafts }
}

export type PlanView = NonNullable<Awaited<ReturnType<typeof planView>>>
