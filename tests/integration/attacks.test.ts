import { expect, test } from 'vitest'
import { countersigningView } from '@/lib/assessment/queries/countersigning'
import { foundCentre, issueFoundingLink } from '@/lib/identity/commands/found-centre'
import { inviteToSeat } from '@/lib/identity/commands/seats'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { installation, nobody } from '@/lib/kernel/actor'
import { fileFor } from '@/lib/portfolio/queries/files'
import { withDatabase } from '../support/database'
import { actorOf, everyActor } from '../support/people'

withDatabase('demo')

const foundingToken = async () => {
  const issued = await run(issueFoundingLink, { actor: installation }, {})
  if (!issued.ok) throw new Error(issued.refusal.message)
  return issued.value.token
}

test('a link for a new centre takes over nobody’s account', async () => {
  const person = { email: 'ruth@calder.example' }
  const before = await db().person.findUniqueOrThrow({ where: person })
  const result = await run(
    foundCentre,
    { actor: nobody },
    {
      token: await foundingToken(),
      centreName: 'Elsewhere',
      name: 'Ruth',
      email: person.email,
      password: 'a password of somebody else',
    },
  )
  expect(result).toMatchObject({ ok: false, refusal: { code: 'has-account' } })
  const after = await db().person.findUniqueOrThrow({ where: person })
  expect(after.passwordHash).toBe(before.passwordHash)
})

test('evidence that awaits a countersignature is read by its assessors and by whoever may sign', async () => {
  const assessors = (await everyActor()).filter(({ role }) => role === 'assessor')
  const awaited = await db().evidenceVersion.findFirst({
    where: {
      fileKey: { not: null },
      submissionItems: { some: { unitEnrolment: { state: 'awaitingCountersignature' } } },
    },
    select: { id: true, registrationId: true },
  })
  expect(awaited).not.toBeNull()
  if (!awaited) return
  const allocated = await db().allocation.findMany({
    where: { registrationId: awaited.registrationId, endedAt: null },
    select: { seatId: true },
  })
  let signers = 0
  for (const actor of assessors) {
    const waiting = await countersigningView(db(), actor, new Date())
    const maySign = waiting.some(
      ({ mine, registrationId }) => mine && registrationId === awaited.registrationId,
    )
    signers += Number(maySign)
    const expected = maySign || allocated.some(({ seatId }) => seatId === actor.seatId)
    expect([actor.email, (await fileFor(db(), actor, awaited.id)) !== null]).toEqual([
      actor.email,
      expected,
    ])
  }
  expect(signers).toBeGreaterThan(0)
  // The same person, no longer on record as competent, reads it no more.
  const signer = await actorOf('priya@calder.example')
  const seen = async () => (await fileFor(db(), signer, awaited.id)) !== null
  const isAllocated = allocated.some(({ seatId }) => seatId === signer.seatId)
  await db().unitCompetence.updateMany({
    where: { seatId: signer.seatId, endedAt: null },
    data: { endedAt: new Date() },
  })
  expect(await seen()).toBe(isAllocated)
})

test('an administrator gets no link by which to choose the password of somebody invited elsewhere', async () => {
  const northgate = (await everyActor()).find(
    ({ role, email }) => role === 'centreAdmin' && email.endsWith('@northgate.example'),
  )
  const calder = (await everyActor()).find(
    ({ role, email }) => role === 'centreAdmin' && email.endsWith('@calder.example'),
  )
  if (!northgate || !calder) throw new Error('each centre has an administrator')
  const wanted = { name: 'Ina', email: 'ina@calder.example', role: 'assessor' as const }
  expect(await run(inviteToSeat, { actor: calder }, wanted)).toMatchObject({ ok: true })
  expect(await run(inviteToSeat, { actor: northgate }, wanted)).toMatchObject({
    ok: false,
    refusal: { code: 'invited-elsewhere' },
  })
  const more = { ...wanted, role: 'iqa' as const }
  expect(await run(inviteToSeat, { actor: calder }, more)).toMatchObject({ ok: true })
})
