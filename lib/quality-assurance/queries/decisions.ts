import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { visibleTo } from '@/lib/registration/policy'
import { readAllConflicts } from '@/lib/registration/queries/conflicts'
import { readAllHands, readHeld, whyNotMine } from '@/lib/quality-assurance/queries/hands'
import { assessedBy, noHands } from '@/lib/quality-assurance/rules/independence'
import { conflictOver } from '@/lib/quality-assurance/rules/releasing'
import type { ReleaseWay, SampleOutcome } from '@/lib/quality-assurance/model'
import type { Reason } from '@/lib/quality-assurance/model/planning'
import { isOpen } from '@/lib/quality-assurance/rules/planning/prepare'
import { reasonWords } from '@/lib/quality-assurance/rules/planning/words'
import { readSpecification, findUnit } from '@/lib/specification/queries'

type Row = {
  decisionId: string
  enrolmentId: string
  registrationId: string
  qualificationVersionId: string
  candidatePersonId: string
  candidate: string
  employer: string | null
  assessor: string
  /** Who serves the registration now, by person. */
  serving: string[]
  countersigner: string | null
  reference: string
  title: string
  number: number
  at: Date
  state: EnrolmentState
  /** Whether the registration is active; what is not waits for nobody. */
  active: boolean
  stateSince: Date
  /** A later decision on the same unit has taken its place. */
  standing: boolean
  sampleId: string | null
  sampleTakenBy: string | null
  sampleAt: Date | null
  concluded: SampleOutcome | null
  openActions: number
  releaseWay: ReleaseWay | null
  releasedAt: Date | null
  releaseReason: string | null
  /** The plan that covers its day. */
  coveredBy: string | null
  /** What a plan promised of it. */
  planned: {
    planId: string
    plan: number
    reasons: Reason[]
    dueOn: string
    iqaSeatId: string
    iqa: string
    /** Their seat has ended since: the lead sees to it. */
    gone: boolean
  } | null
}

/** The registrations this actor sees, as ids. One statement. */
export const visibleIds = async (db: Db, actor: Actor): Promise<string[]> =>
  (await db.registration.findMany({ where: visibleTo(actor), select: { id: true } })).map(
    ({ id }) => id,
  )

/** Sign-offs with what became of them, the newest first. One statement. */
const readDecisions = (db: Db, actor: Actor, registrationIds: string[]) =>
  db.$queryRaw<Row[]>`
    select d."id" as "decisionId", n."id" as "enrolmentId", n."registrationId",
      n."qualificationVersionId", p."id" as "candidatePersonId", p."name" as "candidate",
      r."employer", m."name" as "assessor", kp."name" as "countersigner", u."reference", u."title", d."number",
      array(select vs."personId" from "Allocation" v join "Seat" vs on vs."id" = v."seatId"
        where v."registrationId" = r."id" and v."endedAt" is null) as "serving",
      d."at", n."state"::text as "state", n."stateSince",
      r."state" = 'active' as "active",
      d."number" = (select max(l."number") from "AssessmentDecision" l
        where l."unitEnrolmentId" = n."id") as "standing",
      x."id" as "sampleId", xp."name" as "sampleTakenBy", x."at" as "sampleAt",
      c."outcome"::text as "concluded",
      (select count(*)::int from "Action" a
        where a."unitEnrolmentId" = n."id" and a."effect" = 'unit'
          and not exists (select 1 from "ActionClosure" z where z."actionId" = a."id")) as "openActions",
      e."way"::text as "releaseWay", e."at" as "releasedAt", e."reason" as "releaseReason",
      (select l."id" from "SamplingPlan" l
        join "QualificationVersion" v on v."id" = n."qualificationVersionId"
        where l."centreId" = d."centreId" and l."qualificationNumber" = v."number"
          and (d."at" at time zone 'Europe/London')::date between l."startsOn" and l."endsOn") as "coveredBy",
      (select jsonb_build_object('planId', l."id", 'plan', l."number", 'reasons', w."reasons",
          'dueOn', w."dueOn", 'iqaSeatId', w."iqaSeatId", 'iqa', wp."name",
          'gone', wt."endedAt" is not null)
        from "PlannedSample" w
        join "SamplingPlan" l on l."id" = w."planId"
        join "Seat" wt on wt."id" = w."iqaSeatId"
        join "Person" wp on wp."id" = wt."personId"
        where w."decisionId" = d."id"
          and not exists (select 1 from "PlanRemoval" z where z."plannedId" = w."id")
        limit 1) as "planned"
    from "AssessmentDecision" d
    join "UnitEnrolment" n on n."id" = d."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "Seat" t on t."id" = d."seatId"
    join "Person" m on m."id" = t."personId"
    left join "Countersignature" k on k."decisionId" = d."id"
    left join "Seat" kt on kt."id" = k."seatId"
    left join "Person" kp on kp."id" = kt."personId"
    left join "Sample" x on x."decisionId" = d."id"
    left join "Seat" xt on xt."id" = x."seatId"
    left join "Person" xp on xp."id" = xt."personId"
    left join "SampleConclusion" c on c."sampleId" = x."id"
    left join "Release" e on e."decisionId" = d."id"
    where d."centreId" = ${actor.centreId}::uuid and d."outcome" = 'achieved'
      and n."registrationId" = any(${registrationIds}::uuid[])
    order by d."at" desc, d."id"`

/** Sign-offs of the candidates this IQA sees, each with why they may not sample it. Five statements. */
export const decisionsView = async (db: Db, actor: Actor, now: Date) =>
  decisionsOf(db, actor, await visibleIds(db, actor), now)

/** The same of registrations this IQA is known to see. Four statements. */
export async function decisionsOf(db: Db, actor: Actor, registrationIds: string[], now: Date) {
  const rows = await readDecisions(db, actor, registrationIds)
  const held = await readHeld(db, actor)
  const conflicts = await readAllConflicts(db, actor.centreId)
  const hands = await readAllHands(db, [...new Set(rows.map(({ enrolmentId }) => enrolmentId))])
  return Promise.all(
    rows.map(async (row) => {
      const own = hands.get(row.enrolmentId) ?? noHands()
      const { refusal, competence } = await whyNotMine(
        db,
        actor,
        held,
        { ...own, candidate: row.candidatePersonId },
        row,
        now,
      )
      return {
        ...row,
        refusal,
        competence,
        open: isOpen(row),
        conflict: conflictOver(conflicts, {
          registrationId: row.registrationId,
          employer: row.employer,
          decidedAt: row.at,
          assessedBy: assessedBy(own),
          serving: [...row.serving, actor.personId],
        }),
      }
    }),
  )
}

export type DecisionRow = Awaited<ReturnType<typeof decisionsView>>[number]

/** One decision, for deciding what to do with it. Six statements; null when it is not theirs to see. */
export async function decisionView(db: Db, actor: Actor, decisionId: string, now: Date) {
  const row = (await decisionsView(db, actor, now)).find((each) => each.decisionId === decisionId)
  if (!row) return null
  const said = await db.assessmentDecision.findFirst({
    where: { id: decisionId, centreId: actor.centreId },
    select: { feedback: true, wording: true, unitEnrolment: { select: { unitId: true } } },
  })
  if (!said) return null
  const specification = await readSpecification(db, row.qualificationVersionId)
  const unit = findUnit(specification, said.unitEnrolment.unitId)
  return {
    ...row,
    feedback: said.feedback,
    wording: said.wording,
    criteria: unit?.outcomes.flatMap(({ criteria }) => criteria).length ?? 0,
    /** Why a plan chose it, in words. */
    why:
      row.planned &&
      reasonWords(row.planned.reasons, {
        assessor: () => row.assessor,
        unit: () => row.title,
        method: (code) =>
          specification.evidenceKinds.find((kind) => kind.code === code)?.title ?? code,
      }),
  }
}
