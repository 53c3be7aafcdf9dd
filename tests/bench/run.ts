import '../support/following'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { closeDb, db } from '@/lib/infra/db'
import { measureCombination } from './combination'
import { hammer, hammerBeside, weigh, type Page } from './pages'
import { measurePack } from './packs'
import { measureImport } from './register'
import {
  checks,
  printChecks,
  printPacks,
  printPages,
  printSampling,
  printUploads,
  say,
  type Pages,
} from './report'
import { measureSampling, samplingSizes } from './sampling'
import { startServer } from './server'
import { browserStep, makeFilm, measureUploads, type Uploads } from './uploads'
import { actorCalled, addCandidate, cookieOf, openWorld } from './world'
import { measureWrites } from './writes'

const quick = process.argv.includes('--quick')
const seconds = (count: number) => count * 1000
const during = quick ? seconds(2) : seconds(8)
const mebibyte = 1024 ** 2

const folder = resolve('.tmp', 'bench')
const data = join(folder, 'data')
await rm(folder, { recursive: true, force: true })

say('Starting the production build with the demonstration.')
const server = await startServer(data, Number(process.env['PORT'] ?? 3190))
try {
  process.env['DATABASE_URL'] = server.databaseUrl
  process.env['DATABASE_POOL'] = '8'
  process.env['DATA_DIR'] = data
  const world = await openWorld()
  say('Making two candidates with 13 units: 10 items with 60 cross-references, 100 with 600.')
  const few = await addCandidate(world, 'few', 10)
  const many = await addCandidate(world, 'many', 100)
  const assessor = await cookieOf(await actorCalled('priya'), data)

  const pagesOf = async (portfolio: typeof many): Promise<Page[]> => {
    const cookie = await cookieOf(portfolio.actor, data)
    const { enrolmentId } = portfolio
    return [
      { name: 'today', path: '/candidate', cookie },
      { name: 'qualification', path: '/candidate/qualification', cookie },
      { name: 'planner', path: '/candidate/qualification/plan', cookie },
      { name: 'scan', path: '/candidate/qualification/scan', cookie },
      { name: 'unit matrix', path: `/candidate/units/${enrolmentId}`, cookie },
      { name: 'whole matrix', path: '/candidate/matrix', cookie },
      { name: 'evidence', path: '/candidate/evidence', cookie },
      { name: 'marking', path: `/assessor/units/${enrolmentId}`, cookie: assessor },
    ]
  }
  // The same framework, root layout, proxy, nonce and compression, with a few words and no session.
  const empty: Page = { name: 'empty', path: '/accessibility', cookie: '' }
  const withMany = [empty, ...(await pagesOf(many))]
  const withFew = [empty, ...(await pagesOf(few))]

  // Nothing is measured before all of it has been asked for often enough to be compiled.
  for (const page of withMany) await hammer(server.address, page, 8, seconds(1))

  const measured: Pages = new Map()
  const measure = async (page: Page, other: Page): Promise<void> => {
    const { asked, ...weight } = await weigh(server.address, page)
    const { statements: statementsOfFew } = await weigh(server.address, other)
    if (process.argv.includes('--statements')) say(`${page.name}\n  ${asked.join('\n  ')}`)
    const one = await hammer(server.address, page, 1, during)
    const atEight = await hammerBeside(server.address, page, empty, during)
    measured.set(page.name, { ...weight, ...atEight, statementsOfFew, one })
  }
  for (const [index, page] of withMany.entries()) await measure(page, withFew[index] ?? page)

  say('Evaluating and planning sets of units.')
  const answered = await measureCombination(server.address, during)

  say('Saving cross-references, eight at once, in one centre.')
  const writes = await measureWrites([few, many], during, data)

  say('Importing candidates: ten, then twice 5,000.')
  const admin = await actorCalled('ruth')
  await measureImport(admin, 10, 100_000, 'Few')
  const imported = [
    await measureImport(admin, 5000, 0, 'First'),
    await measureImport(admin, 5000, 5000, 'Second'),
  ]
  await db().$executeRaw`analyze`
  const centre = await cookieOf(admin, data)
  for (const [name, path] of [
    ['register', '/centre/registrations?'],
    ['claims list', '/centre/claims/candidates?show=all'],
  ] as const) {
    const page: Page = { name, path, cookie: centre }
    // A register of ten shows ten rows, one of 10,000 a page of them.
    const other = name === 'register' ? { ...page, path: `${path}cohort=Few` } : page
    await hammer(server.address, page, 8, seconds(1))
    await measure(page, other)
  }
  printPages(measured)

  const sender = {
    address: server.address,
    cookie: await cookieOf(few.actor, data),
    portfolio: few,
  }
  const uploads: Uploads[] = []
  for (const size of [10 * mebibyte, (quick ? 128 : 1024) * mebibyte]) {
    const film = await makeFilm(folder, size)
    for (const atOnce of [1, 4]) {
      uploads.push(await measureUploads(sender, server.pid, film, atOnce))
    }
    // Larger steps, to show what the browser's cost.
    uploads.push(await measureUploads(sender, server.pid, film, 1, 4 * browserStep))
    await rm(film)
  }
  printUploads(uploads)

  say('Drawing sampling plans: 60 assessors, ten units a candidate.')
  const sampled = samplingSizes.map(measureSampling)
  printSampling(sampled)

  say('Packing a portfolio with a long film.')
  const megabytes = quick ? 128 : 1024
  const packs = [await measurePack(few, { pid: server.pid, data, megabytes })]
  printPacks(packs)
  process.exitCode = printChecks(
    checks({ pages: measured, writes, uploads, answered, imported, sampled, packs }),
  )
    ? 0
    : 1
} finally {
  await closeDb()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
