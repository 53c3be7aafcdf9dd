import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { sendClaimToEqa } from '@/lib/certification/commands/sign-off'
import { submitClaim } from '@/lib/certification/commands/submit'
import { correctDetails, recordIdentity } from '@/lib/registration/commands/details'
import { declare } from '../portfolio'
import { releaseWithReason } from '../quality'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'
import { coverUnit, signOff } from './others'

const champion = 'D/506/2153'
const development = 'T/506/2952'

/** The certificate of one released unit is asked for. */
async function prepare(world: World, admin: string, who: string, reference: string) {
  const { registrationId } = portfolioOf(world, who)
  const enrolment = await db().unitEnrolment.findFirstOrThrow({
    where: { registrationId, unit: { reference } },
    select: { id: true },
  })
  const { claimId } = await act(world, actorOf(world, admin), prepareClaim, {
    registrationId,
    kind: 'units',
    enrolmentIds: [enrolment.id],
    confirmed: 'on',
  })
  return claimId
}

/** One claim with the awarding body, at the centre that claims directly; one waiting for the EQA at the other. */
export const claimScenes: Scene[] = [
  scene('2026-10-28T18:00', async (world) => {
    await coverUnit(world, 'owen', development)
    await declare(world, 'owen', development)
  }),
  scene('2026-11-04T10:00', async (world) => {
    await signOff(world, 'nadia', 'owen', development)
    const reason = 'Not in this quarter’s sample; what was sampled of the same unit was agreed.'
    await releaseWithReason(world, 'joseph', 'owen', development, reason)
  }),
  scene('2026-11-19T09:00', async (world) => {
    const by = actorOf(world, 'frances')
    const candidateSeatId = actorOf(world, 'owen').seatId
    await act(world, by, correctDetails, {
      candidateSeatId,
      version: -1,
      givenNames: 'Owen',
      familyName: 'Pritchard',
      dateOfBirth: '1992-05-14',
      uln: '',
      ulnReason: 'The candidate has declined to have one.',
    })
    await act(world, by, recordIdentity, {
      candidateSeatId,
      registrationId: portfolioOf(world, 'owen').registrationId,
      documentKind: 'Driving licence',
      seenOn: '2026-11-19',
    })
    const claimId = await prepare(world, 'frances', 'owen', development)
    await act(world, by, sendClaimToEqa, { claimId })
  }),
  scene('2026-11-19T15:00', async (world) => {
    const claimId = await prepare(world, 'ruth', 'leanne', champion)
    await act(world, actorOf(world, 'ruth'), submitClaim, {
      claimId,
      batchId: newId(),
      confirmed: 'on',
    })
  }),
]
