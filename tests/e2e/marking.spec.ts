import { accountOf, expect, signIn, test, type Page } from './support'

const unit = 'Resolve customers’ complaints'
const pieces = 12

/** Twelve pieces kept elsewhere that claim the seventeen criteria of a unit between them; all handed in. */
async function handedIn(page: Page): Promise<void> {
  await page.goto('/candidate/qualification')
  const link = page.locator('a[href^="/candidate/units/"]').filter({ hasText: unit }).first()
  const [enrolment = ''] = /[0-9a-f-]{36}/.exec((await link.getAttribute('href')) ?? '') ?? []
  for (let piece = 0; piece < pieces; piece += 1) {
    await page.goto(`/candidate/evidence/new?unit=${enrolment}`)
    const kept = page.locator('textarea[name=keptWhere]')
    await page.locator('details.elsewhere summary').click()
    await kept.fill(`Binder ${piece + 1} in the office, with Dana.`)
    await page.getByLabel('Title', { exact: true }).fill(`Binder ${piece + 1}`)
    await page.getByLabel('What kind of evidence it is').selectOption({ index: 1 })
    await page.getByLabel('Date it was produced').fill('2026-09-14')
    await page.getByLabel('What it shows', { exact: true }).fill('What I planned, and why.')
    const boxes = page.locator('details[open] .pick .cr').getByRole('checkbox')
    expect(await boxes.count()).toBe(17)
    for (const index of [piece, piece + pieces].filter((each) => each < 17)) {
      await boxes.nth(index).check()
    }
    await page.getByRole('checkbox', { name: /my own work/ }).check()
    await page.getByRole('button', { name: 'Add to the portfolio' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Binder ${piece + 1}`)
  }
  await page.goto('/candidate/hand-in')
  await page.getByRole('button', { name: 'Hand in what is ticked' }).click()
  await expect(page.getByText(/Submission \d+ is handed in/)).toBeVisible()
  await page.goto(`/candidate/units/${enrolment}`)
  await page.getByRole('checkbox', { name: /I declare that the evidence/ }).check()
  await page.getByRole('button', { name: 'Sign and declare' }).click()
  await expect(page.getByRole('heading', { name: 'Your declaration' })).toBeVisible()
}

test('seventeen criteria on twelve pieces of evidence are marked with at most 80 keys', async ({
  at,
  browser,
}) => {
  test.slow()
  // Forms work before scripts, and are quicker filled without them.
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const candidate = await plain.newPage()
  await signIn(candidate, 'mohammed')
  await handedIn(candidate)
  await plain.close()

  const page = await at('gareth')
  await page.goto('/assessor/caseload')
  await page
    .getByRole('link', { name: accountOf('mohammed').name })
    .first()
    .click()
  await page.getByRole('link', { name: unit }).first().click()
  const number = page.locator('.judge .crit .no')
  await expect(number).toBeVisible()
  await expect(page.locator('.rail .o .o, .rail .o li')).not.toHaveCount(0)
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))

  let pressed = 0
  const press = async (key: string) => {
    pressed += 1
    await page.keyboard.press(key)
  }
  const left = page.locator('.footkeys .end').getByText(/\d+ left to judge/)
  const hasLeft = (count: number) => expect(left).toContainText(`${count} left to judge`)
  await hasLeft(17)

  // A comment that is begun is nobody's to throw away: its criterion is left alone.
  const first = await number.innerText()
  await press('w')
  const comment = page.locator('.judge textarea')
  await expect(comment).toBeFocused()
  await page.keyboard.type('Say which customers you mean.')
  await expect(page.getByText(/Draft saved/).first()).toBeVisible()
  await press('Escape')
  await press('e')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`${first} (you have begun a comment; judge it by itself)`)
  await expect(dialog.getByRole('button', { name: 'Met: 1 criterion' })).toBeFocused()
  await press('Enter')
  await expect(dialog).toHaveCount(0)
  await hasLeft(16)

  // The next is judged by the four letters.
  const second = await number.innerText()
  for (const key of ['v', 'a', 'c', 's', 'm']) await press(key)
  await expect(number).not.toHaveText(second)
  await hasLeft(15)

  // The rest at once, piece by piece.
  for (let more = 0; more < pieces; more += 1) {
    if (/^(0|1|2) left/.test((await left.innerText()).trim())) break
    const before = await left.innerText()
    await press('e')
    await expect(dialog.getByRole('button', { name: /^Met: \d/ })).toBeFocused()
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(left).not.toHaveText(before)
  }

  // What is left: the first, whose comment is still there, and is given as not yet met.
  while ((await number.innerText()) !== first) await press('k')
  await expect(comment).toHaveValue('Say which customers you mean.')
  await press('n')
  await expect(number.filter({ hasText: first })).toHaveCount(0)
  while (!/^0 left/.test((await left.innerText()).trim())) {
    const before = await left.innerText()
    await press('e')
    await press('Enter')
    await expect(left).not.toHaveText(before)
  }
  await expect(page.locator('#decide-head')).toBeVisible()

  test.info().annotations.push({ type: 'keys', description: String(pressed) })
  expect(pressed).toBeLessThanOrEqual(80)
  await expect(page.locator('body[data-same=yes]')).toHaveCount(1)
})
