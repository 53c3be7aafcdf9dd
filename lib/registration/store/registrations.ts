import { dayOf } from '@/lib/kernel/dates'
import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'

const dayOrNull = (iso: string | null): Date | null => (iso ? dayOf(iso) : null)

/** Where, for whom and when: what may be corrected later. */
type About = {
  siteId: string | null
  awardingBodyNumber: string | null
  employer: string | null
  cohort: string | null
  startedOn: string | null
  plannedEndOn: string | null
}

const asRow = ({ startedOn, plannedEndOn, ...rest }: About) => ({
  ...rest,
  startedOn: dayOrNull(startedOn),
  plannedEndOn: dayOrNull(plannedEndOn),
})

export async function keepRegistration(
  db: Db,
  registration: {
    id: string
    centreId: string
    candidateSeatId: string
    qualificationVersionId: string
    registeredOn: string
    createdAt: Date
  } & About,
  site: { id: string; name: string } | null,
  enrolments: { id: string; unitId: string }[],
): Promise<void> {
  const { centreId, qualificationVersionId, createdAt, registeredOn } = registration
  if (site) await db.site.create({ data: { ...site, centreId } })
  await db.registration.create({
    data: {
      ...registration,
      ...asRow(registration),
      registeredOn: dayOf(registeredOn),
      state: 'active',
    },
  })
  await db.unitEnrolment.createMany({
    data: enrolments.map((enrolment) => ({
      ...enrolment,
      centreId,
      registrationId: registration.id,
      qualificationVersionId,
      state: 'planned',
      stateSince: createdAt,
    })),
  })
}

/** Corrects a registration, if it still stands as it was seen. */
export async function correctRegistrationRow(
  db: Db,
  seen: { id: string; centreId: string; version: number },
  about: About,
  site: { id: string; name: string } | null,
): Promise<void> {
  if (site) await db.site.create({ data: { ...site, centreId: seen.centreId } })
  expectChanged(
    await db.registration.updateMany({
      where: { id: seen.id, centreId: seen.centreId, version: seen.version },
      data: { ...asRow(about), version: { increment: 1 } },
    }),
    'Somebody else changed this registration while you were working.',
  )
}
