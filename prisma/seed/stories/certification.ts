import { db } from '@/lib/infra/db'
import { correctDetails } from '@/lib/registration/commands/details'
import { recordRegulatorDates } from '@/lib/registration/commands/window'
import { declare } from '../portfolio'
import { releaseWithReason } from '../quality'
import { act, actorOf, scene, type Scene } from '../world'
import { registered } from './centres'
import { coverUnit, signOff } from './others'

const champion = 'D/506/2153'

/**
 * At the second centre, which holds no direct claims: one unit released, to be certificated by itself.
 * Her identity was not checked yet.
 */
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
  scene('2026-11-18T11:00', async (world) => {
    const by = actorOf(world, 'frances')
    await act(world, by, correctDetails, {
      candidateSeatId: actorOf(world, 'bethan').seatId,
      version: -1,
      givenNames: 'Bethan Mair',
      familyName: 'Lloyd-Morgan',
      dateOfBirth: '1988-09-02',
      uln: '',
      ulnReason: 'The candidate has declined to have one.',
    })
  }),
]

/** The regulator's dates, as Calder Vale read them. */
export const regulatorScenes: Scene[] = [
  scene('2026-11-18T12:00', async (world) => {
    const by = actorOf(world, 'ruth')
    const approval = await db().centreApproval.findFirstOrThrow({
      where: { centreId: by.centreId },
      select: { id: true },
    })
    await act(world, by, recordRegulatorDates, {
      approvalId: approval.id,
      certificationEnd: '2028-07-31',
      source: 'Register of Regulated Qualifications, read on 18 November 2026',
    })
  }),
]
