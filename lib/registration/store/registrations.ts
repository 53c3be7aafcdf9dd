import { dayOf } from '@/lib/kernel/dates'
import type { Db } from '@/lib/infra/db'

export async function keepRegistration(
  db: Db,
  registration: {
    id: string
    centreId: string
    candidateSeatId: string
    qualificationVersionId: string
    siteId: string | null
    awardingBodyNumber: string | null
    registeredOn: string
    employer: string | null
    createdAt: Date
  },
  site: { id: string; name: string } | null,
  enrolments: { id: string; unitId: string }[],
): Promise<void> {
  const { centreId, qualificationVersionId, createdAt } = registration
  if (site) await db.site.create({ data: { ...site, centreId } })
  await db.registration.create({
    data: { ...registration, registeredOn: dayOf(registration.registeredOn), state: 'active' },
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
