import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState, RegistrationState, ReturnedTo } from '@/lib/registration/lifecycle'
import { readSpecification } from '@/lib/specification/queries'

type Row = {
  id: string
  qualificationVersionId: string
  state: RegistrationState
  stateSince: Date | null
  inducted: boolean
  registeredOn: Date
  employer: string | null
  title: string
  enrolments: {
    id: string
    unitId: string
    state: EnrolmentState
    stateSince: string
    returnedTo: ReturnedTo | null
  }[]
  staff: { role: 'assessor' | 'iqa'; name: string; unitEnrolmentId: string | null }[]
}

// One statement with its joins: Prisma would make one per relation.
const readRows = (db: Db, actor: Actor) =>
  db.$queryRaw<Row[]>`
    select r."id", r."qualificationVersionId", r."state"::text as "state", r."registeredOn",
      r."employer", q."title",
      (select max(t."at") from "RegistrationStep" t where t."registrationId" = r."id") as "stateSince",
      exists (select 1 from "Induction" i where i."registrationId" = r."id") as "inducted",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', e."id", 'unitId', e."unitId", 'state', e."state",
          'stateSince', to_char(e."stateSince" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'returnedTo', e."returnedTo"))
        from "UnitEnrolment" e
        where e."registrationId" = r."id" and e."state" <> 'dropped'), '[]') as "enrolments",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', a."role", 'name', p."name",
          'unitEnrolmentId', a."unitEnrolmentId") order by a."startedAt")
        from "Allocation" a
        join "Seat" s on s."id" = a."seatId"
        join "Person" p on p."id" = s."personId"
        where a."registrationId" = r."id" and a."endedAt" is null
          and a."role" = 'assessor'), '[]') as "staff"
    from "Registration" r
    join "QualificationVersion" q on q."id" = r."qualificationVersionId"
    where r."candidateSeatId" = ${actor.seatId}::uuid and r."centreId" = ${actor.centreId}::uuid
    order by r."state" = 'active' desc, r."registeredOn", r."id"`

/**
 * The candidate's own registration: the one asked for, or the active one. Its units come with their
 * specification and with who assesses them. Null when there is none of theirs.
 */
export async function readOwn(db: Db, actor: Actor, registrationId?: string) {
  if (actor.role !== 'candidate') return null
  const rows = await readRows(db, actor)
  const row = registrationId ? rows.find(({ id }) => id === registrationId) : rows[0]
  if (!row) return null
  return assembleOwn(db, row, rows)
}

/** The registration that holds this unit of a plan. */
export async function readOwnWithUnit(db: Db, actor: Actor, enrolmentId: string) {
  if (actor.role !== 'candidate') return null
  const rows = await readRows(db, actor)
  const row = rows.find(({ enrolments }) => enrolments.some(({ id }) => id === enrolmentId))
  if (!row) return null
  const own = await assembleOwn(db, row, rows)
  const unit = own.units.find((each) => each.enrolmentId === enrolmentId)
  return unit ? { own, unit } : null
}

async function assembleOwn(db: Db, row: Row, rows: Row[]) {
  const specification = await readSpecification(db, row.qualificationVersionId)
  const assessorOf = (enrolmentId: string): string | null => {
    const own = row.staff.findLast(({ unitEnrolmentId }) => unitEnrolmentId === enrolmentId)
    const general = row.staff.findLast(({ unitEnrolmentId }) => unitEnrolmentId === null)
    return (own ?? general)?.name ?? null
  }
  const units = specification.units.flatMap((unit) => {
    const enrolment = row.enrolments.find(({ unitId }) => unitId === unit.id)
    if (!enrolment) return []
    return [
      {
        enrolmentId: enrolment.id,
        unit,
        state: enrolment.state,
        stateSince: new Date(enrolment.stateSince),
        returnedTo: enrolment.returnedTo,
        assessor: assessorOf(enrolment.id),
      },
    ]
  })
  return {
    registrationId: row.id,
    state: row.state,
    stateSince: row.stateSince,
    inducted: row.inducted,
    registeredOn: row.registeredOn,
    specification,
    units,
    others: rows.map(({ id, title, state }) => ({ id, title, state })),
  }
}

export type Own = NonNullable<Awaited<ReturnType<typeof readOwn>>>
export type OwnUnit = Own['units'][number]
