import { beforeAll, expect, test } from 'vitest'
import { PerhapsSaved, run } from '@/lib/infra/command'
import { closeDb, db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { keepNote } from '@/lib/registration/commands/scan'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

let actor: Actor
let about: { registrationId: string; criterionId: string }

beforeAll(async () => {
  const { id, qualificationVersionId } = await registrationOf('tomasz@calder.example')
  const { id: criterionId } = await db().assessmentCriterion.findFirstOrThrow({
    where: { unit: { qualificationVersionId } },
    orderBy: { id: 'asc' },
  })
  actor = await actorOf('tomasz@calder.example')
  about = { registrationId: id, criterionId }
})

const note = (text: string) => run(keepNote, { actor }, { ...about, text, seen: 0 })

/** What ends the connection that runs it, at the insert or at the COMMIT that follows. */
async function ending(when: 'at insert' | 'at commit') {
  await db().$executeRaw`
    create or replace function ends_itself() returns trigger language plpgsql as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`
  await db().$executeRaw`drop trigger if exists ends_itself on "AuditPending"`
  await (when === 'at insert'
    ? db().$executeRaw`create trigger ends_itself after insert on "AuditPending"
        for each row execute function ends_itself()`
    : db().$executeRaw`create constraint trigger ends_itself after insert on "AuditPending"
        deferrable initially deferred for each row execute function ends_itself()`)
}

test('a connection that goes before the end leaves nothing, and that is sure', async () => {
  await ending('at insert')
  const before = await everything()
  const fault: unknown = await note('Lost.').catch((each: unknown) => each)
  expect(String(fault)).toMatch(/terminat/i)
  expect(fault).not.toBeInstanceOf(PerhapsSaved)
  expect(await everything()).toEqual(before)
})

test('one that goes at COMMIT is not taken for “nothing was saved”, and is not tried again', async () => {
  // The connection that ended is still in the pool.
  await closeDb()
  await ending('at commit')
  await expect(note('Perhaps.')).rejects.toBeInstanceOf(PerhapsSaved)
  await closeDb()
  await db().$executeRaw`drop trigger ends_itself on "AuditPending"`
  expect(await note('Kept.')).toMatchObject({ ok: true })
})
