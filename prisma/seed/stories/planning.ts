import { addAction, completeAction } from '@/lib/planning/commands/actions'
import { answerAssessment } from '@/lib/planning/commands/answers'
import { proposeAssessment } from '@/lib/planning/commands/plans'
import { db } from '@/lib/infra/db'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

const operations = 'M/506/2898'

const criteriaOf = (world: World, numbers: string[]) =>
  world.specification.units
    .filter(({ reference }) => reference === operations)
    .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
    .filter(({ number }) => numbers.includes(number))
    .map(({ id }) => id)

async function agree(world: World, who: string, planId: string): Promise<void> {
  const { id: versionId } = await db().assessmentPlanVersion.findFirstOrThrow({ where: { planId } })
  const answer = { versionId, outcome: 'agreed' as const, comment: '', signed: true }
  await act(world, actorOf(world, who), answerAssessment, answer)
}

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
  scene('2026-11-13T09:30', async (world) => {
    const { registrationId } = portfolioOf(world, 'amara')
    const { planId } = await act(world, actorOf(world, 'priya'), proposeAssessment, {
      registrationId,
      entry: 'visit',
      what: 'How you run the Thursday handover and deal with what comes up at the desk; then we talk it through.',
      criterionIds: criteriaOf(world, ['3.1', '3.2', '3.7', '4.3']),
      methods: ['observation-report', 'professional-discussion'],
      place: 'Aldgate & Row, Holbeck, the service desk',
      startsOn: '2026-12-10',
      startsAt: '10:00',
      minutes: 120,
      others: 'Dev Patel, who takes the desk over',
      signed: true,
    })
    await agree(world, 'amara', planId)
  }),
  scene('2026-11-20T16:10', async (world) => {
    await act(world, actorOf(world, 'priya'), proposeAssessment, {
      registrationId: portfolioOf(world, 'amara').registrationId,
      entry: 'review',
      what: 'How it goes, what is left of the year, and which optional unit comes next.',
      criterionIds: [],
      methods: [],
      place: 'By video: I send a link on the day',
      startsOn: '2026-12-17',
      startsAt: '16:00',
      minutes: 45,
      others: '',
      signed: true,
    })
  }),
]
