import { readdirSync } from 'node:fs'
import { expect, test, type Page } from './support'

/** With the session's own: more than these, and a page asks again for something it could ask for once. */
const most = 8
/** Of pages that differ only in whose or which, for one person. */
const ofEachRoute = 1

/** Every page under `app`, as the pattern of its addresses; those with the most fixed words first. */
const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.startsWith('_'))
  .map((file) => {
    const parts = file.split('/').slice(0, -1)
    const shown = parts.filter((part) => !part.startsWith('('))
    const pattern = shown.map((part) => (part.startsWith('[') ? '/[^/]+' : `/${part}`)).join('')
    return { name: `/${shown.join('/')}`, pattern: new RegExp(`^${pattern || '/'}$`) }
  })
  .sort((one, other) => one.name.split('[').length - other.name.split('[').length)

const routeOf = (address: string): string | null => {
  const { pathname } = new URL(address, 'http://here')
  return routes.find(({ pattern }) => pattern.test(pathname))?.name ?? null
}

let openings = 0

/** What one opening of a page asks of the database, whatever others open meanwhile. */
async function asked(page: Page, address: string): Promise<string[]> {
  const headers = { 'x-count-statements': String((openings += 1)) }
  await page.request.get(address, { maxRedirects: 0, headers })
  const answer = await page.request.get('/__statements', { headers })
  expect(
    answer.ok(),
    'the server counts its statements: start it with ASSAY_BENCH=1 and --require ./tests/bench/count-statements.cjs',
  ).toBe(true)
  return (await answer.json()) as string[]
}

/** The least of a few openings: a session kept awake, or an edition read for the first time, may fall into one. */
async function statementsOf(page: Page, address: string): Promise<string[]> {
  let least: string[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    const now = await asked(page, address)
    if (turn === 0 || now.length < least.length) least = now
    if (least.length <= most) break
  }
  return least
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, path]) => (path ?? '').replaceAll('&amp;', '&'))

type Seen = { address: string; statements: string[] }

/** Follows every link from here on, and counts what one page of each route asks of the database. */
async function countAll(page: Page, from: string[]): Promise<Map<string, Seen>> {
  const waiting = [...from]
  const known = new Set<string>()
  const times = new Map<string, number>()
  const seen = new Map<string, Seen>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const route = routeOf(address)
    if (!route || known.has(address) || (times.get(route) ?? 0) >= ofEachRoute) continue
    known.add(address)
    times.set(route, (times.get(route) ?? 0) + 1)
    const answer = await page.request.get(address, { maxRedirects: 0 })
    // Some one-time links are used up and say so with another status; what they ask counts all the same.
    if (answer.status() === 200) waiting.push(...linksIn(await answer.text()))
    const statements = await statementsOf(page, address)
    const before = seen.get(route)
    if (!before || before.statements.length < statements.length) {
      seen.set(route, { address, statements })
    }
  }
  return seen
}

const none = 'x'.repeat(43)
const nobodys = [
  ...[
    '/sign-in',
    '/sign-in/code',
    '/sign-in/forgotten',
    '/qualifications',
    '/accessibility',
    '/privacy',
  ],
  ...['invitation', 'setup', 'password', 'witness'].map((each) => `/${each}/${none}`),
]

/** Whose links, together, lead to every page; each begins at their own desk. */
const people = [
  ['amara', '/candidate'],
  ['priya', '/assessor'],
  ['helen', '/verifier'],
  ['ruth', '/centre'],
  ['frances', '/centre'],
  ['marion', '/visitor'],
] as const

test(`every page asks the database for at most ${most} things`, async ({ at, page }) => {
  test.slow()
  await page.goto('/accessibility')
  const counted = await countAll(page, nobodys)
  for (const [key, start] of people) {
    const own = await at(key)
    for (const [route, seen] of await countAll(own, ['/', start, '/account'])) {
      const before = counted.get(route)
      if (!before || before.statements.length < seen.statements.length) counted.set(route, seen)
    }
  }
  test.info().annotations.push({
    type: 'statements',
    description: [...counted]
      .map(([route, { statements }]) => `${statements.length} ${route}`)
      .join('\n'),
  })
  const missing = routes.filter(({ name }) => !counted.has(name))
  expect(
    missing.map(({ name }) => name),
    'pages that none of these finds a link to',
  ).toEqual([])
  expect(
    [...counted.values()].some(({ statements }) => statements.length > 3),
    'statements were counted',
  ).toBe(true)
  const over = [...counted].filter(([, { statements }]) => statements.length > most)
  expect(
    over.map(([route, { address, statements }]) => [route, address, ...statements].join('\n')),
  ).toEqual([])
})
