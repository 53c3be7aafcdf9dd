import type { Locator } from '@playwright/test'
import { markTheRest } from './bench'
import { accountOf, expect, test, type Page } from './support'

const file = 'prisma/seed/files/reflective-account-complaint-handling.docx'
const complaints = 'Resolve customers’ complaints'
const championing = 'Champion customer service'

/** Goes on with Tab until the keyboard is there, as somebody would who has no mouse. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await expect(to.first()).toBeAttached()
  for (let pressed = 0; pressed < 400; pressed++) {
    if (await to.first().evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(to)}.`)
}

async function press(page: Page, to: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, to)
  await page.keyboard.press(key)
}

async function write(page: Page, to: Locator, words: string): Promise<void> {
  await tabTo(page, to)
  await page.keyboard.type(words)
}

async function enter(page: Page, key: Parameters<typeof accountOf>[0]): Promise<void> {
  const { email, password } = accountOf(key)
  await page.goto('/sign-in')
  await write(page, page.getByLabel('Email'), email)
  await write(page, page.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/sign-in/)
}

test('a candidate adds evidence, cross-references it, hands it in and declares, by keyboard', async ({
  page,
}) => {
  test.slow()
  await enter(page, 'owen')
  await press(page, page.getByRole('link', { name: 'Qualification', exact: true }))
  await press(page, page.getByRole('link', { name: complaints }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(complaints)
  await press(page, page.getByRole('link', { name: 'Add evidence' }))
  await page.getByLabel('Choose files').setInputFiles(file)
  await expect(page.locator('input[name=uploadId]')).toBeAttached()
  const title = page.getByLabel('Title', { exact: true })
  await tabTo(page, title)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('A complaint, from first to last')
  await press(page, page.getByLabel('What kind of evidence it is'), 'ArrowDown')
  // A day either way round, and in the past.
  await write(page, page.getByLabel('Date it was produced'), '11022026')
  await write(page, page.getByLabel('What it shows', { exact: true }), 'Every step of it.')
  const criteria = page.locator('details[open] .pick .cr').getByRole('checkbox')
  await expect(criteria.first()).toBeVisible()
  const count = await criteria.count()
  expect(count).toBeGreaterThan(10)
  for (let index = 0; index < count; index++) await press(page, criteria.nth(index), 'Space')
  await press(page, page.getByRole('checkbox', { name: /my own work/ }), 'Space')
  await press(page, page.getByRole('button', { name: 'Add to the portfolio' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'A complaint, from first to last',
  )

  await page.goto('/candidate/hand-in')
  await press(page, page.getByRole('button', { name: 'Hand in what is ticked' }))
  await expect(page.getByText(/Submission \d+ is handed in/)).toBeVisible()

  await press(page, page.getByRole('link', { name: 'Qualification', exact: true }))
  await press(page, page.getByRole('link', { name: complaints }))
  await press(page, page.getByRole('checkbox', { name: /I declare that the evidence/ }), 'Space')
  await press(page, page.getByRole('button', { name: 'Sign and declare' }))
  await expect(page.getByRole('heading', { name: 'Your declaration' })).toBeVisible()
})

async function decide(page: Page, feedback: string, name: RegExp): Promise<void> {
  await write(page, page.getByLabel(/Feedback to/), feedback)
  await press(page, page.locator('#decide').getByRole('checkbox'), 'Space')
  await press(page, page.getByRole('button', { name }))
  await expect(page.locator('#decide')).toHaveCount(0)
}

test('an assessor refers a unit and signs another off, and the IQA releases it, by keyboard', async ({
  browser,
  complaints: { heard },
}) => {
  test.slow()
  const open = async (key: Parameters<typeof accountOf>[0]) => {
    const context = await browser.newContext()
    context.on('weberror', (fault) => heard.push(String(fault.error())))
    const page = await context.newPage()
    await enter(page, key)
    return page
  }
  const assessor = await open('nadia')
  const mark = async (unit: string) => {
    await assessor.goto('/assessor')
    await press(
      assessor,
      assessor.getByRole('link', { name: `${accountOf('owen').name}: ${unit}` }),
    )
    await expect(assessor.locator('.judge .crit')).toBeVisible()
  }

  await test.step('one unit is referred', async () => {
    await mark(complaints)
    const number = await assessor.locator('.judge .crit .no').innerText()
    await assessor.keyboard.press('w')
    await assessor.keyboard.type('Say what you would do if they came back.')
    await assessor.keyboard.press('Escape')
    await assessor.keyboard.press('n')
    await expect(assessor.locator('.judge .crit .no')).not.toHaveText(number)
    await assessor.keyboard.press('d')
    await decide(assessor, 'One thing is missing.', /Refer to/)
  })

  await test.step('the other is signed off', async () => {
    await mark(championing)
    await markTheRest(assessor)
    await decide(assessor, 'All of it is there.', /Sign the unit off/)
    await assessor.context().close()
  })

  await test.step('it is sampled, agreed and released', async () => {
    const page = await open('joseph')
    await press(page, page.getByRole('link', { name: 'Decisions', exact: true }))
    const row = page.getByRole('row', { name: new RegExp(accountOf('owen').name) })
    await press(page, row.getByRole('link', { name: championing }))
    await write(page, page.getByLabel('Why this one'), 'Her first decision for him.')
    await press(page, page.getByRole('button', { name: 'Take it as a sample' }))
    await expect(page).toHaveURL(/verifier\/samples\//)
    await expect(page.locator('#conclude')).toBeVisible()
    await press(
      page,
      page.locator('.finding').first().getByLabel('Agree', { exact: true }),
      'Space',
    )
    const yes = page.getByLabel('Yes', { exact: true })
    for (let index = 0; index < 3; index++) await press(page, yes.nth(index), 'Space')
    await write(page, page.getByLabel('What was good, and what to look at'), 'Clear and fair.')
    await press(page, page.getByLabel('Agree with the sign-off'), 'Space')
    await press(page, page.locator('#conclude input[name=signed]'), 'Space')
    await press(page, page.getByRole('button', { name: 'Sign the conclusion' }))
    await expect(page.locator('#conclude')).toHaveCount(0)
    await press(page, page.locator('#release-it input[name=signed]'), 'Space')
    await press(page, page.getByRole('button', { name: /^Release/ }))
    await expect(page.locator('#release-it')).toHaveCount(0)
    await page.context().close()
  })
})

/** What lies over the thing that has the keyboard, or how far the page sticks out. */
const hindrance = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const wide = document.documentElement
    if (wide.scrollWidth > wide.clientWidth) return `the page is ${wide.scrollWidth} px wide`
    const focused = document.activeElement
    if (!focused || focused === document.body || focused.tagName === 'IFRAME') return null
    const [box] = focused.getClientRects()
    if (!box || box.width < 2 || box.height < 2) return null
    // Of what is taller than the screen, the part that is on it.
    const top = Math.max(box.top, 0)
    const height = Math.min(box.bottom, window.innerHeight) - top
    const down = box.height > window.innerHeight ? height / 2 : Math.min(height / 2, 8)
    const hit = document.elementFromPoint(box.left + Math.min(box.width / 2, 8), top + down)
    const isFree =
      hit &&
      (focused.contains(hit) || hit.contains(focused) || hit.closest('label')?.contains(focused))
    return isFree ? null : `${hit?.outerHTML.slice(0, 80)} over ${focused.outerHTML.slice(0, 120)}`
  })

const narrow = [
  ['owen', ['/candidate', '/candidate/qualification', '/candidate/evidence/new']],
  ['nadia', ['/assessor', '/assessor/caseload', '/assessor/trail']],
  ['joseph', ['/verifier', '/verifier/decisions', '/verifier/samples']],
] as const

for (const [key, addresses] of narrow) {
  test(`at 320 px nothing covers what ${key} has the keyboard on`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await enter(page, key)
    const found: string[] = []
    const [unit] = await page
      .locator('a[href*="/units/"], a[href*="/decisions/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const address of [...addresses, ...(unit ? [unit] : [])]) {
      await page.goto(address)
      for (let pressed = 0; pressed < 30; pressed++) {
        await page.keyboard.press('Tab')
        const why = await hindrance(page)
        if (why) found.push(`${address}: ${why}`)
      }
    }
    expect(found).toEqual([])
  })
}
