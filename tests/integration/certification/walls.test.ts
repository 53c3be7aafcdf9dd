import { beforeAll, expect, test } from 'vitest'
import { moveCertificate } from '@/lib/certification/commands/certificates'
import { recordCertificates, rejectClaim, revokeClaim } from '@/lib/certification/commands/answer'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { sendClaimToEqa, signClaimOff, withdrawClaim } from '@/lib/certification/commands/sign-off'
import { submitClaim } from '@/lib/certification/commands/submit'
import { claimsVisibleTo, maySeeClaim } from '@/lib/certification/policy'
import { claimView } from '@/lib/certification/queries/claim'
import { eligibilityView } from '@/lib/certification/queries/eligibility'
import { outlookView } from '@/lib/certification/queries/pace'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { roles, type Actor } from '@/lib/kernel/actor'
import { maySee } from '@/lib/registration/policy'
import { scopeOf, scopeSelect } from '../../support/scope'
import { everything } from '../../support/acting'
import {
  bethan,
  closeLastAction,
  codeOf,
  directClaims,
  done,
  grace,
  identify,
  pair,
  prepared,
  preparing,
  submitted,
} from '../../support/certification/claiming'
import { withDatabase } from '../../support/database'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

let ruth: Actor
let frances: Actor
let actors: Actor[]
let ours: string
let theirs: string

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  frances = await actorOf('frances@northgate.example')
  await closeLastAction()
  await directClaims(ruth, false)
  await directClaims(frances, true)
  await identify(frances, bethan)
  ours = await prepared(ruth, grace)
  await done(sendClaimToEqa, ruth, { claimId: ours })
  theirs = await submitted(frances, bethan, 'units')
  const seats = await everyActor()
  const centres = [...new Set(seats.map(({ centreId }) => centreId))]
  actors = seats.flatMap(({ email: _, ...seat }) =>
    centres.flatMap((centreId) => roles.map((role) => ({ ...seat, centreId, role }))),
  )
})

test('who may see a claim, as a function and as a where, agree for every actor and every claim', async () => {
  const claims = await db().claim.findMany({
    select: {
      id: true,
      registration: { select: scopeSelect },
      steps: { where: { move: 'sendToEqa' }, select: { id: true } },
    },
  })
  // Two of the demonstration, and the two made here.
  expect(claims).toHaveLength(4)
  let seen = 0
  for (const actor of actors) {
    const found = await db().claim.findMany({
      where: claimsVisibleTo(actor),
      select: { id: true },
    })
    const wanted = claims.filter(({ registration, steps }) =>
      maySeeClaim(actor, scopeOf(registration), { sentToEqa: steps.length > 0 }),
    )
    expect(found.map(({ id }) => id).sort(), JSON.stringify(actor)).toEqual(
      wanted.map(({ id }) => id).sort(),
    )
    seen += found.length
  }
  expect(seen).toBeGreaterThan(10)
})

test('the outlook goes to whoever sees the registration, eligibility to its administrators', async () => {
  const rows = await db().registration.findMany({ select: scopeSelect })
  for (const actor of actors.filter(({ role }) => role === 'assessor' || role === 'centreAdmin')) {
    for (const row of rows.slice(0, 4)) {
      const may = maySee(actor, scopeOf(row))
      expect((await outlookView(db(), actor, row.id, new Date())) !== null).toBe(may)
      const eligibility = await eligibilityView(db(), actor, row.id, new Date())
      expect(eligibility !== null).toBe(may && actor.role === 'centreAdmin')
    }
  }
})

type Attempt = [string, () => Promise<string>, string]
const attempts: Attempt[] = [
  ['a candidate claims', async () => by('grace@calder.example', prepareClaim), 'not-admin'],
  ['an IQA claims', async () => by('helen@calder.example', prepareClaim), 'not-admin'],
  ['another centre claims', async () => by('frances@northgate.example', prepareClaim), 'not-found'],
  [
    'somebody claims for themself from an administrator’s seat',
    async () => {
      const { personId } = await actorOf(grace)
      return codeOf(prepareClaim, { ...ruth, personId }, await preparing(grace))
    },
    'own-work',
  ],
  [
    'the statement is not ticked',
    async () => codeOf(prepareClaim, ruth, { ...(await preparing(grace)), confirmed: false }),
    'malformed',
  ],
  [
    'the award is claimed twice',
    async () => by('ruth@calder.example', prepareClaim),
    'not-eligible',
  ],
  [
    'another centre submits it',
    async () => codeOf(submitClaim, frances, { claimId: ours, batchId: newId(), confirmed: true }),
    'not-found',
  ],
  [
    'it is put in another centre’s batch',
    async () => {
      const { batchId } = await db().claim.findUniqueOrThrow({ where: { id: theirs } })
      return codeOf(submitClaim, ruth, { claimId: ours, batchId, confirmed: true })
    },
    'no-sign-off',
  ],
  [
    'certificates before it is submitted',
    async () => codeOf(recordCertificates, ruth, { claimId: ours, certificates: pair('1') }),
    'wrong-state',
  ],
  [
    'another centre certificates it',
    async () => codeOf(recordCertificates, frances, { claimId: ours, certificates: pair('1') }),
    'not-found',
  ],
  ['an assessor signs it off', async () => sign('priya@calder.example'), 'not-admin'],
  ['another centre signs it off', async () => sign('frances@northgate.example'), 'not-found'],
  ['another centre rejects it', async () => codeOf(rejectClaim, frances, answer()), 'not-found'],
  [
    'it is revoked before it is certificated',
    async () => codeOf(revokeClaim, ruth, answer()),
    'wrong-state',
  ],
  [
    'another centre takes it back',
    async () => codeOf(withdrawClaim, frances, { claimId: ours, note: 'No.' }),
    'not-found',
  ],
  [
    'a certificate that there is not',
    async () =>
      codeOf(moveCertificate, ruth, {
        certificateId: newId(),
        move: 'receive',
        happenedOn: '2026-11-24',
        note: 'By post.',
      }),
    'not-found',
  ],
]

const by = async (email: string, command: typeof prepareClaim) =>
  codeOf(command, await actorOf(email), await preparing(grace))
const sign = async (email: string) =>
  codeOf(signClaimOff, await actorOf(email), {
    claimId: ours,
    happenedOn: '2026-11-24',
    signedOffBy: 'X',
    reference: 'Y',
  })
const answer = () => ({ claimId: ours, happenedOn: '2026-11-24', note: 'No.' })

test.each(attempts)('%s: refused, and nothing changed', async (_, attempt, code) => {
  const before = await everything()
  expect(await attempt()).toBe(code)
  expect(await everything()).toEqual(before)
})

test('another centre, and anybody but an administrator, reads nothing of a claim', async () => {
  for (const email of ['frances@northgate.example', 'helen@calder.example', grace]) {
    expect(await claimView(db(), await actorOf(email), ours, new Date())).toBeNull()
  }
})

test('of two who sign off at once, one is refused and one step is kept', async () => {
  const input = {
    claimId: ours,
    happenedOn: '2026-11-24',
    signedOffBy: 'Marion Blythe',
    reference: 'EQA-1',
  }
  const both = await Promise.all([
    run(signClaimOff, { actor: ruth }, input),
    run(signClaimOff, { actor: ruth }, input),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().claimStep.count({ where: { claimId: ours, move: 'signOff' } })).toBe(1)
})

test('of two who prepare the same award at once, one claim comes of it', async () => {
  await done(withdrawClaim, ruth, { claimId: ours, note: 'To begin again.' })
  await directClaims(ruth, true)
  const input = await preparing(grace)
  const { enrolmentIds } = await preparing('leanne@calder.example', 'units')
  const another = { ...input, kind: 'units', enrolmentIds }
  expect(await codeOf(prepareClaim, ruth, another)).toBe('unit-not-claimable')
  const both = await Promise.all([
    run(prepareClaim, { actor: ruth }, input),
    run(prepareClaim, { actor: ruth }, input),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().claim.count({ where: { kind: 'full', state: 'prepared' } })).toBe(1)
})

test('the database itself keeps what was claimed, and one claim for the award', async () => {
  const claim = await db().claim.findFirstOrThrow({ where: { state: 'prepared' } })
  await expect(db().claimUnit.deleteMany({ where: { claimId: claim.id } })).rejects.toThrow(
    /constraint|on the record/,
  )
  await expect(
    db().claimStep.updateMany({ where: { claimId: claim.id }, data: { note: 'Other.' } }),
  ).rejects.toThrow(/constraint|on the record/)
  await expect(
    db().claim.create({
      data: {
        centreId: claim.centreId,
        registrationId: claim.registrationId,
        number: 99,
        kind: 'full',
        state: 'prepared',
        stateSince: new Date(),
        frozen: {},
        preparedBySeatId: ruth.seatId,
        preparedAt: new Date(),
      },
    }),
  ).rejects.toThrow(/Unique/)
})
