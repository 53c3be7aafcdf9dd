import { keepQuestion } from '@/lib/portfolio/commands/question-bank'
import { setQuestions } from '@/lib/portfolio/commands/question-sets'
import { criterionId, kindCode, unitOf } from '../specified'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

const operations = 'M/506/2898'

const bank = [
  {
    text: 'Which legal and regulatory rules bear most on how you run customer service, and what do you do because of them?',
    criteria: ['1.6'],
    goodAnswer:
      'Names at least consumer law, data protection and health and safety, each with something done at work because of it.',
  },
  {
    text: 'How do you decide which changes to a service are worth what they cost?',
    criteria: ['1.5', '5.4'],
    goodAnswer: 'Weighs cost against waiting, complaints and repeat custom, with figures.',
  },
  {
    text: 'A colleague disagrees with how you have shared out the work. What do you do?',
    criteria: ['3.4'],
    goodAnswer: 'Listens in private, looks at the facts, decides, explains, and looks again later.',
  },
]

async function setThem(world: World): Promise<void> {
  const priya = actorOf(world, 'priya')
  const bankIds: string[] = []
  for (const { criteria, ...question } of bank) {
    const { questionId } = await act(world, priya, keepQuestion, {
      ...question,
      qualificationVersionId: world.specification.id,
      unitId: unitOf(world, operations).id,
      criterionIds: criteria.map((number) => criterionId(world, operations, number)),
      way: 'both',
    })
    bankIds.push(questionId)
  }
  await act(world, priya, setQuestions, {
    registrationId: portfolioOf(world, 'amara').registrationId,
    title: 'Written questions: rules and value',
    kind: kindCode(world, 'record of oral and written questioning'),
    dueOn: '2026-12-11',
    bankIds: bankIds.slice(0, 2),
  })
}

/** The centre keeps a few questions; Amara has two of them to answer in writing. */
export const questionScenes: Scene[] = [scene('2026-11-20T16:30', setThem)]
