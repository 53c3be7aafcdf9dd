import type { Db } from '@/lib/infra/db'
import type { Actor, Role } from '@/lib/kernel/actor'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { findingRows, type ActionEffect } from '@/lib/quality-assurance/model'
import type { InterimFrozen } from '@/lib/quality-assurance/model/interim'
import { readHeld, whyNotMine } from '@/lib/quality-assurance/queries/hands'
import { ownerOfAction } from '@/lib/quality-assurance/queries/holders'
import { readHands } from '@/lib/quality-assurance/queries/loading'
import { promisedLook } from '@/lib/quality-assurance/queries/under-way'

type Unit = { unitId: string; qualificationVersionId: string; state: EnrolmentState }

/** A unit as it stands now: the verdict on each criterion and what was handed in for it. Two statements. */
export async function readAsItStands(
  db: Db,
  enrolmentId: string,
  { unitId, qualificationVersionId, state }: Unit,
): Promise<InterimFrozen> {
  const judgements = await db.judgement.findMany({
    where: { unitEnrolmentId: enrolmentId },
    orderBy: { sequence: 'asc' },
    select: { id: true, criterionId: true, verdict: true, comment: true, at: true, seatId: true },
  })
  const items = await db.$queryRaw<
    { itemId: string; criterionId: string; versionId: string; claim: string }[]
  >`
    select i."id" as "itemId", i."criterionId", i."evidenceVersionId" as "versionId", x."claim"
    from "SubmissionItem" i join "CrossReference" x on x."id" = i."crossReferenceId"
    where i."unitEnrolmentId" = ${enrolmentId}::uuid order by i."id"`
  const standing = new Map(judgements.map((each) => [each.criterionId, each]))
  const specification = await readSpecification(db, qualificationVersionId)
  const criteria = findUnit(specification, unitId)?.outcomes.flatMap((each) => each.criteria) ?? []
  return {
    state,
    criteria: criteria.map(({ id, number, text }) => {
      const judgement = standing.get(id)
      return {
        criterionId: id,
        number,
        text,
        judgement: judgement
          ? {
              id: judgement.id,
              verdict: judgement.verdict,
              comment: judgement.comment,
              at: judgement.at.toISOString(),
              seatId: judgement.seatId,
            }
          : null,
        references: items
          .filter(({ criterionId }) => criterionId === id)
          .map(({ itemId, versionId, claim }) => ({ itemId, versionId, claim })),
      }
    }),
  }
}

type Row = {
  enrolmentId: string
  unitId: string
  qualificationVersionId: string
  registrationId: string
  state: EnrolmentState
  reference: string
  title: string
  candidate: string
  candidatePersonId: string
  assessor: string | null
  looks: {
    id: string
    reason: string
    feedback: string
    findings: unknown
    by: string
    at: string
  }[]
  planned: { dueOn: string; iqa: string; reason: string } | null
  actions: LookAction[]
  owners: { seatId: string; name: string; role: Role }[]
  draft: { data: unknown; updatedAt: string } | null
}

type LookAction = {
  id: string
  text: string
  effect: ActionEffect
  owner: string
  dueOn: string
  closed: { note: string; by: string; at: string } | null
}

/** One unit under way, as it stands and as it was looked at before. Seven statements; null when it is not theirs. */
export async function interimView(db: Db, actor: Actor, enrolmentId: string, now: Date) {
  const seen = await db.unitEnrolment.count({
    where: { id: enrolmentId, registration: visibleTo(actor) },
  })
  if (seen === 0) return null
  const [row] = await db.$queryRaw<Row[]>`
    select n."id" as "enrolmentId", n."unitId", n."qualificationVersionId", n."registrationId",
      n."state"::text as "state", u."reference", u."title", p."name" as "candidate",
      p."id" as "candidatePersonId",
      (select m."name" from "Judgement" g join "Seat" t on t."id" = g."seatId"
        join "Person" m on m."id" = t."personId"
        where g."unitEnrolmentId" = n."id" order by g."at" desc limit 1) as "assessor",
      coalesce((select jsonb_agg(jsonb_build_object('id', i."id", 'reason', i."reason",
          'feedback', i."feedback", 'findings', i."findings", 'by', b."name", 'at', i."at")
          order by i."at" desc)
        from "InterimSample" i join "Seat" s on s."id" = i."seatId"
        join "Person" b on b."id" = s."personId"
        where i."unitEnrolmentId" = n."id"), '[]') as "looks",
      ${promisedLook} as "planned",
      coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'effect', a."effect",
          'owner', op."name", 'dueOn', a."dueOn", 'closed', case when z."id" is not null then
            jsonb_build_object('note', z."note", 'by', zp."name", 'at', z."at") end)
          order by z."id" is not null, a."dueOn", a."id")
        from "Action" a
        join "Seat" os on os."id" = ${ownerOfAction} join "Person" op on op."id" = os."personId"
        left join "ActionClosure" z on z."actionId" = a."id"
        left join "Seat" zs on zs."id" = z."seatId" left join "Person" zp on zp."id" = zs."personId"
        where a."unitEnrolmentId" = n."id" and a."interimId" is not null), '[]') as "actions",
      (select jsonb_agg(jsonb_build_object('seatId', e."id", 'name', ep."name", 'role', e."role")
          order by ep."name", e."role")
        from "Seat" e join "Person" ep on ep."id" = e."personId"
        where e."centreId" = n."centreId" and e."endedAt" is null and e."personId" <> p."id"
          and e."role" not in ('candidate', 'eqa')) as "owners",
      (select jsonb_build_object('data', d."data", 'updatedAt', d."updatedAt") from "Draft" d
        where d."personId" = ${actor.personId}::uuid
          and d."key" = 'interim/' || n."id"::text) as "draft"
    from "UnitEnrolment" n
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId"
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    where n."id" = ${enrolmentId}::uuid and n."centreId" = ${actor.centreId}::uuid`
  if (!row) return null
  const stands = await readAsItStands(db, enrolmentId, row)
  const held = await readHeld(db, actor)
  const hands = await readHands(db, enrolmentId, row.candidatePersonId)
  const { refusal } = await whyNotMine(db, actor, held, hands, row, now)
  return {
    ...row,
    stands,
    refusal,
    looks: row.looks.map(({ findings, ...look }) => ({
      ...look,
      findings: findingRows.parse(findings),
    })),
  }
}

export type InterimView = NonNullable<Awaited<ReturnType<typeof interimView>>>
