import { db } from '@/lib/infra/db'
import { registrationOf, actorOf } from '../people'

const emailsOf = (seats: { seat: { person: { email: string | null } } }[]): string[] =>
  seats.map(({ seat }) => seat.person.email ?? '')

/** Whoever may do something to a victim's things; everybody else is an attacker. */
export type Rightful =
  | 'candidate'
  | 'assessor'
  | 'anyAssessor'
  | 'iqa'
  | 'anyIqa'
  | 'lead'
  | 'admin'
  | 'eqa'
  | 'installation'

/** The candidates of the demonstration who are attacked: Bethan is of the other centre. */
const victimEmails = {
  amara: 'amara@calder.example',
  siobhan: 'siobhan@calder.example',
  leanne: 'leanne@calder.example',
  bethan: 'bethan@northgate.example',
} as const
export type Whose = keyof typeof victimEmails
export const emailOfVictim = (whose: Whose): string => victimEmails[whose]

/** The real ids of a candidate of the demonstration: what an attacker may have come to know. */
export async function victimOf(email: string) {
  const { id: registrationId, centreId, qualificationVersionId } = await registrationOf(email)
  const { seatId, personId } = await actorOf(email)
  const where = { registrationId }
  const staff = async (role: 'assessor' | 'iqa') =>
    emailsOf(
      await db().allocation.findMany({
        where: { ...where, role, endedAt: null },
        select: { seat: { select: { person: { select: { email: true } } } } },
      }),
    )
  const seated = async (...roles: ('assessor' | 'iqa' | 'leadIqa' | 'centreAdmin' | 'eqa')[]) =>
    (
      await db().seat.findMany({
        where: { centreId, role: { in: roles }, endedAt: null },
        select: { person: { select: { email: true } } },
      })
    ).map(({ person }) => person.email ?? '')
  const leads = await seated('leadIqa')
  const rightful: Record<Exclude<Rightful, 'installation'>, string[]> = {
    candidate: [email],
    assessor: await staff('assessor'),
    anyAssessor: await seated('assessor'),
    iqa: [...(await staff('iqa')), ...leads],
    anyIqa: await seated('iqa', 'leadIqa'),
    lead: leads,
    admin: await seated('centreAdmin'),
    eqa: await seated('eqa'),
  }
  const enrolments = await db().unitEnrolment.findMany({
    where,
    select: { id: true, unitId: true, state: true },
    orderBy: { id: 'asc' },
  })
  const evidence = await db().evidenceVersion.findFirstOrThrow({
    where: { ...where, fileKey: { not: null }, crossReferences: { some: { withdrawnAt: null } } },
    select: {
      id: true,
      evidenceId: true,
      title: true,
      crossReferences: { where: { withdrawnAt: null }, select: { id: true, criterionId: true } },
    },
    orderBy: { id: 'asc' },
  })
  const spare = await db().unit.findFirstOrThrow({
    where: { qualificationVersionId, enrolments: { none: where } },
    select: { id: true },
  })
  const [reference] = evidence.crossReferences
  if (!reference) throw new Error(`${email} has cross-referenced nothing.`)
  const { name } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true },
  })
  return {
    email,
    name,
    registrationId,
    centreId,
    qualificationVersionId,
    seatId,
    rightful,
    enrolments,
    versionId: evidence.id,
    evidenceId: evidence.evidenceId,
    referenceId: reference.id,
    criterionId: reference.criterionId,
    spareUnitId: spare.id,
    /** Words that nobody else may read. */
    secrets: [name, evidence.title],
    /** A unit of theirs in this state, or any. */
    enrolmentIn: (state?: (typeof enrolments)[number]['state']): string => {
      const found = enrolments.find((each) => state === undefined || each.state === state)
      if (!found) throw new Error(`${email} has no unit that is ${state ?? 'there'}.`)
      return found.id
    },
  }
}
export type Victim = Awaited<ReturnType<typeof victimOf>>
