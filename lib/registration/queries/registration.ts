import type { Db } from '@/lib/infra/db'
import type { ReleaseWay } from '@/lib/infra/generated/enums'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState, RegistrationState } from '@/lib/registration/lifecycle'
import type { AllocationRole } from '@/lib/registration/model/staff'
import { visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'

/** Instants inside JSON are text. */
type Row = {
  id: string
  qualificationVersionId: string
  awardingBodyNumber: string | null
  registeredOn: Date
  state: RegistrationState
  employer: string | null
  cohort: string | null
  startedOn: Date | null
  plannedEndOn: Date | null
  candidate: { name: string; email: string; personId: string; site: string | null }
  enrolments: {
    id: string
    unitId: string
    state: EnrolmentState
    stateSince: string
    /** Which way it was last released, and why. */
    release: { way: ReleaseWay; reason: string } | null
  }[]
  allocations: {
    id: string
    role: AllocationRole
    seatId: string
    name: string
    unitEnrolmentId: string | null
    startedAt: string
    endedAt: string | null
  }[]
}

// One statement with its joins: Prisma would make one per relation.
const readRow = (db: Db, registrationId: string) =>
  db.$queryRaw<Row[]>`
    select r."id", r."qualificationVersionId", r."awardingBodyNumber", r."registeredOn",
      r."state"::text as "state", r."employer", r."cohort", r."startedOn", r."plannedEndOn",
      jsonb_build_object('name', p."name", 'email', p."email", 'personId', p."id",
        'site', t."name") as "candidate",
      coalesce((select jsonb_agg(jsonb_build_object('id', e."id", 'unitId', e."unitId",
          'state', e."state", 'stateSince', e."stateSince", 'release', (
            select jsonb_build_object('way', z."way", 'reason', z."reason") from "Release" z
            where z."unitEnrolmentId" = e."id" order by z."at" desc limit 1)))
        from "UnitEnrolment" e where e."registrationId" = r."id"), '[]') as "enrolments",
      coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'role', a."role",
          'seatId', a."seatId", 'name', n."name", 'unitEnrolmentId', a."unitEnrolmentId",
          'startedAt', a."startedAt", 'endedAt', a."endedAt")
          order by a."endedAt" desc nulls first, a."startedAt" desc)
        from "Allocation" a
        join "Seat" z on z."id" = a."seatId" join "Person" n on n."id" = z."personId"
        where a."registrationId" = r."id"), '[]') as "allocations"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    left join "Site" t on t."id" = r."siteId"
    where r."id" = ${registrationId}::uuid`

/**
 * One registration as its centre keeps it: the facts, the plan, who serves it now and did
 * before. Two statements, however large the plan; null when it is not theirs to see.
 */
export async function registrationView(db: Db, actor: Actor, registrationId: string) {
  const seen = await db.registration.count({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
  })
  const [row] = seen > 0 ? await readRow(db, registrationId) : []
  if (!row) return null
  const { enrolments, allocations, ...registration } = row
  const specification = await readSpecification(db, registration.qualificationVersionId)
  const units = enrolments
    .flatMap(({ id, unitId, state, stateSince, release }) => {
      const unit = findUnit(specification, unitId)
      if (!unit) return []
      const { reference, title, credits, level, position } = unit
      return [
        {
          id,
          unitId,
          reference,
          title,
          credits,
          level,
          position,
          state,
          stateSince: new Date(stateSince),
          release: state === 'released' ? release : null,
        },
      ]
    })
    .sort((a, b) => a.position - b.position)
  const planned = new Set(units.filter(({ state }) => state !== 'dropped').map((u) => u.unitId))
  return {
    ...registration,
    specification,
    units,
    addable: specification.units.filter(({ id }) => !planned.has(id)),
    allocations: allocations.map((each) => ({
      ...each,
      startedAt: new Date(each.startedAt),
      endedAt: each.endedAt ? new Date(each.endedAt) : null,
      reference: units.find(({ id }) => id === each.unitEnrolmentId)?.reference ?? null,
    })),
  }
}

export type RegistrationView = NonNullable<Awaited<ReturnType<typeof registrationView>>>
