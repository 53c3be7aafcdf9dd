import type { Db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { readServers } from '@/lib/registration/queries/serving'
import { readSpecification } from '@/lib/specification/queries'
import type { readForAssuring } from '@/lib/quality-assurance/queries/loading'
import { iqasOf, whoLooks } from '@/lib/quality-assurance/rules/planning/who-looks'

type Assuring = NonNullable<Awaited<ReturnType<typeof readForAssuring>>>

/** Who of the centre looks at this unit, by today's staff, and of which qualification it is. Two statements. */
export async function readLooker(
  db: Db,
  centreId: string,
  { enrolment, registration, hands }: Assuring,
  at: Date,
) {
  const { file, number } = await readSpecification(db, registration.qualificationVersionId)
  const own = registration.allocations.filter(({ role }) => role === 'iqa')
  const ofUnit = own.filter(({ unitEnrolmentId }) => unitEnrolmentId === enrolment.id)
  const served = ofUnit.length > 0 ? ofUnit : own.filter((each) => each.unitEnrolmentId === null)
  const allocated = served.map(({ seatId }) => seatId)
  const iqa = whoLooks(
    { reference: enrolment.reference, hands, allocated },
    iqasOf(await readServers(db, centreId)),
    file.staff.awards,
    toIsoDate(at),
  )
  return { iqa, qualificationNumber: number }
}
