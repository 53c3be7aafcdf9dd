import { beforeAll, expect, test } from 'vitest'
import { enterByLink, giveCode, secretOfLink } from '@/lib/identity/commands/second-factor'
import { acceptInvitation } from '@/lib/identity/commands/seats'
import { signIn } from '@/lib/identity/commands/sign-in'
import { invitationBehind } from '@/lib/identity/queries/door'
import { awaitingCode, signedIn } from '@/lib/identity/queries/session'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { codeOf, stepAt } from '@/lib/infra/totp'
import { nobody, type Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { closeVisit, openVisit, renewVisitLink } from '@/lib/visits/commands/keeping'
import { done } from '../../support/certification/claiming'
import { withDatabase } from '../../support/database'
import { actorOf } from '../../support/people'

withDatabase('demo')

const email = 'eva@awarding.example'
const password = 'three calm words'
const minute = 60_000
const start = new Date()
// A half minute of its own for each sign-in: a code is taken once.
let clock = start.getTime()
const later = (by = minute): Date => new Date((clock += by))

let ruth: Actor
let token: string
let visitId: string

const codeAt = (at: Date) => codeOf(secretOfLink(token), stepAt(at))
const enter = (given: { password: string; code: string }, at: Date) =>
  enterByLink({ token, ...given }, { address: 'enrolling', userAgent: '', at })
const knock = (at: Date, with_ = password, address = 'door') =>
  signIn({ email, password: with_, address, userAgent: '', at })
const refusedAs = (code: string) => ({ ok: false, refusal: { code } })

async function sessionAt(at: Date): Promise<{ personId: string; sessionId: string }> {
  const entered = await knock(at)
  if (!entered.ok) throw new Error(entered.refusal.message)
  const { sessionId } = entered.value
  const waiting = await awaitingCode(db(), sessionId, at)
  return { sessionId, personId: waiting?.personId ?? '' }
}

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  const opened = await done(openVisit, ruth, {
    awardingBody: 'ProQual Awarding Body',
    name: 'Eva Quaye',
    email,
    coversFrom: '2026-01-01',
    coversUntil: toIsoDate(start),
    opensOn: toIsoDate(start),
    closesOn: '2100-01-01',
  })
  token = opened.token
  visitId = opened.visitId
})

test('the link asks for a password and a first code, and is spent by both only', async () => {
  const at = later()
  expect(await enter({ password, code: '000000' }, at)).toMatchObject(refusedAs('wrong-code'))
  const short = await enter({ password: 'short', code: codeAt(at) }, at)
  expect(short).toMatchObject({ ok: false, refusal: { fields: { password: expect.any(String) } } })
  // The ordinary way in does not take it: it would leave the second factor out.
  expect(await run(acceptInvitation, { actor: nobody }, { token, password })).toMatchObject(
    refusedAs('needs-factor'),
  )
  expect(await invitationBehind(db(), token, at)).toMatchObject({ hasFactor: false })
  expect(await enter({ password, code: codeAt(at) }, at)).toMatchObject({ ok: true })
  expect(await enter({ password, code: codeAt(later()) }, later())).toMatchObject(
    refusedAs('link-used'),
  )
  const { sealed } = await db().secondFactor.findFirstOrThrow({ where: { person: { email } } })
  expect(Buffer.from(sealed, 'base64url').includes(secretOfLink(token))).toBe(false)
})

test('a right password alone opens nothing; with the code it does, and each code once', async () => {
  const at = later()
  const session = await sessionAt(at)
  expect(await signedIn(db(), session.sessionId, at)).toBeNull()
  const code = codeAt(at)
  const given = await giveCode({ ...session, code }, { address: 'door', at })
  expect(given).toMatchObject({ ok: true })
  expect((await signedIn(db(), session.sessionId, at))?.actor).toMatchObject({
    role: 'eqa',
    awardingBody: 'ProQual Awarding Body',
  })
  const again = await sessionAt(at)
  expect(await giveCode({ ...again, code }, { address: 'door', at })).toMatchObject(
    refusedAs('wrong-code'),
  )
  // Nobody gives it for a session of somebody else.
  const next = codeAt(later())
  const theirs = { ...again, personId: ruth.personId, code: next }
  expect(await giveCode(theirs, { address: 'door', at: later(0) })).toMatchObject(
    refusedAs('not-found'),
  )
})

test('wrong codes are limited like passwords, and a right password does not free them', async () => {
  const at = later(20 * minute)
  const session = await sessionAt(at)
  const wrong = { ...session, code: '000000' }
  const from = { address: 'guessing', at }
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await giveCode(wrong, from)).toMatchObject(refusedAs('wrong-code'))
  }
  await knock(at)
  const right = { ...session, code: codeAt(at) }
  expect(await giveCode(right, from)).toMatchObject(refusedAs('too-many-attempts'))
  const after = later(16 * minute)
  expect(await giveCode({ ...session, code: codeAt(after) }, { ...from, at: after })).toMatchObject(
    {
      ok: true,
    },
  )
})

test('a new link makes the old factor void at once, and keeps the password', async () => {
  const at = later()
  const session = await sessionAt(at)
  await giveCode({ ...session, code: codeAt(at) }, { address: 'door', at })
  expect(await signedIn(db(), session.sessionId, at)).not.toBeNull()
  const renewed = await done(renewVisitLink, ruth, { visitId })
  expect(await signedIn(db(), session.sessionId, at)).toBeNull()
  expect(await knock(later())).toMatchObject(refusedAs('no-factor'))
  token = renewed.token
  const now = later()
  const other = { password: 'not their password', code: codeAt(now) }
  expect(await enter(other, now)).toMatchObject(refusedAs('wrong-password'))
  expect(await enter({ password, code: codeAt(now) }, now)).toMatchObject({ ok: true })
})

test('outside of the visit’s days nobody is let in, and is told why', async () => {
  const at = later()
  const session = await sessionAt(at)
  await giveCode({ ...session, code: codeAt(at) }, { address: 'door', at })
  expect(await signedIn(db(), session.sessionId, at)).not.toBeNull()
  const { opensOn } = await db().visit.findUniqueOrThrow({ where: { id: visitId } })
  const before = new Date(opensOn.getTime() - 86_400_000)
  expect(await knock(before)).toMatchObject(refusedAs('visit-not-open'))
  await done(closeVisit, ruth, { visitId })
  expect(await signedIn(db(), session.sessionId, at)).toBeNull()
  expect(await knock(later())).toMatchObject(refusedAs('visit-over'))
  // Whoever does not know the password is told nothing of it.
  expect(await knock(later(), 'a wrong one')).toMatchObject(refusedAs('wrong-credentials'))
})
