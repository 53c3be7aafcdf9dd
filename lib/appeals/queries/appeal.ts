import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DecisionOutcome } from '@/lib/assessment/model'
import type { EnrolmentState, ReturnedTo } from '@/lib/registration/lifecycle'
import { readConflicts } from '@/lib/registration/queries/conflicts'
import { readSpecification } from '@/lib/specification/queries'
import { readHands } from '@/lib/quality-assurance/queries/loading'
import { isWithCentre, type AppealMove, type AppealState } from '@/lib/appeals/lifecycle'
import { appealsVisibleTo } from '@/lib/appeals/policy'
import { tookPart } from '@/lib/appeals/rules'
import { isAppealsPolicy } from '@/lib/appeals/model'

type Step = {
  id: string
  move: AppealMove
  state: AppealState
  words: string
  reference: string | null
  returnedTo: ReturnedTo | null
  dueOn: string | null
  by: string
  personId: string
  at: string
}

type Row = {
  id: string
  number: number
  registrationId: string
  qualificationVersionId: string
  enrolmentId: string
  reference: string
  title: string
  unitState: EnrolmentState
  candidate: string
  candidateSeatId: string
  candidatePersonId: string
  employer: string | null
  decision: { outcome: DecisionOutcome; feedback: string; at: string; by: string }
  assured: string[]
  steps: Step[]
}

const readRow = (db: Db, actor: Actor, appealId: string) =>
  db.$queryRaw<Row[]>`
    select a."id", a."number", a."registrationId", n."qualificationVersionId",
      n."id" as "enrolmentId", u."reference", u."title", n."state"::text as "unitState",
      p."name" as "candidate", r."candidateSeatId", p."id" as "candidatePersonId", r."employer",
      jsonb_build_object('outcome', d."outcome", 'feedback', d."feedback", 'at', d."at",
        'by', m."name") as "decision",
      array(select distinct z."personId" from (
          select x."seatId" from "Sample" x where x."unitEnrolmentId" = n."id"
          union select c."seatId" from "SampleConclusion" c join "Sample" x on x."id" = c."sampleId"
            where x."unitEnrolmentId" = n."id"
          union select e."seatId" from "Release" e where e."unitEnrolmentId" = n."id") q
        join "Seat" z on z."id" = q."seatId") as "assured",
      (select jsonb_agg(jsonb_build_object('id', t."id", 'move', t."move", 'state', t."state",
          'words', t."words", 'reference', t."reference", 'returnedTo', t."returnedTo",
          'dueOn', t."dueOn", 'by', k."name", 'personId', k."id", 'at', t."at")
          order by t."sequence")
        from "AppealStep" t join "Seat" w on w."id" = t."seatId"
        join "Person" k on k."id" = w."personId" where t."appealId" = a."id") as "steps"
    from "Appeal" a
    join "UnitEnrolment" n on n."id" = a."unitEnrolmentId"
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = a."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "AssessmentDecision" d on d."id" = a."decisionId"
    join "Seat" v on v."id" = d."seatId"
    join "Person" m on m."id" = v."personId"
    where a."id" = ${appealId}::uuid and a."centreId" = ${actor.centreId}::uuid`

/**
 * One appeal: what was asked, every step, and why this reader may not answer it. Four statements, two
 * where nobody answers; null when it is not theirs to see.
 */
export async function appealView(db: Db, actor: Actor, appealId: string) {
  const [row] = await readRow(db, actor, appealId)
  if (!row) return null
  const seen = await db.registration.count({
    where: { AND: [{ id: row.registrationId }, appealsVisibleTo(actor)] },
  })
  const state = row.steps.at(-1)?.state
  if (seen === 0 || !state) return null
  const { file } = await readSpecification(db, row.qualificationVersionId)
  const { steps, assured, candidatePersonId, ...shown } = row
  return {
    ...shown,
    state,
    steps: steps.map(({ personId: _, ...step }) => step),
    awardingBody: file.awardingBody,
    policies: {
      where: file.policies.where,
      list: file.policies.list.filter(isAppealsPolicy),
    },
    whyNotAnswer:
      actor.role !== 'candidate' && isWithCentre(state)
        ? await whyNotAnswer(db, actor, row, { steps, assured, candidatePersonId })
        : null,
  }
}

async function whyNotAnswer(
  db: Db,
  actor: Actor,
  { enrolmentId, registrationId, employer }: Row,
  { steps, assured, candidatePersonId }: Pick<Row, 'steps' | 'assured' | 'candidatePersonId'>,
) {
  return tookPart(actor.personId, {
    hands: await readHands(db, enrolmentId, candidatePersonId),
    assured,
    involved: steps.map(({ personId }) => personId),
    registrationId,
    employer,
    conflicts: await readConflicts(db, actor.centreId),
  })
}

export type AppealView = NonNullable<Awaited<ReturnType<typeof appealView>>>
