import type { Role } from '@/lib/kernel/actor'
import { packFailed, packMade } from '@/lib/packs/events'
import type { PackPurpose } from '@/lib/packs/model/packs'
import { deskAddress } from '@/lib/notifications/rules/places'
import { telling, type Said } from './telling'

/** Where whoever asked downloads it, or reads why there is none. */
const packPlace = (packId: string) => (role: Role) =>
  role === 'candidate'
    ? `/candidate/portfolio#p-${packId}`
    : `${deskAddress(role)}/packs#p-${packId}`

const what = (purpose: PackPurpose, portfolios: number): string =>
  purpose === 'visit'
    ? `visit pack of ${portfolios === 1 ? 'one portfolio' : `${portfolios} portfolios`}`
    : 'portfolio to take away'

type Asked = { purpose: PackPurpose; portfolios: number; askedBySeatId?: string }

/** Whoever asked is told, and nobody else: a pack is theirs. */
const toAsker = (
  { purpose, portfolios, askedBySeatId }: Asked,
  packId: string,
  became: string,
): Said[] =>
  askedBySeatId
    ? [
        {
          kind: 'packs',
          audience: { to: 'seat', seatId: askedBySeatId },
          sentence: `The ${what(purpose, portfolios)} that you asked for ${became}.`,
          path: packPlace(packId),
        },
      ]
    : []

export const packTellings = [
  telling(packMade, (made, { subjectId }) =>
    toAsker(
      made,
      subjectId,
      made.leftOut === 0
        ? 'is ready to be downloaded'
        : 'is ready to be downloaded; some of its files could not be put in',
    ),
  ),
  telling(packFailed, (failed, { subjectId }) =>
    toAsker(failed, subjectId, 'could not be made: see why, and what to do'),
  ),
]
