import { declare } from '../portfolio'
import { releaseWithReason } from '../quality'
import { identified, keepDirectClaims, keepRegulatorDates } from '../claimable'
import { scene, seat, type Scene } from '../world'
import { registered } from './centres'
import { coverUnit, signOff } from './others'

const champion = 'D/506/2153'

/** At the second centre, which holds direct claims: one unit released, and to be certificated by itself. */
export const bethanScenes: Scene[] = [
  registered('bethan', '2026-03-09T09:00', {
    admin: 'frances',
    assessor: 'nadia',
    iqa: 'joseph',
    units: ['R/506/2151', 'R/506/2179'],
    employer: 'Severn Ferries',
    site: 'Bristol',
    number: 'PQ-260309-0611',
  }),
  scene('2026-10-19T18:00', async (world) => {
    await coverUnit(world, 'bethan', champion)
    await declare(world, 'bethan', champion)
  }),
  scene('2026-10-26T10:00', async (world) => {
    await signOff(world, 'nadia', 'bethan', champion)
    const reason = 'Not in this quarter’s sample; what was sampled of the same unit was agreed.'
    await releaseWithReason(world, 'joseph', 'bethan', champion, reason)
  }),
]

/** What a claim needs beside the units: names, ULN, identity, dates, and the way of claiming. */
export const claimableScenes: Scene[] = [
  scene('2026-11-18T11:00', async (world) => {
    await identified(world, 'ruth', 'grace', {
      givenNames: 'Grace Oluwaseun',
      familyName: 'Adeyinka-Thornton',
      dateOfBirth: '1991-06-17',
      uln: '9276308686',
    })
    await identified(world, 'frances', 'bethan', {
      givenNames: 'Bethan Mair',
      familyName: 'Lloyd-Morgan',
      dateOfBirth: '1988-09-02',
      ulnReason: 'The candidate has declined to have one.',
    })
    await keepDirectClaims(world, 'frances', '2026-02-16', 'PQ-DC-2026-044')
    await seat(world, 'ruth', 'marion', 'eqa')
    await keepRegulatorDates(world, 'ruth', '2028-07-31')
  }),
]
