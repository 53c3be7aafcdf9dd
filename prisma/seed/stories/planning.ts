import { addAction, completeAction } from '@/lib/planning/commands/actions'
import { act, actorOf, portfolioOf, scene, type Scene } from '../world'

const operations = 'M/506/2898'

/** What Amara and Priya have agreed to do: one thing done, one due in a few days, one that is Priya's. */
export const planningScenes: Scene[] = [
  scene('2026-11-10T10:00', async (world) => {
    const { registrationId, enrolments } = portfolioOf(world, 'amara')
    const enrolmentId = enrolments.get(operations)
    const priya = actorOf(world, 'priya')
    const about = { registrationId, enrolmentId }
    const { actionId } = await act(world, priya, addAction, {
      ...about,
      owner: 'candidate',
      text: 'Ask Dev for the staffing figures of last winter, and add them.',
      dueOn: '2026-11-20',
    })
    await act(world, priya, addAction, {
      ...about,
      owner: 'candidate',
      text: 'Write two paragraphs on why you chose the new rota: what else you looked at, and what it cost.',
      dueOn: '2026-11-23',
    })
    await act(world, actorOf(world, 'amara'), addAction, {
      ...about,
      owner: 'assessor',
      text: 'Tell me whether the complaint log may stay in the office.',
      dueOn: '2026-12-04',
    })
    const note = 'Dev sent them; they are in the rota of week 12.'
    await act(world, actorOf(world, 'amara'), completeAction, { actionId, seen: 0, note })
  }),
]
