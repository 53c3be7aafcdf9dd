import { sendMessage } from '@/lib/portfolio/commands/messages'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

async function write(world: World, who: string, text: string): Promise<void> {
  await act(world, actorOf(world, who), sendMessage, {
    enrolmentId: portfolioOf(world, 'amara').enrolments.get('M/506/2898') ?? '',
    text,
  })
}

/** Amara and her assessor arrange what is missing. */
export const messageScenes: Scene[] = [
  scene('2026-11-16T19:10', (world) =>
    write(
      world,
      'amara',
      'Would the notes of our Monday meeting do for 3.7, or should I write something of my own?',
    ),
  ),
  scene('2026-11-17T08:40', (world) =>
    write(
      world,
      'priya',
      'The notes will do, if they show what you decided and why. Mark the place.\n\nIf they don’t, let’s talk it through on the phone: I can record that.',
    ),
  ),
  scene('2026-11-17T18:05', (world) => write(world, 'amara', 'They do. I hand them in tomorrow.')),
]
