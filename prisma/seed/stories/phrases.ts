import { keepPhrase } from '@/lib/assessment/commands/phrases'
import { act, actorOf, scene, type Scene } from '../world'

const phrases = [
  {
    name: 'Say why',
    text: 'You say what you did. Say why you did it that way, and what you would have done otherwise.',
    unitReference: '',
    verb: 'explain',
  },
  {
    name: 'Names of customers',
    text: 'Please cover customers’ names before you hand it in: initials are enough.',
    unitReference: '',
    verb: '',
  },
  {
    name: 'One example',
    text: 'This is true of your team in general. Give one example of your own: when, what you decided, what came of it.',
    unitReference: 'M/506/2898',
    verb: '',
  },
]

/** What Calder Vale's assessors found themselves writing every week. */
export const phraseScenes: Scene[] = [
  scene('2026-09-08T10:00', async (world) => {
    for (const phrase of phrases) await act(world, actorOf(world, 'priya'), keepPhrase, phrase)
  }),
]
