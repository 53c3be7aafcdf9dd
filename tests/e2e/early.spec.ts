import { expect, test, type Page } from './support'

type Standing = { name: string; value: string | boolean }

/** Holds every script of the next page back until it is let go. */
async function withoutScripts(page: Page): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const scripts = /\/_next\/static\/.*\.js/
  await page.route(scripts, async (route) => {
    await held
    await route.continue()
  })
  return async () => {
    letGo()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-early]')].every((each) =>
        Object.keys(each).some((key) => key.startsWith('__reactProps')),
      ),
    )
    await page.waitForLoadState('networkidle')
    await page.unroute(scripts)
  }
}

const howTheyStand = (page: Page): Promise<Standing[]> =>
  page.locator('[data-early]').evaluateAll((all) =>
    all.map((each) => {
      const field = each as HTMLInputElement
      const isTick = field.type === 'checkbox' || field.type === 'radio'
      return { name: field.name || field.id, value: isTick ? field.checked : field.value }
    }),
  )

/** Chooses and types in every field of the page as it came from the server. */
const touchAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>(
      'main input, main textarea, main select',
    )
    for (const field of fields) {
      if (['hidden', 'file', 'submit'].includes(field.type) || field.disabled) continue
      field.dataset['early'] = 'yes'
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.click()
        continue
      }
      const typed: Record<string, string> = { date: '2026-01-02', email: 'early@example.org' }
      if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1
      else field.value = typed[field.type] ?? 'typed early'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })

async function touchedEarly(page: Page, address: string): Promise<number> {
  const letThemCome = await withoutScripts(page)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.readyState !== 'loading')
  await touchAll(page)
  const before = await howTheyStand(page)
  await letThemCome()
  expect(await howTheyStand(page), address).toEqual(before)
  return before.length
}

const firstLink = async (page: Page, on: string, href: RegExp): Promise<string> => {
  await page.goto(on)
  const all = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = all.find((each) => href.test(each))
  if (!found) throw new Error(`There is no ${href} on ${on}.`)
  return found
}

test('nothing chosen or typed while scripts are on their way is lost, at any desk', async ({
  at,
  page,
}) => {
  test.slow()
  expect(await touchedEarly(page, '/sign-in')).toBe(2)
  expect(await touchedEarly(page, '/sign-in/forgotten')).toBe(1)

  const candidate = await at('leanne')
  for (const each of ['evidence/new', 'evidence/reference', 'evidence', 'hand-in']) {
    await touchedEarly(candidate, `/candidate/${each}`)
  }

  const assessor = await at('priya')
  const portfolio = await firstLink(assessor, '/assessor/caseload', /candidates\/[0-9a-f-]{36}$/)
  expect(await touchedEarly(assessor, `${portfolio}/records/new`)).toBeGreaterThan(10)
  const unit = await firstLink(assessor, '/assessor', /units\/[0-9a-f-]{36}/)
  expect(await touchedEarly(assessor, unit)).toBeGreaterThan(3)
  // The bench heard of it: what was typed is on its way to the server, like anything typed later.
  await expect(assessor.getByText(/Draft saved/)).toBeVisible()
  await assessor.reload()
  await expect(assessor.getByLabel(/^Comment to/)).toHaveValue('typed early')

  const verifier = await at('helen')
  const sample = await firstLink(verifier, '/verifier/samples', /samples\/[0-9a-f-]{36}/)
  expect(await touchedEarly(verifier, sample)).toBeGreaterThan(10)

  const admin = await at('ruth')
  for (const each of ['people', 'registrations/new', 'registrations', 'trail']) {
    expect(await touchedEarly(admin, `/centre/${each}`)).toBeGreaterThan(1)
  }
})

test('what was typed early and what an earlier draft holds are both there', async ({ at }) => {
  const page = await at('mohammed')
  await page.goto('/candidate/evidence/new')
  await page.getByLabel('Title', { exact: true }).fill('A title of yesterday')
  await expect(page.getByText(/Draft saved/)).toBeVisible()

  const letThemCome = await withoutScripts(page)
  await page.reload({ waitUntil: 'commit' })
  const shows = page.getByLabel('What it shows', { exact: true })
  await shows.fill('Typed before anything listened.')
  await shows.evaluate((field) => field.setAttribute('data-early', 'yes'))
  await letThemCome()
  await expect(shows).toHaveValue('Typed before anything listened.')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('A title of yesterday')
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.reload()
  await expect(shows).toHaveValue('Typed before anything listened.')
})
