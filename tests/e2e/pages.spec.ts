import { globSync } from 'node:fs'
import { barriersOn } from './barriers'
import { expect, signIn, test, type Page } from './support'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every page of a part of the house, as the pattern of its addresses. */
const pagesUnder = (part: string): RegExp[] =>
  globSync(`app/${part}/**/page.tsx`).map((file) => {
    const path = file
      .replace(/^app/, '')
      .replace(/\/page\.tsx$/, '')
      .replace(/\/\([^)]+\)/g, '')
    return new RegExp(`^${path.replace(/\[[^\]]+\]/g, '[^/]+')}$`)
  })

/** Pages that differ only in whose or which, or in what is asked of them, are one. */
const shapeOf = (address: string, pages: RegExp[]): string => {
  const { pathname } = new URL(address, 'http://here')
  return pages.find((each) => each.test(pathname))?.source ?? pathname.replace(uuid, ':id')
}

const linksOn = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => (link.getAttribute('href') ?? '').split('#')[0] ?? ''),
    )

/** Follows every link from these addresses on, and looks at each shape of page there is in this part. */
async function lookAtAll(page: Page, from: string[], parts: string[]): Promise<void> {
  const pages = parts.flatMap(pagesUnder)
  const waiting = [...from]
  const looked = new Set<string>()
  const found: string[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const shape = shapeOf(address, pages)
    if (looked.has(shape)) continue
    looked.add(shape)
    const answer = await page.goto(address, { waitUntil: 'load' })
    if (answer?.status() !== 200) found.push(`${address}: answered ${answer?.status()}`)
    const within = (await linksOn(page)).filter((each) => {
      const { pathname } = new URL(each, 'http://here')
      return pages.some((one) => one.test(pathname))
    })
    waiting.push(...within)
    found.push(...(await barriersOn(page)).map((each) => `${address} ${each}`))
  }
  const missed = pages.filter(({ source }) => !looked.has(source))
  expect(found).toEqual([])
  expect(
    missed.map(({ source }) => source),
    'pages that no link led to',
  ).toEqual([])
}

test('every page belongs to a part that is looked at here', () => {
  const parts = globSync('app/[!_]*/**/page.tsx').map((file) => file.split('/')[1])
  const looked = [
    ...['(door)', '(public)', 'account', 'messages', 'notifications', 'phrases', 'planning'],
    'calendar',
    ...desks.map(([desk]) => desk),
  ]
  expect([...new Set(parts)].filter((part) => !looked.includes(part ?? ''))).toEqual([])
})

test('pages that need nobody', async ({ page }) => {
  test.slow()
  await lookAtAll(page, ['/', '/qualifications'], ['(public)'])
})

test('pages at the door, and behind one-time links, used up or not', async ({ at, page }) => {
  test.slow()
  const admin = await at('ruth')
  await admin.goto('/centre/people')
  await admin.getByLabel('Name', { exact: true }).fill('Bartholomew Featherstonehaugh-Cholmondeley')
  await admin.getByLabel('Email', { exact: true }).fill(`b${Date.now()}@calder.example`)
  await admin.getByLabel('Seat', { exact: true }).selectOption('assessor')
  await admin.getByRole('button', { name: 'Give the seat' }).click()
  const link = await admin.locator('.one-time code').innerText()
  const candidate = await at('amara')
  await candidate.goto('/candidate/witnesses/new')
  await candidate.getByLabel('Their name').fill('Bartholomew Featherstonehaugh-Cholmondeley')
  await candidate.getByLabel('What did they see you do').fill('The handover, on Friday.')
  await candidate.getByLabel('Find criteria by words or number').fill('3.2')
  await candidate.locator('.cr').getByRole('checkbox').first().check()
  await candidate.getByRole('button', { name: 'Make the link' }).click()
  const witness = await candidate.locator('.witness-link code').first().innerText()
  const none = 'x'.repeat(43)
  const from = [
    new URL(link).pathname,
    new URL(witness).pathname,
    ...['setup', 'password', 'witness'].map((each) => `/${each}/${none}`),
    ...['/sign-in', '/sign-in/code', '/sign-in/forgotten', '/accessibility', '/privacy'],
  ]
  await lookAtAll(page, from, ['(door)'])
})

const desks = [
  ['candidate', 'amara'],
  ['assessor', 'priya'],
  ['verifier', 'helen'],
  ['centre', 'ruth'],
  ['visitor', 'marion'],
] as const

for (const [desk, key] of desks) {
  test(`the pages of the ${desk} desk`, async ({ page }) => {
    test.slow()
    await signIn(page, key)
    await lookAtAll(page, [`/${desk}`], [desk])
  })
}

test('the pages of an account', async ({ page }) => {
  test.slow()
  await signIn(page, 'priya')
  await lookAtAll(page, ['/account', '/phrases'], ['account', 'phrases'])
})

test('what somebody is told, and what they write to each other', async ({ page }) => {
  test.slow()
  await signIn(page, 'amara')
  await page.goto('/candidate/qualification')
  await page.locator('main a[href*="/candidate/units/"]').first().click()
  const messages = await page.locator('a[href^="/messages/"]').first().getAttribute('href')
  const plans = await page.locator('a[href^="/planning/"]').first().getAttribute('href')
  const from = ['/notifications', messages ?? '', plans ?? '', '/calendar']
  await lookAtAll(page, from, ['notifications', 'messages', 'planning', 'calendar'])
})
