import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import type { AwardStatus } from '@/lib/registration/model/staff'
import { competenceOf, countsAlone } from '@/lib/registration/rules/competence'
import { readSpecification } from '@/lib/specification/queries'

/** What whoever asks holds today, whole. */
type Staff = {
  awards: { title: string; status: AwardStatus; targetOn: string | null }[]
  units: string[]
}

export type AwaitedRow = Staff & {
  decisionId: string
  enrolmentId: string
  registrationId: string
  qualificationVersionId: string
  unitId: string
  reference: string
  title: string
  candidate: string
  assessor: string
  at: Date
}

/** Decisions of others at the centre that wait for a countersignature, each with what whoever asks holds. One statement. */
export const readAwaited = (db: Db, actor: Actor) =>
  db.$queryRaw<AwaitedRow[]>`
    select d."id" as "decisionId", n."id" as "enrolmentId", n."registrationId",
      n."qualificationVersionId", n."unitId", u."reference", u."title", p."name" as "candidate",
      m."name" as "assessor", d."at",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'title', a."title", 'status', a."status", 'targetOn', a."targetOn"::text))
        from "StaffAward" a
        where a."seatId" = ${actor.seatId}::uuid and a."centreId" = d."centreId"
          and a."endedAt" is null), '[]') as "awards",
      array(
        select distinct c."unitReference" from "UnitCompetence" c
        where c."seatId" = ${actor.seatId}::uuid and c."centreId" = d."centreId"
          and c."endedAt" is null) as "units"
    from "AssessmentDecision" d
    join "UnitEnrolment" n on n."id" = d."unitEnrolmentId" and n."state" = 'awaitingCountersignature'
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId" and r."state" = 'active'
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "Seat" t on t."id" = d."seatId"
    join "Person" m on m."id" = t."personId"
    where d."centreId" = ${actor.centreId}::uuid and d."outcome" = 'achieved'
      and p."id" <> ${actor.personId}::uuid and m."id" <> ${actor.personId}::uuid
      and not exists (select 1 from "Countersignature" k where k."decisionId" = d."id")
    order by d."at"`

/** What waits for a countersignature at the centre, and whether this assessor may give it. One statement. */
export async function countersigningView(db: Db, actor: Actor, now: Date) {
  const rows = await readAwaited(db, actor)
  return Promise.all(
    rows.map(async ({ awards, units, ...row }) => {
      const { file } = await readSpecification(db, row.qualificationVersionId)
      const competence = competenceOf(
        { awards, units, seatId: actor.seatId, personId: actor.personId },
        'assessor',
        row.reference,
        file.staff.awards,
        toIsoDate(now),
      )
      return { ...row, competence, mine: countsAlone(competence) }
    }),
  )
}
