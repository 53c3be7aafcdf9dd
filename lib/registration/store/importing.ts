import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { giveSeats } from '@/lib/identity/store/many'
import { dayOf } from '@/lib/kernel/dates'
import type { ImportState, KeptImport } from '@/lib/registration/model/importing'
import type { RowPlan } from '@/lib/registration/rules/importing'
import { keepFirstPlans } from '@/lib/registration/store/proposals'

export async function keepImport(
  db: Db,
  each: {
    id: string
    centreId: string
    fileName: string
    sha256: string
    rows: KeptImport
    total: number
    madeBySeatId: string
    madeAt: Date
  },
): Promise<void> {
  await db.registerImport.create({ data: { ...each, state: 'checked' } })
}

/** Moves an import on, if it still stands as it was seen: two who go on with it at once, and one does. */
export async function advanceImport(
  db: Db,
  seen: { id: string; centreId: string; version: number },
  change: { state: ImportState; written?: number; rows?: KeptImport; finishedAt?: Date },
): Promise<void> {
  const { id, centreId, version } = seen
  expectChanged(
    await db.registerImport.updateMany({
      where: { id, centreId, version },
      data: { ...change, version: { increment: 1 } },
    }),
    'This import has just been moved on.',
  )
}

const dayOrNull = (iso: string | null | undefined): Date | null => (iso ? dayOf(iso) : null)

export type KeptPlan = RowPlan & { registrationId: string; importKey: string }

/** Registers many at once: the same rows that registering one writes, table by table. */
export async function keepRegistrations(
  db: Db,
  by: { centreId: string; seatId: string; at: Date },
  plans: readonly KeptPlan[],
): Promise<void> {
  const { centreId, at } = by
  await giveSeats(db, centreId, plans.flatMap(seatOf), at)
  await db.candidateDetails.createMany({
    data: plans.flatMap(({ details, data }) => {
      if (!details) return []
      const { givenNames, familyName, dateOfBirth, ...rest } = details
      const names = { givenNames: givenNames ?? '', familyName: familyName ?? '' }
      const { candidateSeatId } = data
      const born = dayOrNull(dateOfBirth)
      return [{ ...rest, ...names, dateOfBirth: born, candidateSeatId, centreId, updatedAt: at }]
    }),
  })
  await db.site.createMany({
    data: plans.flatMap(({ data: { newSite, siteId }, input }) =>
      newSite && siteId ? [{ id: siteId, centreId, name: input.siteName }] : [],
    ),
  })
  await db.registration.createMany({
    data: plans.map(({ registrationId: id, importKey, input, data }) => ({
      id,
      centreId,
      candidateSeatId: data.candidateSeatId,
      qualificationVersionId: data.qualificationVersionId,
      siteId: data.siteId,
      awardingBodyNumber: input.awardingBodyNumber || null,
      registeredOn: dayOf(data.registeredOn),
      state: 'active' as const,
      employer: input.employer || null,
      cohort: input.cohort || null,
      startedOn: dayOrNull(input.startedOn),
      plannedEndOn: dayOrNull(input.plannedEndOn),
      importKey,
      createdAt: at,
    })),
  })
  // Several to each registration: as one document the database reads them faster than as so many values.
  const enrolments = plans.flatMap(
    ({ registrationId, data: { qualificationVersionId, enrolments } }) =>
      enrolments.map(({ id, unitId }) => ({ id, unitId, registrationId, qualificationVersionId })),
  )
  await db.$executeRaw`
    insert into "UnitEnrolment" ("id", "centreId", "registrationId", "qualificationVersionId", "unitId",
      "state", "stateSince")
    select e."id", ${centreId}::uuid, e."registrationId", e."qualificationVersionId", e."unitId",
      'planned', ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(enrolments)}::jsonb)
      as e("id" uuid, "unitId" uuid, "registrationId" uuid, "qualificationVersionId" uuid)`
  await keepFirstPlans(
    db,
    by,
    plans.flatMap(({ registrationId, data: { planId, enrolments } }) =>
      planId
        ? [{ id: planId, registrationId, unitIds: enrolments.map(({ unitId }) => unitId) }]
        : [],
    ),
  )
}

function seatOf({ data: { newSeat, candidateSeatId }, details, input }: KeptPlan) {
  if (!newSeat) return []
  const { personId, newPerson } = newSeat
  const name = [details?.givenNames, details?.familyName].join(' ')
  const fresh = newPerson ? { email: input.email ?? '', name } : null
  return [{ seatId: candidateSeatId, personId, role: 'candidate' as const, fresh }]
}
