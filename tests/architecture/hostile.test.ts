import { expect, test } from 'vitest'
import { commandRows } from '../support/hostile/commands/all'
import { otherActions } from '../support/hostile/actions'
import { pageRows } from '../support/hostile/pages/all'
import { handlerRows } from '../support/hostile/handlers'
import { everyAction, everyHandler, everyPage, hiddenActions } from '../support/hostile/world'

/** Nothing can be reached that nobody tried to break into: a new door fails here until it has its row. */

test('every page is tried by those whose it is not', () => {
  expect(everyPage.length).toBeGreaterThan(40)
  expect(
    everyPage.filter((page) => !(page in pageRows)),
    'give each a row in tests/support/hostile/pages',
  ).toEqual([])
  expect(Object.keys(pageRows).sort()).toEqual(everyPage)
})

test('every method of every route is tried by those whose it is not', () => {
  expect(everyHandler.length).toBeGreaterThan(15)
  expect(
    everyHandler.filter((handler) => !(handler in handlerRows)),
    'give each a row in tests/support/hostile/handlers.ts',
  ).toEqual([])
  expect(Object.keys(handlerRows).sort()).toEqual([...everyHandler].sort())
})

test('every server action runs commands that are tried, or says why it runs none', () => {
  expect(everyAction.length).toBeGreaterThan(35)
  const untried = everyAction.filter(
    ({ name, runs }) =>
      !(name in otherActions) &&
      (runs.length === 0 || runs.some((command) => !(command in commandRows))),
  )
  expect(
    untried.map(({ name, runs }) => `${name}: ${runs.join(', ') || 'no command'}`),
    'give its command a row in tests/support/hostile/commands, or the action one in tests/support/hostile/actions.ts',
  ).toEqual([])
  const names = everyAction.map(({ name }) => name)
  expect(Object.keys(otherActions).filter((name) => !names.includes(name))).toEqual([])
})

test('no server action hides inside of a file that has something else in it', () => {
  expect(hiddenActions).toEqual([])
})

test('what no page leads to is called from its one place', () => {
  const within = Object.entries(commandRows).flatMap(([name, row]) =>
    'within' in row ? [{ name, ...row }] : [],
  )
  expect(within.length).toBeGreaterThan(0)
  for (const { name } of within) {
    const direct = everyAction.filter(({ runs }) => runs.includes(name))
    expect(direct, name).toEqual([])
  }
})
