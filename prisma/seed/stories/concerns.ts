import { closeConcern, investigateConcern } from '@/lib/concerns/commands/move'
import { recordConcern } from '@/lib/concerns/commands/record'
import { act, actorOf, portfolioOf, scene, type Scene } from '../world'

let concernId = ''

/** A complaint that came to nothing: recorded, looked into, closed, and the claims it touched go on. */
export const concernScenes: Scene[] = [
  scene('2026-08-24T11:10', async (world) => {
    const recorded = await act(world, actorOf(world, 'ruth'), recordConcern, {
      kind: 'complaint',
      raisedOn: '2026-08-21',
      raisedBy: 'Her line manager, by telephone',
      registrationIds: [portfolioOf(world, 'amara').registrationId],
      words:
        'The manager says that photographs of the rota on the office wall were taken without anybody being asked, and that colleagues’ names can be read in them.',
    })
    concernId = recorded.concernId
  }),
  scene('2026-08-25T09:00', async (world) => {
    await act(world, actorOf(world, 'helen'), investigateConcern, {
      concernId,
      words: 'I look at every picture in the portfolio and speak to the manager on Thursday.',
    })
  }),
  scene('2026-08-28T16:30', async (world) => {
    await act(world, actorOf(world, 'helen'), closeConcern, {
      concernId,
      outcome: 'clear',
      words:
        'The pictures show the plan and no names. The manager has seen them and is content. Candidates are reminded at induction to ask before they photograph anything at work.',
    })
  }),
]
