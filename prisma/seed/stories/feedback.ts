import { answerFeedback, dealWithFeedback, giveFeedback } from '@/lib/portfolio/commands/feedback'
import type { Location } from '@/lib/portfolio/model/location'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

const comments = new Map<string, string>()

async function comment(world: World, name: string, location: Location, text: string) {
  const versionId = portfolioOf(world, 'amara').versions.get(name)?.versionId ?? ''
  const input = { versionId, location, text }
  const { commentId } = await act(world, actorOf(world, 'priya'), giveFeedback, input)
  comments.set(name, commentId)
}

const about = (name: string) => comments.get(name) ?? ''

/** Amara's assessor says what she thinks of evidence before it is handed in. */
export const feedbackScenes: Scene[] = [
  scene('2026-11-11T09:05', (world) =>
    comment(
      world,
      'shop-floor-layout.jpg',
      { kind: 'region', x: 0.05, y: 0.1, width: 0.4, height: 0.3 },
      'Say in the claim which way people queue. I know it from your talk; a reader of the picture does not.',
    ),
  ),
  scene('2026-11-11T12:20', async (world) => {
    const commentId = about('shop-floor-layout.jpg')
    await act(world, actorOf(world, 'amara'), dealWithFeedback, { commentId })
  }),
  scene('2026-11-20T16:10', (world) =>
    comment(
      world,
      'team-brief-recording.mp3',
      { kind: 'time', from: 8, to: 16 },
      'This is the strongest part: point 3.6 to it as well, before you hand it in.',
    ),
  ),
  scene('2026-11-20T18:45', async (world) => {
    await act(world, actorOf(world, 'amara'), answerFeedback, {
      commentId: about('team-brief-recording.mp3'),
      text: 'I will, once the second recording is there.',
    })
  }),
]
