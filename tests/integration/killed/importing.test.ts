import { spawn } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { verifyChain } from '@/lib/audit/queries/verify'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { importOn, importWhole } from '@/lib/registration/commands/import-run'
import { checkImport, startImport } from '@/lib/registration/commands/importing'
import { withDatabase } from '../../support/database'
import { goodFile } from '../../support/importing'
import { broken } from '../../support/invariants'
import { actorOf } from '../../support/people'

withDatabase('demo')

const rows = 1200

/** Has a process of its own register an import, and kills it when `ready` says so. */
async function killed(
  choice: 'whole' | 'good',
  importId: string,
  actor: Actor,
  ready: () => Promise<void>,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/support/importing-child.ts',
      choice,
      importId,
      JSON.stringify(actor),
    ],
    { env: process.env, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const gone = new Promise<NodeJS.Signals | null>((done) =>
    child.once('exit', (_, signal) => done(signal)),
  )
  await ready()
  child.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')
  // The server notices that nobody is there any more, and rolls back what was under way.
  await vi.waitFor(async () => expect(await busy()).toBe(0), 20_000)
}

const busy = async (): Promise<number> => {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`
  return row?.count ?? 0
}

async function checked(from: number) {
  const actor = await actorOf('ruth@calder.example')
  const file = { fileName: 'list.csv', bytes: goodFile(rows, from) }
  const result = await run(checkImport, { actor }, file)
  if (!result.ok) throw new Error(result.refusal.message)
  return { actor, importId: result.value.importId }
}

const made = () => db().registration.count({ where: { importKey: { not: null } } })
const stateOf = (id: string) =>
  db().registerImport.findUniqueOrThrow({
    where: { id },
    select: { state: true, written: true },
  })

async function expectWhole(actor: Actor): Promise<void> {
  const { broken: gap } = await verifyChain(db(), actor.centreId)
  expect(gap).toBeNull()
  expect(await broken()).toEqual([])
  const events = await db().auditEvent.count({ where: { type: 'candidate-registered' } })
  expect(events).toBe(await db().registration.count())
}

test('killed between two batches: what was registered stands, and going on registers the rest once', async () => {
  const { actor, importId } = await checked(0)
  await run(startImport, { actor }, { importId })
  await killed('good', importId, actor, () =>
    vi.waitFor(async () => expect((await stateOf(importId)).written).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 20,
    }),
  )
  const { state, written } = await stateOf(importId)
  expect(await made()).toBe(written)
  expect(state).toBe('running')
  await expectWhole(actor)

  await importOn({ actor }, importId)
  expect(await stateOf(importId)).toEqual({ state: 'finished', written: rows })
  expect(await made()).toBe(rows)
  await expectWhole(actor)
})

test('killed in the middle of all or none: none, and it can be chosen again', async () => {
  const { actor, importId } = await checked(rows)
  const before = await made()
  await killed('whole', importId, actor, () =>
    vi.waitFor(async () => expect(await busy()).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 5,
    }),
  )
  expect(await made()).toBe(before)
  expect(await stateOf(importId)).toEqual({ state: 'checked', written: 0 })
  await expectWhole(actor)

  expect(await importWhole({ actor }, importId)).toMatchObject({ ok: true })
  expect(await made()).toBe(before + rows)
  await expectWhole(actor)
})
