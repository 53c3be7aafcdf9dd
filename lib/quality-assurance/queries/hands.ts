import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import type { Refusal } from '@/lib/kernel/result'
import type { AwardStatus } from '@/lib/registration/model/staff'
import { competenceOf, lacksCompetence } from '@/lib/registration/rules/competence'
import { readSpecification } from '@/lib/specification/queries'
import {
  lacksIndependence,
  noHands,
  type HandsIn,
} from '@/lib/quality-assurance/rules/independence'

type Staff = {
  awards: { title: string; status: AwardStatus; targetOn: string | null }[]
  units: string[]
}

/** What the IQA holds today, whole. One statement. */
export async function readHeld(db: Db, actor: Actor): Promise<Staff> {
  const rows = await db.$queryRaw<Staff[]>`
    select
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'title', a."title", 'status', a."status", 'targetOn', a."targetOn"::text))
        from "StaffAward" a where a."seatId" = t."id" and a."endedAt" is null), '[]') as "awards",
      coalesce((
        select jsonb_agg(distinct u."unitReference") from "UnitCompetence" u
        where u."seatId" = t."id" and u."endedAt" is null), '[]') as "units"
    from "Seat" t
    where t."id" = ${actor.seatId}::uuid and t."centreId" = ${actor.centreId}::uuid`
  return rows[0] ?? { awards: [], units: [] }
}

/** Everybody who had a hand in each of these units, by enrolment. One statement. */
export async function readAllHands(
  db: Db,
  enrolmentIds: string[],
): Promise<Map<string, Omit<HandsIn, 'candidate'>>> {
  const rows = await db.$queryRaw<{ enrolmentId: string; part: string; personIds: string[] }[]>`
    select h."enrolmentId", h."part", array_agg(distinct t."personId") as "personIds"
    from (
      select "unitEnrolmentId" as "enrolmentId", 'judged' as "part", "seatId" from "Judgement"
        where "unitEnrolmentId" = any(${enrolmentIds}::uuid[])
      union
      select "unitEnrolmentId", 'decided', "seatId" from "AssessmentDecision"
        where "unitEnrolmentId" = any(${enrolmentIds}::uuid[])
      union
      select d."unitEnrolmentId", 'countersigned', k."seatId" from "Countersignature" k
        join "AssessmentDecision" d on d."id" = k."decisionId"
        where d."unitEnrolmentId" = any(${enrolmentIds}::uuid[])
      union
      select x."unitEnrolmentId", 'recorded', v."addedBySeatId" from "CrossReference" x
        join "EvidenceVersion" v on v."id" = x."evidenceVersionId"
        join "Evidence" e on e."id" = v."evidenceId" and e."form" = 'record'
        where x."unitEnrolmentId" = any(${enrolmentIds}::uuid[])
    ) h
    join "Seat" t on t."id" = h."seatId"
    group by h."enrolmentId", h."part"
    union all
    select x."unitEnrolmentId", 'testified', array_agg(distinct p."id")
    from "CrossReference" x
    join "WitnessTestimony" w on w."evidenceVersionId" = x."evidenceVersionId"
    join "Person" p on p."email" = w."email"
    where x."unitEnrolmentId" = any(${enrolmentIds}::uuid[])
    group by x."unitEnrolmentId"`
  const all = new Map<string, Omit<HandsIn, 'candidate'>>()
  for (const { enrolmentId, part, personIds } of rows) {
    const hands = all.get(enrolmentId) ?? noHands()
    if (part === 'judged') hands.judged = personIds
    if (part === 'decided') hands.decided = personIds
    if (part === 'countersigned') hands.countersigned = personIds
    if (part === 'recorded') hands.recorded = personIds
    if (part === 'testified') hands.testified = personIds
    all.set(enrolmentId, hands)
  }
  return all
}

/** Why this IQA may not quality-assure a unit: they had a hand in it, or lack the competence. */
export async function whyNotMine(
  db: Db,
  actor: Actor,
  held: Staff,
  hands: HandsIn,
  unit: { reference: string; qualificationVersionId: string },
  now: Date,
): Promise<{ refusal: Refusal | null; competence: ReturnType<typeof competenceOf> }> {
  const { file } = await readSpecification(db, unit.qualificationVersionId)
  const competence = competenceOf(
    { ...held, seatId: actor.seatId, personId: actor.personId },
    'iqa',
    unit.reference,
    file.staff.awards,
    toIsoDate(now),
  )
  return {
    refusal: lacksIndependence(actor.personId, hands) ?? lacksCompetence(competence),
    competence,
  }
}
