import { beforeAll, expect, test } from 'vitest'
import { recordCertificates, rejectClaim, revokeClaim } from '@/lib/certification/commands/answer'
import { moveCertificate, replaceCertificate } from '@/lib/certification/commands/certificates'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { sendClaimToEqa, signClaimOff, withdrawClaim } from '@/lib/certification/commands/sign-off'
import { submitClaim } from '@/lib/certification/commands/submit'
import { batchView } from '@/lib/certification/queries/batch'
import { candidatesView } from '@/lib/certification/queries/candidates'
import { claimView } from '@/lib/certification/queries/claim'
import { claimsView } from '@/lib/certification/queries/claims'
import { eligibilityView } from '@/lib/certification/queries/eligibility'
import { ownClaims } from '@/lib/certification/queries/own'
import { imposeSanction, liftSanction } from '@/lib/registration/commands/sanctions'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
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
import { broken } from '../../support/invariants'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const now = new Date()
let ruth: Actor
let frances: Actor
let registrationId: string

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  frances = await actorOf('frances@northgate.example')
  registrationId = (await registrationOf(grace)).id
  await directClaims(ruth, false)
  await directClaims(frances, true)
  await identify(frances, bethan)
})

const answer = (claimId: string) => ({
  claimId,
  happenedOn: '2026-11-24',
  note: 'As they wrote.',
  reference: 'L-1',
})

test('one action away: the list says what is lacking, and with it closed the award can be claimed', async () => {
  const before = await eligibilityView(db(), ruth, registrationId, now)
  expect(before?.eligible).toEqual({ full: false, units: true })
  expect(await codeOf(prepareClaim, ruth, await preparing(grace))).toBe('not-eligible')
  await closeLastAction()
  const after = await eligibilityView(db(), ruth, registrationId, now)
  expect(after?.eligible).toEqual({ full: true, units: true })
  const list = await candidatesView(db(), ruth, 'award', 1, now)
  expect(list?.rows.map(({ name, eligible }) => [name, eligible])).toEqual([
    ['Grace Adeyinka-Thornton', true],
  ])
  expect(await candidatesView(db(), await actorOf('helen@calder.example'), 'award', 1, now)).toBe(
    null,
  )
})

test('without direct claims: EQA first, by name and reference, then submitted', async () => {
  const claimId = await prepared(ruth, grace)
  const batchId = newId()
  const submit = { claimId, batchId, confirmed: true }
  expect(await codeOf(submitClaim, ruth, submit)).toBe('no-sign-off')
  const signed = { claimId, happenedOn: '2026-11-24' }
  expect(await codeOf(signClaimOff, ruth, signed)).toBe('wrong-state')
  await done(sendClaimToEqa, ruth, { claimId })
  expect(await codeOf(signClaimOff, ruth, signed)).toBe('who-signed')
  const named = { ...signed, signedOffBy: 'Marion Blythe', reference: 'EQA-26-118' }
  expect(await codeOf(signClaimOff, ruth, { ...named, happenedOn: '2199-01-01' })).toBe('future')
  await done(signClaimOff, ruth, named)
  expect(await codeOf(signClaimOff, ruth, named)).toBe('signed-off')
  await done(submitClaim, ruth, submit)
  const batch = await batchView(db(), ruth, batchId)
  expect(batch?.claims[0]?.signOff).toMatchObject({ by: 'Marion Blythe', reference: 'EQA-26-118' })
  expect(await batchView(db(), frances, batchId)).toBeNull()
  expect(await broken()).toEqual([])
  await done(rejectClaim, ruth, answer(claimId))
})

test('an EQA on their visit signs off what was sent to their awarding body, and sees nothing else', async () => {
  const eqa = await actorOf('imogen@awarding.example')
  const ofAnother = { ...eqa, awardingBody: 'Demonstration Awarding Body (made up)' }
  const claimId = await prepared(ruth, grace)
  const signed = { claimId, happenedOn: '2026-11-24' }
  expect(await claimView(db(), eqa, claimId, now)).toBeNull()
  expect(await codeOf(signClaimOff, eqa, signed)).toBe('not-found')
  await done(sendClaimToEqa, ruth, { claimId })
  expect((await claimView(db(), eqa, claimId, now))?.maySignOff).toBe(true)
  expect(await claimView(db(), ofAnother, claimId, now)).toBeNull()
  expect(await codeOf(signClaimOff, ofAnother, signed)).toBe('not-found')
  expect(await codeOf(submitClaim, eqa, { claimId, batchId: newId(), confirmed: true })).toBe(
    'not-admin',
  )
  await done(signClaimOff, eqa, signed)
  const step = await db().claimStep.findFirstOrThrow({ where: { claimId, move: 'signOff' } })
  expect(step).toMatchObject({ seatId: eqa.seatId, signedOffBy: null })
  await done(withdrawClaim, ruth, { claimId, note: 'To be claimed otherwise.' })
})

test('changed meanwhile: the claim is judged again as it is submitted, and what changed is named', async () => {
  await directClaims(ruth, true)
  const claimId = await prepared(ruth, grace)
  const { id: approvalId } = await db().centreApproval.findFirstOrThrow({
    where: { centreId: ruth.centreId },
  })
  const { sanctionId } = await done(imposeSanction, ruth, {
    approvalId,
    effects: ['claims'],
    reference: 'S-9',
    reason: 'Sampling to be put right.',
    imposedOn: '2026-11-24',
  })
  const submit = { claimId, batchId: newId(), confirmed: true }
  const result = await run(submitClaim, { actor: ruth }, submit)
  expect(result).toMatchObject({ ok: false, refusal: { code: 'not-eligible-any-more' } })
  expect(JSON.stringify(result)).toContain('S-9')
  expect((await claimView(db(), ruth, claimId, now))?.changed?.message).toContain('S-9')
  const lifting = { sanctionId, liftedOn: '2026-11-24', reference: 'S-9/2' }
  await done(liftSanction, ruth, lifting)
  await done(submitClaim, ruth, submit)
  expect(await codeOf(withdrawClaim, ruth, { claimId, note: 'Too late.' })).toBe('wrong-state')
})

test('certificated: two certificates, the registration completed; revoked: unwound, and claimed again', async () => {
  const open = await db().claim.findFirstOrThrow({ where: { registrationId, state: 'submitted' } })
  const claimId = open.id
  const only = pair('1').slice(0, 1)
  expect(await codeOf(recordCertificates, ruth, { claimId, certificates: only })).toBe(
    'two-certificates',
  )
  await done(recordCertificates, ruth, { claimId, certificates: pair('1') })
  const completed = await db().registration.findUniqueOrThrow({ where: { id: registrationId } })
  expect(completed.state).toBe('completed')
  expect(await db().registrationStep.findFirst({ where: { registrationId } })).toMatchObject({
    move: 'complete',
    from: 'active',
    to: 'completed',
  })

  const certificate = await db().certificate.findFirstOrThrow({ where: { number: 'Q-1' } })
  const step = { certificateId: certificate.id, happenedOn: '2026-11-24', note: 'By post.' }
  expect(await codeOf(moveCertificate, ruth, { ...step, move: 'handOver' })).toBe('wrong-order')
  await done(moveCertificate, ruth, { ...step, move: 'receive' })
  await done(moveCertificate, ruth, { ...step, move: 'handOver' })
  const replacing = { certificateId: certificate.id, number: 'q-1', issuedOn: '2026-11-24' }
  expect(await codeOf(replaceCertificate, ruth, replacing)).toBe('wrong-order')
  await done(moveCertificate, ruth, { ...step, move: 'requestReplacement' })
  expect(await codeOf(replaceCertificate, ruth, replacing)).toBe('number-taken')
  await done(replaceCertificate, ruth, { ...replacing, number: 'Q-1A' })
  expect(await codeOf(replaceCertificate, ruth, { ...replacing, number: 'Q-1B' })).toBe('replaced')
  const own = await ownClaims(db(), await actorOf(grace), registrationId)
  expect(own[0]?.certificates.map(({ number }) => number)).toEqual(['Q-1A', 'U-1'])
  expect(await ownClaims(db(), await actorOf(bethan), registrationId)).toEqual([])

  await done(revokeClaim, ruth, answer(claimId))
  const reopened = await db().registration.findUniqueOrThrow({ where: { id: registrationId } })
  expect(reopened.state).toBe('active')
  expect(await codeOf(moveCertificate, ruth, { ...step, move: 'receive' })).toBe('void')
  const again = await submitted(ruth, grace)
  expect(await codeOf(recordCertificates, ruth, { claimId: again, certificates: pair('1') })).toBe(
    'number-taken',
  )
  await done(recordCertificates, ruth, { claimId: again, certificates: pair('2') })
  expect(await broken()).toEqual([])
})

test('a unit certificate completes nothing, and its unit is not claimed by itself again', async () => {
  const claimId = await submitted(frances, bethan, 'units')
  const certificates = [{ kind: 'units', number: 'U-9', issuedOn: '2026-11-23' }]
  await done(recordCertificates, frances, { claimId, certificates })
  const { id } = await registrationOf(bethan)
  expect((await db().registration.findUniqueOrThrow({ where: { id } })).state).toBe('active')
  expect(await codeOf(prepareClaim, frances, await preparing(bethan, 'units'))).toBe('not-eligible')
})

test('the trail of the candidate tells it, and the list counts it', async () => {
  const types = await db().auditEvent.findMany({
    where: { registrationId, type: { startsWith: 'c' }, subjectKind: 'claim' },
    orderBy: { sequence: 'asc' },
    select: { type: true },
  })
  expect(types.map(({ type }) => type)).toContain('claim-revoked')
  const { counts } = await claimsView(db(), ruth, 'open', 1)
  // The open one is Leanne’s, as the demonstration has it.
  expect(counts).toEqual({ open: 1, certificated: 1, ended: 3 })
})
