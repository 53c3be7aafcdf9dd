import { proposePlan } from '@/lib/registration/commands/proposals'
import { answerScan, keepNote } from '@/lib/registration/commands/scan'
import type { ScanAnswer } from '@/lib/registration/rules/scan'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

/** Units of the plan as it would be: those it has, with some more and without some others. */
function unitsWith(world: World, key: string, more: string[], without: string[] = []): string[] {
  const planned = new Set([...portfolioOf(world, key).enrolments.keys(), ...more])
  return world.specification.units
    .filter(({ reference }) => planned.has(reference) && !without.includes(reference))
    .map(({ id }) => id)
}

const criteriaOf = (world: World, reference: string) =>
  world.specification.units
    .filter((unit) => unit.reference === reference)
    .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))

/** Answers in turn, over and over, for a unit's criteria. */
async function scan(world: World, key: string, reference: string, inTurn: ScanAnswer[]) {
  const answers = Object.fromEntries(
    criteriaOf(world, reference).flatMap(({ id }, index) => {
      const answer = inTurn[index % inTurn.length]
      return answer ? [[id, answer] as const] : []
    }),
  )
  const { registrationId } = portfolioOf(world, key)
  await act(world, actorOf(world, key), answerScan, { registrationId, answers })
}

/** Amara knows where she stands; Tomasz waits for an answer. */
export const planScenes: Scene[] = [
  scene('2026-01-13T19:00', async (world) => {
    await scan(world, 'amara', 'D/506/2170', ['canDoWithEvidence', 'canDo', 'canDo'])
    await scan(world, 'amara', 'L/506/2004', ['needToLearn', 'canDo', 'needToLearn'])
    await scan(world, 'amara', 'Y/506/2166', ['canDoWithEvidence', 'canDoWithEvidence', 'canDo'])
    const [criterion] = criteriaOf(world, 'M/506/2898')
    await act(world, actorOf(world, 'amara'), keepNote, {
      registrationId: portfolioOf(world, 'amara').registrationId,
      criterionId: criterion?.id ?? '',
      text: 'Ask Dev for the staffing figures of last winter.',
      seen: 0,
    })
  }),
  scene('2026-11-19T18:00', async (world) => {
    await scan(world, 'tomasz', 'D/506/2167', ['canDoWithEvidence', 'canDo'])
    const { registrationId } = portfolioOf(world, 'tomasz')
    await act(world, actorOf(world, 'tomasz'), proposePlan, {
      registrationId,
      unitIds: unitsWith(world, 'tomasz', ['D/506/2167', 'J/506/2292']),
      note: 'I work with our delivery partners every day now, so this would fit.',
    })
  }),
]
