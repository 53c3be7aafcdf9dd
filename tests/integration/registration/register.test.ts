import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { importWhole } from '@/lib/registration/commands/import-run'
import { checkImport } from '@/lib/registration/commands/importing'
import { registerAsked, registerPageSize, registerSorts } from '@/lib/registration/model/register'
import { visibleTo } from '@/lib/registration/policy'
import { readRegister, registerView, type RegisterRow } from '@/lib/registration/queries/register'
import { registerCsv } from '@/lib/registration/rules/register-csv'
import { withDatabase } from '../../support/database'
import { candidateRow, fileOf } from '../../support/importing'
import { actorOf, everyActor } from '../../support/people'

withDatabase('demo')

const many = 130
let ruth: Actor
const asked = (search: Record<string, string> = {}) => registerAsked.parse(search)
const view = async (search: Record<string, string> = {}, actor = ruth) => {
  const found = await registerView(db(), actor, asked(search))
  if (!found) throw new Error('not theirs')
  return found
}

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  const rows = Array.from({ length: many }, (_, turn) => ({
    ...candidateRow(turn),
    // Some share every key that is sorted by; some have none.
    ...(turn % 3 === 0 && { plannedEndOn: '' }),
    ...(turn === 5 && { familyName: '100% _Sure', employer: '=1+1' }),
  }))
  const file = { fileName: 'list.csv', bytes: fileOf(rows) }
  const checked = await run(checkImport, { actor: ruth }, file)
  if (!checked.ok) throw new Error(checked.refusal.message)
  const result = await importWhole({ actor: ruth }, checked.value.importId)
  if (!result.ok) throw new Error(result.refusal.message)
})

describe('the register', () => {
  test('holds for an administrator what the policy lets them see, and nothing for anybody else', async () => {
    for (const actor of await everyActor()) {
      const found = await registerView(db(), actor, asked())
      if (actor.role !== 'centreAdmin') {
        expect(found).toBeNull()
        continue
      }
      const seen = await db().registration.findMany({
        where: visibleTo(actor),
        select: { id: true },
      })
      const all = await readRegister(db(), actor, asked(), 10_000)
      expect(all.map(({ id }) => id).sort()).toEqual(seen.map(({ id }) => id).sort())
      expect(found?.total).toBe(seen.length)
    }
  })

  test.each(registerSorts.flatMap((sort) => [`${sort} up`, `${sort} down`]))(
    'shows everybody once, page after page and back again, by %s',
    async (words) => {
      const [sort = '', order = ''] = words.split(' ')
      const all = await readRegister(db(), ruth, asked({ sort, order }), 10_000)
      const there: RegisterRow[] = []
      let page = await view({ sort, order })
      expect(page.hasEarlier).toBe(false)
      for (;;) {
        there.push(...page.rows)
        if (!page.hasLater) break
        page = await view({ sort, order, after: page.rows.at(-1)?.id ?? '' })
      }
      expect(there.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
      const back = [...page.rows]
      while (page.hasEarlier) {
        page = await view({ sort, order, before: page.rows[0]?.id ?? '' })
        back.unshift(...page.rows)
        if (page.rows.length < registerPageSize) break
      }
      expect(back.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    },
  )

  test('is narrowed by each of its filters', async () => {
    const total = async (search: Record<string, string>) => (await view(search)).total
    const row = candidateRow(5)
    expect(await total({ q: 'LIST-' })).toBe(many)
    expect(await total({ q: row['awardingBodyNumber'] ?? '' })).toBeGreaterThanOrEqual(1)
    expect(await total({ q: '100% _' })).toBe(1)
    expect(await total({ q: '%' })).toBe(1)
    expect(await total({ cohort: 'Cohort 5' })).toBe(11)
    expect(await total({ employer: 'employer 39' })).toBe(3)
    expect(await total({ lacking: 'assessor', q: 'LIST-' })).toBe(many)
    expect(await total({ state: 'withdrawn', q: 'LIST-' })).toBe(0)
    const priya = await actorOf('priya@calder.example')
    const served = await db().registration.count({
      where: { allocations: { some: { seatId: priya.seatId, role: 'assessor', endedAt: null } } },
    })
    expect(await total({ assessor: priya.seatId })).toBe(served)
    const helen = await actorOf('helen@calder.example')
    const assured = await db().registration.count({
      where: { allocations: { some: { seatId: helen.seatId, role: 'iqa', endedAt: null } } },
    })
    expect(await total({ iqa: helen.seatId })).toBe(assured)
    expect(await total({ qualification: '601/4756/8' })).toBeGreaterThanOrEqual(many)
    expect(await total({ qualification: '999/9999/9' })).toBe(0)
  })

  test('finds somebody by their ULN', async () => {
    const { candidateSeatId } = await db().candidateDetails.findFirstOrThrow({
      where: { centreId: ruth.centreId, uln: { not: null, notIn: ['9999999999'] } },
    })
    const { uln } = await db().candidateDetails.findUniqueOrThrow({ where: { candidateSeatId } })
    const { rows } = await view({ q: uln ?? '' })
    expect(rows.map((row) => row.uln)).toContain(uln)
  })

  test('makes nothing of an address that makes no sense', async () => {
    const { total } = await view()
    for (const search of [
      { state: 'gone', sort: 'shoe size', order: '; drop table', site: 'x', assessor: '\u0000' },
      { q: '\u0000' },
    ]) {
      expect((await view(search as Record<string, string>)).total).toBe(total)
    }
    const theirs = await db().registration.findFirstOrThrow({
      where: { centreId: { not: ruth.centreId } },
    })
    expect((await view({ after: theirs.id })).rows).toEqual([])
  })

  test('is exported as words, never as formulas', async () => {
    const [row] = await readRegister(db(), ruth, asked({ q: '100% _' }), 10)
    if (!row) throw new Error('not found')
    expect(row.employer).toBe('=1+1')
    expect(registerCsv(row)).toContain(`,'=1+1,`)
    expect(registerCsv(row)).toContain('02/03/2026')
  })
})
