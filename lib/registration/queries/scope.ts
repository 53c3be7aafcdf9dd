import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { EnrolmentState, ReturnedTo } from '@/lib/registration/lifecycle'
import type { StaffRecord } from '@/lib/registration/model/staff'
import type { RegistrationScope } from '@/lib/registration/policy'

/** What every command needs of a registration to know who may do what. */
export const scopeSelect = {
  id: true,
  centreId: true,
  candidateSeatId: true,
  qualificationVersionId: true,
  state: true,
  version: true,
  candidateSeat: { select: { personId: true } },
  steps: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
  allocations: {
    where: { endedAt: null },
    select: { id: true, role: true, seatId: true, unitEnrolmentId: true },
  },
} satisfies Prisma.RegistrationSelect

export type ScopeRow = Prisma.RegistrationGetPayload<{ select: typeof scopeSelect }>

export type ScopedRegistration = Omit<RegistrationScope, 'allocations'> & {
  allocations: ScopeRow['allocations']
  id: string
  qualificationVersionId: string
  state: ScopeRow['state']
  /** When it came to this state; null where it was never moved. */
  stateSince: Date | null
  version: number
}

export const scopeOf = (row: ScopeRow): ScopedRegistration => ({
  id: row.id,
  centreId: row.centreId,
  candidateSeatId: row.candidateSeatId,
  candidatePersonId: row.candidateSeat.personId,
  qualificationVersionId: row.qualificationVersionId,
  state: row.state,
  stateSince: row.steps[0]?.at ?? null,
  version: row.version,
  allocations: row.allocations,
})

const scopeColumns = Prisma.sql`
  r."id", r."centreId", r."candidateSeatId", s."personId" as "candidatePersonId",
  r."qualificationVersionId", r."state"::text as "state", r."version",
  (select max(p."at") from "RegistrationStep" p where p."registrationId" = r."id") as "stateSince",
  coalesce((
    select jsonb_agg(jsonb_build_object('id', a."id", 'role', a."role", 'seatId', a."seatId",
      'unitEnrolmentId', a."unitEnrolmentId") order by a."startedAt", a."id")
    from "Allocation" a
    where a."registrationId" = r."id" and a."endedAt" is null), '[]') as "allocations",
  array(select v."seatId"::text from "VisitSampled" w join "Visit" v on v."id" = w."visitId"
    where w."registrationId" = r."id" and v."state" = 'open') as "visitors",
  (select v."awardingBody" from "QualificationVersion" v
    where v."id" = r."qualificationVersionId") as "awardingBody"`

const scopeFrom = (centreId: string, registrationId: string) => Prisma.sql`
  from "Registration" r
  join "Seat" s on s."id" = r."candidateSeatId"
  where r."id" = ${registrationId}::uuid and r."centreId" = ${centreId}::uuid`

/** A registration of this centre, whoever asks; `allow` decides what they may do with it. */
export async function readScope(
  db: Db,
  centreId: string,
  registrationId: string,
): Promise<ScopedRegistration | null> {
  // One statement for what every command begins with; includes would make it three.
  const rows = await db.$queryRaw<ScopedRegistration[]>`
    select ${scopeColumns} ${scopeFrom(centreId, registrationId)}`
  return rows[0] ?? null
}

/** The same, locked: of two at once that change what hangs on it, the second sees what the first did. */
export async function lockRegistration(db: Db, centreId: string, registrationId: string) {
  await db.$queryRaw`
    select 1 from "Registration"
    where "id" = ${registrationId}::uuid and "centreId" = ${centreId}::uuid for no key update`
  return readScope(db, centreId, registrationId)
}

export type ScopedEnrolment = {
  id: string
  unitId: string
  state: EnrolmentState
  returnedTo: ReturnedTo | null
  version: number
}

/** The same with the units of its plan, those dropped among them; in one statement too. */
export async function readScopeWithUnits(
  db: Db,
  centreId: string,
  registrationId: string,
): Promise<{ registration: ScopedRegistration; enrolments: ScopedEnrolment[] } | null> {
  const rows = await db.$queryRaw<(ScopedRegistration & { enrolments: ScopedEnrolment[] })[]>`
    select ${scopeColumns},
      coalesce((
        select jsonb_agg(jsonb_build_object('id', e."id", 'unitId', e."unitId", 'state', e."state",
          'returnedTo', e."returnedTo", 'version', e."version"))
        from "UnitEnrolment" e where e."registrationId" = r."id"), '[]') as "enrolments"
    ${scopeFrom(centreId, registrationId)}`
  const [row] = rows
  if (!row) return null
  const { enrolments, ...registration } = row
  return { registration, enrolments }
}

/** The awards and units on record for a seat today. */
export async function readStaff(
  db: Db,
  seat: { centreId: string; seatId: string },
): Promise<StaffRecord | null> {
  const row = await db.seat.findFirst({
    where: { id: seat.seatId, centreId: seat.centreId },
    select: {
      personId: true,
      awards: { where: { endedAt: null }, select: { title: true, status: true, targetOn: true } },
      competences: { where: { endedAt: null }, select: { unitReference: true } },
    },
  })
  return (
    row && {
      seatId: seat.seatId,
      personId: row.personId,
      awards: row.awards.map(({ title, status, targetOn }) => ({
        title,
        status,
        targetOn: targetOn?.toISOString().slice(0, 10) ?? null,
      })),
      units: row.competences.map(({ unitReference }) => unitReference),
    }
  )
}

/**
 * One unit of a plan with its registration, for commands that move it or judge within it. The row is
 * locked first, so that of two at once the second sees what the first did.
 */
export async function readEnrolment(db: Db, centreId: string, enrolmentId: string) {
  await db.$queryRaw`
    select 1 from "UnitEnrolment"
    where "id" = ${enrolmentId}::uuid and "centreId" = ${centreId}::uuid for update`
  const row = await db.unitEnrolment.findFirst({
    where: { id: enrolmentId, centreId },
    select: {
      id: true,
      unitId: true,
      state: true,
      stateSince: true,
      returnedTo: true,
      version: true,
      unit: { select: { reference: true, title: true } },
      registration: { select: scopeSelect },
    },
  })
  if (!row) return null
  const { registration, unit, ...enrolment } = row
  return {
    enrolment: { ...enrolment, reference: unit.reference, title: unit.title },
    registration: scopeOf(registration),
  }
}

export type ReadEnrolment = NonNullable<Awaited<ReturnType<typeof readEnrolment>>>
