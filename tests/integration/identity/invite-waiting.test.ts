import { expect, test } from 'vitest'
import { inviteWaiting } from '@/lib/identity/commands/invite-waiting'
import { acceptInvitation, inviteToSeat } from '@/lib/identity/commands/seats'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { nobody } from '@/lib/kernel/actor'
import { withDatabase } from '../../support/database'
import { actorOf } from '../../support/people'

withDatabase('demo')

const at = new Date()
const later = new Date(at.getTime() + 15 * 86_400_000)

test('everybody whose link is too old gets one, those with a password or an open link none', async () => {
  const ruth = await actorOf('ruth@calder.example')
  const frances = await actorOf('frances@northgate.example')
  const password = 'a password of their own'
  for (const name of ['Ana', 'Bo']) {
    const input = { name, email: `${name}@calder.example`.toLowerCase(), role: 'candidate' }
    expect(await run(inviteToSeat, { actor: ruth, at }, input)).toMatchObject({ ok: true })
  }
  const refused = { ok: false, refusal: { code: 'nobody-waits' } }
  expect(await run(inviteWaiting, { actor: ruth, at }, {})).toMatchObject(refused)

  const made = await run(inviteWaiting, { actor: ruth, at: later }, {})
  if (!made.ok) throw new Error(made.refusal.message)
  expect(made.value.links.map(({ email }) => email)).toEqual([
    'ana@calder.example',
    'bo@calder.example',
  ])
  expect(await run(inviteWaiting, { actor: ruth, at: later }, {})).toMatchObject(refused)
  expect(await run(inviteWaiting, { actor: frances, at: later }, {})).toMatchObject(refused)

  const [{ token } = { token: '' }] = made.value.links
  const accept = { token, password }
  expect(await run(acceptInvitation, { actor: nobody, at: later }, accept)).toMatchObject({
    ok: true,
    value: { email: 'ana@calder.example' },
  })
  const entries = await db().auditEvent.count({ where: { type: 'invitation-renewed' } })
  expect(entries).toBe(2)
})
