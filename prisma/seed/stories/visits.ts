import { enrolFactor, secretOfLink } from '@/lib/identity/commands/second-factor'
import { keepFactor, voidFactor } from '@/lib/identity/store/second-factor'
import { db } from '@/lib/infra/db'
import { seal } from '@/lib/infra/sealed'
import { codeOf, fromBase32, stepAt } from '@/lib/infra/totp'
import { installation, type Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { openVisit } from '@/lib/visits/commands/keeping'
import { askForAction, leaveFinding, pickSample } from '@/lib/visits/commands/visiting'
import { accounts, demoFactor } from '../accounts'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

const awardingBody = 'ProQual Awarding Body'
const day = 86_400_000

/**
 * The administrator opens a visit, and the EQA takes it by the link. Open for as long as somebody may look
 * at the demonstration; with the demonstration's own second factor, which everybody knows.
 */
async function visit(world: World, admin: string, key: string): Promise<Actor> {
  const account = accounts.find((each) => each.key === key)
  if (!account) throw new Error(`no account for ${key}`)
  const { name, email, password } = account
  const by = actorOf(world, admin)
  const { seatId, personId, token } = await act(world, by, openVisit, {
    awardingBody,
    name,
    email,
    coversFrom: '2025-12-01',
    coversUntil: '2026-11-18',
    opensOn: toIsoDate(world.now),
    closesOn: toIsoDate(new Date(Date.now() + 90 * day)),
    note: '',
  })
  const enrolledAt = new Date(world.now.getTime() + 20_000)
  const code = codeOf(secretOfLink(token), stepAt(enrolledAt))
  await act(world, installation, enrolFactor, { token, password, code })
  await voidFactor(db(), personId)
  const sealed = seal(fromBase32(demoFactor), personId)
  await keepFactor(db(), { personId, sealed, lastStep: 0, enrolledAt })
  const actor = { personId, seatId, centreId: by.centreId, role: 'eqa' as const, awardingBody }
  world.actors.set(key, actor)
  return actor
}

/** The awarding body's EQAs come to both centres; at the first one has begun to look. */
export const visitScenes: Scene[] = [
  scene('2026-11-18T11:30', async (world) => {
    const marion = await visit(world, 'frances', 'marion')
    await act(world, marion, pickSample, {
      registrationIds: [portfolioOf(world, 'owen').registrationId],
    })
  }),
  scene('2026-11-19T09:00', async (world) => {
    const imogen = await visit(world, 'ruth', 'imogen')
    await act(world, imogen, pickSample, {
      registrationIds: ['leanne', 'grace'].map((key) => portfolioOf(world, key).registrationId),
    })
    await act(world, imogen, leaveFinding, {
      kind: 'goodPractice',
      text: 'The reasons for each sample are written so that somebody from outside can follow them.',
      registrationId: portfolioOf(world, 'leanne').registrationId,
    })
    await act(world, imogen, askForAction, {
      text: 'Show how the sampling of Gareth Llewellyn’s first decisions follows from his being new.',
      ownerSeatId: actorOf(world, 'helen').seatId,
      dueOn: '2027-01-15',
    })
  }),
]
