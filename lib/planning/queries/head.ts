import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import {
  isOpenForCandidate,
  type EnrolmentState,
  type RegistrationState,
  type ReturnedTo,
} from '@/lib/registration/lifecycle'
import { mayAssess, maySee, type RegistrationScope } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { mayPlan } from '@/lib/planning/policy'

type Row = RegistrationScope & {
  id: string
  qualificationVersionId: string
  candidate: string
  state: RegistrationState
  stateSince: Date | null
  enrolments: { id: string; unitId: string; state: EnrolmentState; returnedTo: ReturnedTo | null }[]
}

/**
 * Whose planning it is, for whoever sees the portfolio: what they may do in it, and the units it can be
 * about. One statement; null for everybody else.
 */
export async function planningHead(db: Db, actor: Actor, registrationId: string) {
  const [row] = await db.$queryRaw<Row[]>`
    select r."id", r."centreId", r."candidateSeatId", s."personId" as "candidatePersonId",
      r."qualificationVersionId", p."name" as "candidate", r."state"::text as "state",
      (select max(t."at") from "RegistrationStep" t where t."registrationId" = r."id") as "stateSince",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', a."role", 'seatId', a."seatId",
          'unitEnrolmentId', a."unitEnrolmentId"))
        from "Allocation" a
        where a."registrationId" = r."id" and a."endedAt" is null), '[]') as "allocations",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', n."id", 'unitId', n."unitId",
          'state', n."state", 'returnedTo', n."returnedTo"))
        from "UnitEnrolment" n
        where n."registrationId" = r."id" and n."state" <> 'dropped'), '[]') as "enrolments"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where r."id" = ${registrationId}::uuid and r."centreId" = ${actor.centreId}::uuid`
  // An EQA reads what was assessed, not how it was planned.
  if (!row || actor.role === 'eqa' || !maySee(actor, row)) return null
  const specification = await readSpecification(db, row.qualificationVersionId)
  const units = row.enrolments
    .flatMap((enrolment) => {
      const unit = findUnit(specification, enrolment.unitId)
      const mine = actor.role === 'candidate' || mayAssess(actor, row, enrolment.id) === null
      return unit && mine
        ? [{ enrolmentId: enrolment.id, unit, isOpen: isOpenForCandidate(enrolment) }]
        : []
    })
    .sort((a, b) => a.unit.position - b.unit.position)
  const isPlanner = mayPlan(actor, row, null) === null
  return {
    registrationId: row.id,
    candidate: row.candidate,
    scope: row,
    specification,
    units,
    /** Candidate or assessor: whose side they plan from; null where they only read. */
    side: isPlanner
      ? actor.role === 'candidate'
        ? ('candidate' as const)
        : ('assessor' as const)
      : null,
    stopped: notActive(row),
  }
}

export type PlanningHead = NonNullable<Awaited<ReturnType<typeof planningHead>>>
