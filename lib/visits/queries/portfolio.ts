import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState, RegistrationState } from '@/lib/registration/lifecycle'
import type { ActionEffect, Answers, FindingVerdict } from '@/lib/quality-assurance/model'
import type { OwnAnswers } from '@/lib/quality-assurance/model/questions'
import { readStaffNames } from '@/lib/quality-assurance/queries/sample-row'
import { byOutcome, readSeen } from '@/lib/quality-assurance/queries/seen'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { mayVisit } from '@/lib/visits/policy'

/** As `visibleTo` (registration/policy.ts) says it of an EQA; an agreement test holds the two together. */
const pickedByOwn = ({ centreId, seatId, personId }: Actor, registrationId: string) => Prisma.sql`
  r."id" = ${registrationId}::uuid and r."centreId" = ${centreId}::uuid
  and s."personId" <> ${personId}::uuid
  and exists (select 1 from "VisitSampled" w join "Visit" v on v."id" = w."visitId"
    where w."registrationId" = r."id" and v."seatId" = ${seatId}::uuid and v."state" = 'open')`

/** Instants inside JSON are text. */
export type VisitedUnitLine = {
  enrolmentId: string
  reference: string
  title: string
  level: number
  credits: number
  state: EnrolmentState
  decided: { by: string; at: string; outcome: 'achieved' | 'referred' } | null
  sampled: 'agreed' | 'disagreed' | 'open' | null
}

type Portfolio = {
  registrationId: string
  name: string
  awardingBodyNumber: string | null
  qualification: string
  registeredOn: Date
  state: RegistrationState
  site: string | null
  assessors: string[]
  iqas: string[]
  units: VisitedUnitLine[]
  submissions: { number: number; handedInAt: string; criteria: number }[]
}

const servedBy = (role: 'assessor' | 'iqa') => Prisma.sql`
  array(select distinct q."name" from "Allocation" l join "Seat" z on z."id" = l."seatId"
    join "Person" q on q."id" = z."personId" where l."registrationId" = r."id"
      and l."role" = ${role}::"AllocationRole" and l."endedAt" is null order by 1)`

/** A portfolio of the sample: its units with what was decided and sampled. One statement; null when it is not theirs. */
export async function visitedPortfolio(db: Db, actor: Actor, registrationId: string) {
  if (mayVisit(actor)) return null
  const [row] = await db.$queryRaw<Portfolio[]>`
    select r."id" as "registrationId", p."name", r."awardingBodyNumber", q."title" as "qualification",
      r."registeredOn", r."state"::text as "state", t."name" as "site",
      ${servedBy('assessor')} as "assessors", ${servedBy('iqa')} as "iqas",
      coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', n."id", 'reference', u."reference",
          'title', u."title", 'level', u."level", 'credits', u."credits", 'state', n."state",
          'decided', (select jsonb_build_object('by', dp."name", 'at', d."at", 'outcome', d."outcome")
            from "AssessmentDecision" d join "Seat" ds on ds."id" = d."seatId"
            join "Person" dp on dp."id" = ds."personId" where d."unitEnrolmentId" = n."id"
            order by d."number" desc limit 1),
          'sampled', (select coalesce(c."outcome"::text, 'open') from "Sample" x
            left join "SampleConclusion" c on c."sampleId" = x."id"
            where x."unitEnrolmentId" = n."id" order by x."at" desc limit 1))
          order by u."position")
        from "UnitEnrolment" n join "Unit" u on u."id" = n."unitId"
        where n."registrationId" = r."id" and n."state" <> 'dropped'), '[]') as "units",
      coalesce((select jsonb_agg(jsonb_build_object('number', b."number",
          'handedInAt', b."handedInAt", 'criteria', (select count(distinct i."criterionId")
            from "SubmissionItem" i where i."submissionId" = b."id")) order by b."number")
        from "Submission" b where b."registrationId" = r."id"), '[]') as "submissions"
    from "Registration" r
    join "QualificationVersion" q on q."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    left join "Site" t on t."id" = r."siteId"
    where ${pickedByOwn(actor, registrationId)}`
  return row ?? null
}

export type VisitedDecision = {
  id: string
  number: number
  outcome: 'achieved' | 'referred'
  at: string
  by: string
  feedback: string
  wording: string
  competence: { standing: string; awards: string[]; competentInUnit: boolean }
  countersigned: { by: string; at: string; outcome: string; comment: string } | null
  released: { by: string; at: string; way: 'sampled' | 'unsampled'; reason: string } | null
  sample: {
    reason: string
    at: string
    by: string
    conclusion: {
      outcome: 'agreed' | 'disagreed'
      returnedTo: 'assessor' | 'candidate' | null
      answers: Answers
      /** The centre's own questions as they were answered. */
      own: { number: number; answers: OwnAnswers } | null
      acknowledged: { at: string; reply: string } | null
      feedback: string
      wording: string
      at: string
      by: string
    } | null
    findings: { criterionId: string; verdict: FindingVerdict; note: string }[]
    actions: {
      id: string
      text: string
      effect: ActionEffect
      owner: string
      dueOn: string
      closed: { note: string; by: string; at: string } | null
    }[]
  } | null
}

type Unit = {
  enrolmentId: string
  registrationId: string
  unitId: string
  qualificationVersionId: string
  reference: string
  title: string
  state: EnrolmentState
  candidate: string
  decisions: VisitedDecision[]
}

const nameOf = (column: string) =>
  Prisma.raw(
    `(select q."name" from "Seat" z join "Person" q on q."id" = z."personId" where z."id" = ${column})`,
  )

const sampleOf = Prisma.sql`
  (select jsonb_build_object('reason', x."reason", 'at', x."at", 'by', ${nameOf('x."seatId"')},
      'conclusion', (select jsonb_build_object('outcome', c."outcome", 'returnedTo', c."returnedTo",
          'answers', c."answers",
          'own', (select jsonb_build_object('number', q."number", 'answers', o."answers")
            from "SampleSetAnswers" o join "SampleQuestionSet" q on q."id" = o."setId"
            where o."sampleId" = x."id"),
          'acknowledged', (select jsonb_build_object('at', k."at", 'reply', k."reply")
            from "FeedbackAcknowledgement" k where k."sampleId" = x."id"),
          'feedback', c."feedback", 'wording', c."wording", 'at', c."at",
          'by', ${nameOf('c."seatId"')}) from "SampleConclusion" c where c."sampleId" = x."id"),
      'findings', coalesce((select jsonb_agg(jsonb_build_object('criterionId', f."criterionId",
          'verdict', f."verdict", 'note', f."note")) from "Finding" f
        where f."sampleId" = x."id"), '[]'),
      'actions', coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text",
          'effect', a."effect", 'owner', ${nameOf('a."ownerSeatId"')}, 'dueOn', a."dueOn",
          'closed', (select jsonb_build_object('note', y."note", 'at', y."at",
              'by', ${nameOf('y."seatId"')}) from "ActionClosure" y where y."actionId" = a."id"))
          order by a."id") from "Action" a where a."sampleId" = x."id"), '[]'))
    from "Sample" x where x."decisionId" = d."id")`

const decisionsOf = Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number",
      'outcome', d."outcome", 'at', d."at", 'by', ${nameOf('d."seatId"')},
      'feedback', d."feedback", 'wording', d."wording", 'competence', d."competence",
      'countersigned', (select jsonb_build_object('by', ${nameOf('k."seatId"')}, 'at', k."at",
          'outcome', k."outcome", 'comment', k."comment")
        from "Countersignature" k where k."decisionId" = d."id"),
      'released', (select jsonb_build_object('by', ${nameOf('e."seatId"')}, 'at', e."at",
          'way', e."way", 'reason', e."reason") from "Release" e where e."decisionId" = d."id"),
      'sample', ${sampleOf}) order by d."number" desc)
    from "AssessmentDecision" d where d."unitEnrolmentId" = n."id"), '[]')`

/**
 * One unit of a portfolio of the sample, exactly as it was assessed: at one of its decisions (the last, where
 * none is named), or as it stands where there is none yet. Five statements; null when it is not theirs.
 */
export async function visitedUnit(
  db: Db,
  actor: Actor,
  ids: { registrationId: string; enrolmentId: string; decisionId?: string | undefined },
  now: Date,
) {
  if (mayVisit(actor)) return null
  const [unit] = await db.$queryRaw<Unit[]>`
    select n."id" as "enrolmentId", r."id" as "registrationId", n."unitId",
      n."qualificationVersionId", u."reference", u."title", n."state"::text as "state",
      p."name" as "candidate", ${decisionsOf} as "decisions"
    from "UnitEnrolment" n
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where n."id" = ${ids.enrolmentId}::uuid and ${pickedByOwn(actor, ids.registrationId)}`
  if (!unit) return null
  const { decisionId } = ids
  const decision = decisionId
    ? unit.decisions.find(({ id }) => id === decisionId)
    : unit.decisions[0]
  if (decisionId && !decision) return null
  const seen = await readSeen(db, unit.enrolmentId, unit, decision ? new Date(decision.at) : now)
  const staff = await readStaffNames(db, actor)
  const names = new Map(staff.map(({ seatId, name }) => [seatId, name]))
  const specification = await readSpecification(db, unit.qualificationVersionId)
  const outcomes = findUnit(specification, unit.unitId)?.outcomes ?? []
  return {
    ...unit,
    decision: decision ?? null,
    seen,
    nameOf: (seatId: string) => names.get(seatId) ?? 'somebody',
    outcomes: byOutcome(outcomes, seen.criteria, decision?.sample?.findings ?? []),
  }
}

export type VisitedUnit = NonNullable<Awaited<ReturnType<typeof visitedUnit>>>
