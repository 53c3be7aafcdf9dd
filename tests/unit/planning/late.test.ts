import { describe, expect, test } from 'vitest'
import { wantedActions } from '@/lib/planning/model/actions'
import { mayMoveAction, notBefore } from '@/lib/planning/rules/actions'
import { dueWords, isLate, latestFirst } from '@/lib/planning/rules/late'

const due = new Date('2026-12-04T00:00:00Z')
const at = (iso: string) => new Date(iso)

describe('an action', () => {
  test('is late the day after, in London', () => {
    expect(isLate(due, at('2026-12-04T23:59:00Z'))).toBe(false)
    expect(isLate(due, at('2026-12-05T00:01:00Z'))).toBe(true)
    // In summer the day in London begins an hour before it does in UTC.
    expect(isLate(at('2026-07-04T00:00:00Z'), at('2026-07-04T23:30:00Z'))).toBe(true)
  })

  test('says by when, and how late it is', () => {
    expect(dueWords(due, at('2026-12-01T09:00:00Z'))).toBe('due 4 December')
    expect(dueWords(due, at('2026-12-04T09:00:00Z'))).toBe('due today')
    expect(dueWords(due, at('2026-12-05T09:00:00Z'))).toBe('1 day late')
    expect(dueWords(due, at('2026-12-14T09:00:00Z'))).toBe('10 days late')
  })

  test('is due today or later when it is set', () => {
    expect(notBefore('2026-12-04', at('2026-12-04T22:00:00Z'))).toBeNull()
    expect(notBefore('2026-12-03', at('2026-12-04T00:30:00Z'))?.code).toBe('past')
  })

  test('is moved as it was seen, and from where it stands', () => {
    const open = { state: 'open' as const, stateSince: due, version: 3 }
    expect(mayMoveAction(open, 'complete', 3)).toBeNull()
    expect(mayMoveAction(open, 'complete', 2)?.code).toBe('changed-meanwhile')
    expect(mayMoveAction(open, 'reopen', 3)?.code).toBe('open')
    const done = { ...open, state: 'done' as const }
    expect(mayMoveAction(done, 'change', 3)?.message).toContain('done since 4 December 2026')
    expect(mayMoveAction(done, 'reopen', 3)).toBeNull()
  })

  test('that nobody wrote in is none', () => {
    const rows = { 0: { text: 'This.', dueOn: '2026-12-04' }, 1: { text: '', dueOn: '' } }
    expect(wantedActions.parse(rows)).toEqual([{ text: 'This.', dueOn: '2026-12-04' }])
    expect(wantedActions.parse(undefined)).toEqual([])
    expect(wantedActions.safeParse({ 0: { text: 'This.', dueOn: '' } }).success).toBe(false)
  })
})

test('what is latest, or has waited longest, stands first', () => {
  const days = ['2026-12-04', '2026-11-01', '2026-11-20']
  const sorted = latestFirst(days.map((day) => ({ since: at(`${day}T00:00:00Z`) })))
  expect(sorted.map(({ since }) => since.toISOString().slice(0, 10))).toEqual(days.toSorted())
})
