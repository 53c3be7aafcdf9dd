import { recordRoute } from '@/lib/registration/commands/routes'
import { enrolmentOf } from '../portfolio'
import { act, actorOf, scene, type Scene } from '../world'

/** Mohammed brings one unit certificated before, and what he learnt in an earlier post for another. */
export const routeScenes: Scene[] = [
  scene('2026-11-18T14:00', async (world) => {
    const ruth = actorOf(world, 'ruth')
    await act(world, ruth, recordRoute, {
      enrolmentId: enrolmentOf(world, 'mohammed', 'D/506/2962'),
      route: 'creditTransfer',
      grounds: 'The identical unit, certificated in an earlier award; the certificate was seen.',
      priorUnit: 'D/506/2962',
      awardedBy: 'Aire Valley College, for another awarding body',
      certificate: 'AVC-2024-30917',
      certificatedOn: '2024-07-12',
    })
    await act(world, ruth, recordRoute, {
      enrolmentId: enrolmentOf(world, 'mohammed', 'H/506/2963'),
      route: 'rpl',
      grounds:
        'Three years as a complaints lead before this registration: handling logs, a manager’s report and a professional discussion are assessed against every criterion.',
    })
  }),
]
