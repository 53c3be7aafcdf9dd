import type { Db } from '@/lib/infra/db'
import type { ActionState } from '@/lib/planning/lifecycle'
import type { ActionOwner } from '@/lib/planning/model/actions'
import { readScope } from '@/lib/registration/queries/scope'

type ActionRow = {
  id: string
  registrationId: string
  unitEnrolmentId: string | null
  reference: string | null
  owner: ActionOwner
  state: ActionState
  stateSince: Date
  version: number
  raisedBySeatId: string
}

/** An action with its registration, for commands that move it. */
export async function readAction(db: Db, centreId: string, actionId: string) {
  const [action] = await db.$queryRaw<ActionRow[]>`
    select a."id", a."registrationId", a."unitEnrolmentId", u."reference", a."owner"::text as "owner",
      a."state"::text as "state", a."stateSince", a."version", a."raisedBySeatId"
    from "ActionPoint" a
    left join "UnitEnrolment" n on n."id" = a."unitEnrolmentId"
    left join "Unit" u on u."id" = n."unitId"
    where a."id" = ${actionId}::uuid and a."centreId" = ${centreId}::uuid`
  const registration = action && (await readScope(db, centreId, action.registrationId))
  return action && registration ? { action, registration } : null
}

export type ReadAction = NonNullable<Awaited<ReturnType<typeof readAction>>>

/** The unit of an action that is about to be set; undefined when it is not of this registration. */
export async function readUnit(db: Db, registrationId: string, enrolmentId: string) {
  const row = await db.unitEnrolment.findFirst({
    where: { id: enrolmentId, registrationId, state: { not: 'dropped' } },
    select: { id: true, unit: { select: { reference: true } } },
  })
  return row ? { id: row.id, reference: row.unit.reference } : undefined
}

/** Those of these versions that are in the portfolio, with their numbers. */
export async function readVersions(db: Db, registrationId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db.evidenceVersion.findMany({
    where: { registrationId, id: { in: [...ids] } },
    select: { id: true, evidence: { select: { number: true } } },
  })
  return rows.map(({ id, evidence }) => ({ versionId: id, number: evidence.number }))
}
