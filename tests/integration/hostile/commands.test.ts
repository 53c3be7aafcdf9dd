import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '@/lib/identity/commands/sessions'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { installation, nobody, type Caller } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import type { z } from 'zod'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { commandRows } from '../../support/hostile/commands/all'
import type { Row } from '../../support/hostile/commands/row'
import { split, stranger, victims, type Somebody } from '../../support/hostile/attackers'
import type { Victim } from '../../support/hostile/victim'
import { commandFiles } from '../../support/hostile/world'
import { actorOf } from '../../support/people'

withDatabase('demo')

type Some = Omit<Command<z.ZodType, unknown, DomainEvent, unknown, Caller>, 'by'> & {
  by: 'seat' | 'anyone'
}

const isCommand = (value: unknown): value is Some =>
  typeof value === 'object' && value !== null && 'load' in value && 'decide' in value

const exported = await Promise.all(
  commandFiles.map(async (path) => {
    const file = (await import(/* @vite-ignore */ resolve(path))) as Record<string, unknown>
    return Object.values(file).filter(isCommand)
  }),
)
const commands = exported.flat()

test('every command is tried by those whose it is not', () => {
  const names = commands.map(({ name }) => name).sort()
  expect(names.length).toBeGreaterThan(35)
  const missing = names.filter((name) => !(name in commandRows))
  expect(missing, 'give each a row in tests/support/hostile/commands').toEqual([])
  expect(Object.keys(commandRows).sort(), 'rows for commands that are gone').toEqual(names)
})

const victim = victims()

beforeAll(async () => {
  const { personId } = await actorOf('amara@calder.example')
  await run(startSession, { actor: nobody }, { personId, userAgent: '', address: '' })
})

/** Everybody whose it is not, and somebody who is not signed in. */
async function attackersOf(row: Row, of: Victim): Promise<Somebody[]> {
  if ('ownOnly' in row) return [stranger]
  const { rightful, attackers } = await split('by' in row ? row.by : [], of)
  const own = 'by' in row && row.atOwnCentre ? rightful.map(({ role }) => role) : []
  return [stranger, ...attackers.filter(({ role }) => !own.includes(role))]
}

const inputOf = async (row: Row, of: Victim): Promise<unknown> =>
  'input' in row
    ? await row.input(of)
    : 'guesses' in row
      ? row.guesses(of)
      : 'ownOnly' in row
        ? row.ownOnly
        : null

const logged = () => db().securityEvent.count()

const tried = commands.flatMap((command) => {
  const row = commandRows[command.name]
  return row && !('within' in row) ? [{ name: command.name, command, row }] : []
})

describe('with what is somebody else’s', () => {
  test.each(tried)('$name: refused, nothing changed, recorded', async ({ command, row }) => {
    const of = await victim('whose' in row ? row.whose : 'amara')
    const input = await inputOf(row, of)
    const before = await everything()
    const attackers = await attackersOf(row, of)
    expect(attackers.length).toBeGreaterThan('ownOnly' in row ? 0 : 3)
    const recorded = await logged()
    await Promise.all(
      attackers.map(async ({ email, ...actor }) => {
        const result = await run(command as Parameters<typeof run>[0], { actor }, input)
        const code = result.ok ? 'done' : result.refusal.code
        expect(code, email).not.toMatch(/^(done|malformed|changed-meanwhile|fault)$/)
        for (const secret of of.secrets) expect(JSON.stringify(result)).not.toContain(secret)
      }),
    )
    // A stranger’s attempt at a command for those with a seat is told to sign in: that is no attempt yet.
    const strangers = command.by === 'seat' || 'ownOnly' in row ? 1 : 0
    const entries = (await logged()) - recorded
    expect(entries).toBe('ownOnly' in row ? 1 : attackers.length - strangers)
    expect(await everything()).toEqual(before)
  })

  const owned = tried.flatMap(({ row, ...rest }) => ('by' in row ? [{ ...rest, row }] : []))
  test.each(owned)(
    '$name: the same request is in order from whoever may',
    async ({ command, row }) => {
      const of = await victim(row.whose)
      const parsed = command.input.parse(await inputOf(row, of))
      const refusals: unknown[] = []
      const { rightful } = await split(row.by, of)
      for (const by of row.by.includes('installation') ? [installation] : rightful) {
        const subject = await command.load(db(), parsed, by, new Date())
        refusals.push(subject === null ? 'not found' : command.allow(by, subject, new Date()))
      }
      expect(refusals).toContain(null)
    },
  )
})
