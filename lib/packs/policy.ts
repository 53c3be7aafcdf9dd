import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor, Role } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { PackPurpose } from '@/lib/packs/model/packs'
import { visibleTo } from '@/lib/registration/policy'

const purposesOf: Record<Role, readonly PackPurpose[]> = {
  candidate: ['candidate'],
  assessor: [],
  iqa: ['visit'],
  leadIqa: ['visit'],
  centreAdmin: ['visit', 'candidate'],
  eqa: ['visit'],
}

/**
 * Whose portfolios somebody may take away as files: those they may see, by the same rule: an EQA those they
 * picked, for as long as the visit is open.
 */
export const portfoliosFor = (actor: Actor): Prisma.RegistrationWhereInput => visibleTo(actor)

/** The purposes for which somebody may ask for a pack. */
export const purposesFor = (role: Role): readonly PackPurpose[] => purposesOf[role]

/**
 * Candidates take their own portfolio away; whoever quality-assures or administers makes visit packs. An
 * assessor has what they need in the product.
 */
export function mayAskForPack(actor: Actor, purpose: PackPurpose): Refusal | null {
  if (purposesOf[actor.role].includes(purpose)) return null
  return refusal(
    'not-yours',
    purpose === 'candidate'
      ? 'A candidate takes their own portfolio away, or an administrator of the centre does it for them.'
      : 'Visit packs are made by the centre’s administrators, its IQAs and the EQA.',
  )
}

/** What a policy needs to know of a pack. */
export type PackScope = {
  centreId: string
  purpose: PackPurpose
  askedBySeatId: string
  askedByRole: Role
  /** Whether whoever asks sees each of its portfolios today. */
  seesAll: boolean
}

/**
 * Who sees a pack and downloads it: whoever asked for it, and for those that administrators asked for, any
 * administrator of the centre. In either case only while they may see every portfolio in it.
 */
export const maySeePack = (actor: Actor, pack: PackScope): boolean =>
  pack.centreId === actor.centreId &&
  pack.seesAll &&
  purposesOf[actor.role].includes(pack.purpose) &&
  (actor.role === 'centreAdmin'
    ? pack.askedByRole === 'centreAdmin'
    : pack.askedBySeatId === actor.seatId)

/** The same as a `where`. An agreement test holds the two together. */
export const packsVisibleTo = (actor: Actor): Prisma.PackWhereInput => ({
  centreId: actor.centreId,
  purpose: { in: [...purposesOf[actor.role]] },
  registrations: { every: { registration: portfoliosFor(actor) } },
  ...(actor.role === 'centreAdmin'
    ? { askedBy: { role: 'centreAdmin' } }
    : { askedBySeatId: actor.seatId }),
})
