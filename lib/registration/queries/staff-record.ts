import type { Db } from '@/lib/infra/db'
import { isIqa, type Actor, type Role } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import type {
  AwardLine,
  CompetenceLine,
  ConflictChoices,
  CpdLine,
} from '@/lib/registration/model/staff-record'
import type { AllocationRole, StaffRecord } from '@/lib/registration/model/staff'
import { mayReadStaffRecord, servesFrom, visibleTo } from '@/lib/registration/policy'
import { approvedSpecifications } from '@/lib/registration/queries/approvals'
import { conflictsDeclaredBy } from '@/lib/registration/queries/conflicts'
import { mayDoToday } from '@/lib/registration/rules/today'

type Row = {
  seatId: string
  personId: string
  centreId: string
  name: string
  role: Role
  awards: AwardLine[]
  competences: Omit<CompetenceLine, 'title'>[]
  cpd: CpdLine[]
}

/** All that is on record for one seat, ended and struck out too. One statement. */
const readRecord = (db: Db, centreId: string, seatId: string) =>
  db.$queryRaw<Row[]>`
    select s."id" as "seatId", s."personId", s."centreId", p."name", s."role"::text as "role",
      coalesce((select jsonb_agg(jsonb_build_object('id', w."id", 'title', w."title",
          'status', w."status", 'targetOn', w."targetOn", 'awardedOn', w."awardedOn",
          'certificate', w."certificate", 'document', case when f."id" is null then null
            else jsonb_build_object('id', f."id", 'fileName', f."fileName") end, 'recordedAt', w."recordedAt", 'endedAt', w."endedAt",
          'endReason', w."endReason") order by w."recordedAt" desc)
        from "StaffAward" w left join "CentreDocument" f on f."id" = w."documentId"
        where w."seatId" = s."id"), '[]') as "awards",
      coalesce((select jsonb_agg(jsonb_build_object('id', c."id", 'reference', c."unitReference",
          'startedAt', c."startedAt", 'endedAt', c."endedAt", 'endReason', c."endReason")
          order by c."unitReference", c."startedAt")
        from "UnitCompetence" c where c."seatId" = s."id"), '[]') as "competences",
      coalesce((select jsonb_agg(jsonb_build_object('id', e."id", 'doneOn', e."doneOn",
          'minutes', e."minutes", 'activity', e."activity", 'learnt', e."learnt",
          'recordedBy', q."name", 'endedAt', e."endedAt", 'endReason', e."endReason")
          order by e."doneOn" desc, e."id" desc)
        from "CpdEntry" e
        join "Seat" t on t."id" = e."recordedBySeatId" join "Person" q on q."id" = t."personId"
        where e."seatId" = s."id"), '[]') as "cpd"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."id" = ${seatId}::uuid and s."centreId" = ${centreId}::uuid`

/**
 * The record of a member of staff: awards, units, development, conflicts, and what follows from them
 * today. For the administrator, and for themselves. Five statements; null when it is not theirs to read.
 */
export async function staffRecordView(db: Db, actor: Actor, seatId: string, now: Date) {
  const [row] = await readRecord(db, actor.centreId, seatId)
  if (!row || !servesFrom(row.role) || mayReadStaffRecord(actor, row)) return null
  const role: AllocationRole = isIqa(row.role) ? 'iqa' : 'assessor'
  const [approved, conflicts] = await Promise.all([
    approvedSpecifications(db, actor),
    conflictsDeclaredBy(db, actor, row.personId),
  ])
  const awards = row.awards.filter(({ endedAt }) => endedAt === null)
  const current = row.competences.filter(({ endedAt }) => endedAt === null)
  const staff: StaffRecord = {
    seatId,
    personId: row.personId,
    awards,
    units: current.map(({ reference }) => reference),
  }
  const fitting = approved.flatMap(({ specification }) =>
    specification.file.staff.awards
      .filter(({ roles }) => roles.includes(role))
      .map(({ title }) => title),
  )
  const titles = new Map(
    approved.flatMap(({ specification }) =>
      specification.units.map(({ reference, title }) => [reference, title] as const),
    ),
  )
  const held = new Set(staff.units)
  const titled = <Line extends { reference: string }>(line: Line) => ({
    ...line,
    title: titles.get(line.reference) ?? '',
  })
  return {
    seatId,
    name: row.name,
    role,
    awards,
    endedAwards: row.awards.filter(({ endedAt }) => endedAt !== null),
    fitting: [...new Set(fitting)],
    competent: current.map(titled),
    endedUnits: row.competences.filter(({ endedAt }) => endedAt !== null).map(titled),
    others: [...titles.keys()]
      .filter((reference) => !held.has(reference))
      .map((reference) => titled({ reference })),
    today: approved.map(({ specification }) => ({
      id: specification.id,
      title: specification.title,
      groups: mayDoToday(
        staff,
        role,
        specification,
        specification.file.staff.awards,
        toIsoDate(now),
      ),
    })),
    cpd: row.cpd,
    conflicts,
  }
}

export type StaffRecordView = NonNullable<Awaited<ReturnType<typeof staffRecordView>>>

/** What a conflict of interest can be declared about: candidates one sees, employers, colleagues. Three statements. */
export async function conflictChoices(
  db: Db,
  actor: Actor,
  seatId: string,
): Promise<ConflictChoices> {
  const { centreId } = actor
  const seen = await db.registration.findMany({
    where: visibleTo(actor),
    take: 500,
    select: { id: true },
  })
  const candidates = await db.$queryRaw<{ id: string; name: string; employer: string | null }[]>`
    select r."id", p."name", r."employer" from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
    where r."id" = any(${seen.map(({ id }) => id)}::uuid[]) order by p."name", r."id"`
  const colleagues = await db.$queryRaw<{ seatId: string; name: string; role: Role }[]>`
    select s."id" as "seatId", p."name", s."role"::text as "role"
    from "Seat" s join "Person" p on p."id" = s."personId"
    where s."centreId" = ${centreId}::uuid and s."endedAt" is null
      and s."role" in ('assessor', 'iqa', 'leadIqa')
      and s."personId" <> (select "personId" from "Seat" where "id" = ${seatId}::uuid)
    order by p."name", s."role"`
  const employers = candidates.flatMap(({ employer }) => employer ?? [])
  return { candidates, colleagues, employers: [...new Set(employers)].sort() }
}
