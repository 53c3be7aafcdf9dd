import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import type { AllocationRole } from '@/lib/registration/model/staff'
import { visibleTo } from '@/lib/registration/policy'
import { findUnit, readSpecification } from '@/lib/specification/queries'

type AllocationLine = {
  id: string
  role: AllocationRole
  seatId: string
  name: string
  unitEnrolmentId: string | null
  startedAt: Date
  endedAt: Date | null
}

/**
 * One registration as its centre keeps it: the facts, the plan, who serves it now and did
 * before. Four statements, however large the plan; null when it is not theirs to see.
 */
export async function registrationView(db: Db, actor: Actor, registrationId: string) {
  const registration = await db.registration.findFirst({
    where: { AND: [{ id: registrationId }, visibleTo(actor)] },
    select: {
      id: true,
      qualificationVersionId: true,
      awardingBodyNumber: true,
      registeredOn: true,
      state: true,
      employer: true,
      cohort: true,
      startedOn: true,
      plannedEndOn: true,
    },
  })
  if (!registration) return null
  const { centreId } = actor
  const [candidates, enrolments, allocations, specification] = await Promise.all([
    db.$queryRaw<{ name: string; email: string; personId: string; site: string | null }[]>`
      select p."name", p."email", p."id" as "personId", t."name" as "site"
      from "Registration" r
      join "Seat" s on s."id" = r."candidateSeatId"
      join "Person" p on p."id" = s."personId"
      left join "Site" t on t."id" = r."siteId"
      where r."id" = ${registrationId}::uuid`,
    db.unitEnrolment.findMany({
      where: { registrationId, centreId },
      select: { id: true, unitId: true, state: true, stateSince: true },
    }),
    db.$queryRaw<AllocationLine[]>`
      select a."id", a."role"::text as "role", a."seatId", p."name", a."unitEnrolmentId",
        a."startedAt", a."endedAt"
      from "Allocation" a
      join "Seat" s on s."id" = a."seatId"
      join "Person" p on p."id" = s."personId"
      where a."registrationId" = ${registrationId}::uuid
      order by a."endedAt" desc nulls first, a."startedAt" desc`,
    readSpecification(db, registration.qualificationVersionId),
  ])
  const [candidate] = candidates
  if (!candidate) return null
  const units = enrolments
    .flatMap(({ id, unitId, state, stateSince }) => {
      const unit = findUnit(specification, unitId)
      if (!unit) return []
      const { reference, title, credits, level, position } = unit
      const enrolmentState: EnrolmentState = state
      return [
        {
          id,
          unitId,
          reference,
          title,
          credits,
          level,
          position,
          state: enrolmentState,
          stateSince,
        },
      ]
    })
    .sort((a, b) => a.position - b.position)
  const planned = new Set(units.filter(({ state }) => state !== 'dropped').map((u) => u.unitId))
  return {
    ...registration,
    candidate,
    specification,
    units,
    addable: specification.units.filter(({ id }) => !planned.has(id)),
    allocations: allocations.map((each) => ({
      ...each,
      reference: units.find(({ id }) => id === each.unitEnrolmentId)?.reference ?? null,
    })),
  }
}

export type RegistrationView = NonNullable<Awaited<ReturnType<typeof registrationView>>>
