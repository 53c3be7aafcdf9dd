import type { Db } from '@/lib/infra/db'
import type { SanctionStanding } from '@/lib/registration/rules/approval'

const day = (date: Date): string => date.toISOString().slice(0, 10)
const dayOrNull = (date: Date | null): string | null => (date ? day(date) : null)

/** What the centre's approval for a qualification says, as rules take it. Dates are ISO dates. */
export type ApprovalTerms = {
  id: string
  number: string
  approvedOn: string
  endsOn: string | null
  /** None: it holds at every site. */
  sites: { id: string; name: string }[]
  sanctions: SanctionStanding[]
  directClaims: { held: boolean; fromOn: string; recordedAt: Date }[]
  /** The regulator's operational and certification ends as last recorded. */
  operationalEnd: string | null
  certificationEnd: string | null
  extensions: { candidateSeatId: string | null; lastRegistrationOn: string; reference: string }[]
}

/** The approval for a qualification with all that bears on registering and claiming. For commands; null without one. */
export async function readApprovalTerms(
  db: Db,
  centreId: string,
  qualificationNumber: string,
): Promise<ApprovalTerms | null> {
  const approval = await db.centreApproval.findFirst({
    where: { centreId, qualificationNumber },
    select: {
      id: true,
      number: true,
      approvedOn: true,
      endsOn: true,
      sites: { select: { site: { select: { id: true, name: true } } } },
      directClaims: { select: { held: true, fromOn: true, recordedAt: true } },
      sanctions: {
        select: {
          effects: true,
          reference: true,
          imposedOn: true,
          lifting: { select: { liftedOn: true } },
        },
      },
    },
  })
  if (!approval) return null
  const [dates, extensions] = [
    await db.regulatorDates.findFirst({
      where: { centreId, qualificationNumber },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: { operationalEnd: true, certificationEnd: true },
    }),
    await db.registrationExtension.findMany({
      where: { centreId, qualificationNumber },
      select: { candidateSeatId: true, lastRegistrationOn: true, reference: true },
    }),
  ]
  return {
    id: approval.id,
    number: approval.number,
    approvedOn: day(approval.approvedOn),
    endsOn: dayOrNull(approval.endsOn),
    sites: approval.sites.map(({ site }) => site),
    directClaims: approval.directClaims.map((each) => ({ ...each, fromOn: day(each.fromOn) })),
    sanctions: approval.sanctions.map(({ effects, reference, imposedOn, lifting }) => ({
      effects,
      reference,
      imposedOn: day(imposedOn),
      liftedOn: dayOrNull(lifting?.liftedOn ?? null),
    })),
    operationalEnd: dayOrNull(dates?.operationalEnd ?? null),
    certificationEnd: dayOrNull(dates?.certificationEnd ?? null),
    extensions: extensions.map((each) => ({
      ...each,
      lastRegistrationOn: day(each.lastRegistrationOn),
    })),
  }
}
