import { installation } from '@/lib/kernel/actor'
import { askWitness, recordWitnessContact } from '@/lib/portfolio/commands/witness-requests'
import { issueWitnessCode } from '@/lib/portfolio/commands/witness-code'
import { signTestimony } from '@/lib/portfolio/commands/witness-signing'
import { db } from '@/lib/infra/db'
import { criterionId } from '../specified'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

const operations = 'M/506/2898'

async function ask(world: World, witnessName: string, about: string, criteria: string[]) {
  const { registrationId } = portfolioOf(world, 'amara')
  const criterionIds = criteria.map((number) => criterionId(world, operations, number))
  const input = { registrationId, witnessName, about, criterionIds }
  return { ...(await act(world, actorOf(world, 'amara'), askWitness, input)), criterionIds }
}

let asked = { token: '', criterionIds: [] as string[] }

/** Amara asks two people who saw her work: one has signed, and was rung up; one has not looked yet. */
export const witnessScenes: Scene[] = [
  scene('2026-11-20T17:10', async (world) => {
    asked = await ask(
      world,
      'Dana',
      'The two new starters at the collections counter, in the week of 9 November: how I briefed them and let them serve.',
      ['3.2', '4.1'],
    )
  }),
  scene('2026-11-21T10:20', async (world) => {
    const { token, criterionIds } = asked
    const sent = await act(world, installation, issueWitnessCode, {
      token,
      address: '192.0.2.40',
      email: 'dana.whitlock@hartwell.example',
      name: 'Dana Whitlock',
      role: 'Store manager, Hartwell Homewares',
      relation: 'Her line manager since 2023',
      competence:
        'I ran a collections counter for nine years and have trained its staff since 2017.',
      account:
        'Amara spent Monday and Tuesday morning on the counter with Leanne and Jakub. She showed them the hand scanner, then stood back and let them serve.\n\nOn Wednesday she went through the rota with each of them and told them what she would look at on Friday. Both knew whom to ask when the lift stopped.',
      saw: Object.fromEntries(criterionIds.map((id) => [id, 'yes' as const])),
    })
    const { codeId, code } = sent
    await act(world, installation, signTestimony, { token, codeId, code, signed: true })
  }),
  scene('2026-11-22T11:00', async (world) => {
    const { registrationId } = portfolioOf(world, 'amara')
    const { id } = await db().witnessTestimony.findFirstOrThrow({ where: { registrationId } })
    await act(world, actorOf(world, 'priya'), recordWitnessContact, {
      testimonyId: id,
      contactedOn: '2026-11-22',
      means: 'telephone',
      outcome: 'confirmed',
      standing: 'expert',
      said: 'Rang the store’s own number and asked for its manager. She told me of the same three days in her own words, and of the scanner.',
    })
  }),
  scene('2026-11-22T18:40', async (world) => {
    await ask(
      world,
      'Jakub',
      'The huddle on 19 November, when I asked everybody what had slowed the afternoon.',
      ['3.2'],
    )
  }),
]
