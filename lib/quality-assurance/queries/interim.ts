import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import { visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { findingRows } from '@/lib/quality-assurance/model'
import type { InterimFrozen } from '@/lib/quality-assurance/model/interim'
import { visibleIds } from '@/lib/quality-assurance/queries/decisions'
import { readHeld, whyNotMine } from '@/lib/quality-assurance/queries/hands'
import { readHands } from '@/lib/quality-assurance/queries/loading'
import { underWay } from '@/lib/quality-assurance/rules/interim'

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

export type UnderWayRow = {
  enrolmentId: string
  reference: string
  title: string
  candidate: string
  assessor: string | null
  state: EnrolmentState
  judged: number
  lastJudgedAt: Date
  looked: number
}

/** Units under way that something of is judged, of the candidates this IQA sees. Two statements. */
export async function underWayView(
  db: Db,
  actor: Actor,
  reference: string | null,
): Promise<UnderWayRow[]> {
  const seen = await visibleIds(db, actor)
  return db.$queryRaw<UnderWayRow[]>`
    select n."id" as "enrolmentId", u."reference", u."title", p."name" as "candidate",
      m."name" as "assessor", n."state"::text as "state", j."judged", j."at" as "lastJudgedAt",
      (select count(*)::int from "InterimSample" i where i."unitEnrolmentId" = n."id") as "looked"
    from "UnitEnrolment" n
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId" and r."state" = 'active'
    join "Seat" k on k."id" = r."candidateSeatId"
    join "Person" p on p."id" = k."personId"
    join lateral (
      select count(distinct g."criterionId")::int as "judged", max(g."at") as "at",
        (array_agg(g."seatId" order by g."at" desc))[1] as "seatId"
      from "Judgement" g where g."unitEnrolmentId" = n."id"
    ) j on j."judged" > 0
    join "Seat" t on t."id" = j."seatId"
    join "Person" m on m."id" = t."personId"
    where r."id" = any(${seen}::uuid[]) and n."state"::text = any(${[...underWay]}::text[])
      and (${reference}::text is null or u."reference" = ${reference})
    order by j."at" desc, n."id"`
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
        where i."unitEnrolmentId" = n."id"), '[]') as "looks"
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
