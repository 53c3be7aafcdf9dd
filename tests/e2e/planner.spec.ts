import { barriersOn } from './barriers'
import { expect, signIn, test } from './support'

test('a candidate scans, tries a way to finish, proposes it, and the assessor agrees it', async ({
  at,
}) => {
  test.slow()
  const siobhan = await at('siobhan')
  await siobhan.goto('/candidate/qualification/scan')
  await siobhan.getByRole('link', { name: 'Encourage innovation' }).click()
  await expect(siobhan.getByText('0 of', { exact: false }).first()).toBeVisible()
  await expect(siobhan.getByRole('checkbox', { name: 'single keys' })).toBeVisible()
  // By keys alone: the first with evidence, the next without, the third still to learn.
  await siobhan.keyboard.press('1')
  await siobhan.keyboard.press('2')
  await siobhan.keyboard.press('3')
  await expect(siobhan.getByText('3 of', { exact: false }).first()).toBeVisible()
  await expect(siobhan.getByText('Saved', { exact: true })).toBeVisible()
  await siobhan.reload()
  await expect(siobhan.getByText('3 of', { exact: false }).first()).toBeVisible()

  await siobhan.goto('/candidate/qualification/plan')
  const unit = siobhan.getByRole('checkbox', { name: /Encourage innovation/ })
  await expect(unit).not.toBeChecked()
  await expect(
    siobhan.getByText('You said you can do 2 of', { exact: false }).first(),
  ).toBeVisible()
  const picture = siobhan.getByRole('img', { name: /^Group C/ })
  const before = await picture.getAttribute('aria-label')
  await unit.check()
  await expect(picture).not.toHaveAttribute('aria-label', before ?? '')
  await siobhan.getByLabel('A note to your assessor').fill('I lead the ideas board.')
  await siobhan.getByRole('button', { name: 'Propose this plan' }).click()
  await expect(siobhan.getByText('Waiting for an answer')).toBeVisible()

  const priya = await at('priya')
  await priya.goto('/assessor')
  await priya.getByRole('link', { name: /Siobhán.*: plan 2/ }).click()
  await expect(priya.getByText('I lead the ideas board.').first()).toBeVisible()
  await priya.getByRole('radio', { name: /^Agree/ }).check()
  await priya.getByRole('button', { name: 'Answer' }).click()
  await expect(priya.getByRole('heading', { name: /waits for an answer/ })).toHaveCount(0)

  await siobhan.reload()
  await expect(siobhan.getByText(/Agreed by Priya/)).toBeVisible()
  await expect(siobhan.getByRole('checkbox', { name: /Encourage innovation/ })).toBeChecked()
  expect(await barriersOn(siobhan)).toEqual([])
})

test('a note on a criterion is kept, changed, and seen by nobody else', async ({ at }) => {
  const siobhan = await at('siobhan')
  await siobhan.goto('/candidate/qualification')
  await siobhan
    .getByRole('link', { name: /Champion customer service/ })
    .first()
    .click()
  const criterion = siobhan.locator('.own-note').first()
  await criterion.locator('summary').click()
  await criterion.getByRole('link', { name: 'Write a note' }).click()
  await siobhan.getByLabel(/^Your note on/).fill('Ask Jo for the rota of March.')
  await siobhan.getByRole('button', { name: 'Keep the note' }).click()
  await expect(criterion.locator('summary')).toContainText('With a note')
  expect(await barriersOn(siobhan)).toEqual([])
  await criterion.getByRole('link', { name: 'Close' }).click()
  await expect(siobhan.getByLabel(/^Your note on/)).toHaveCount(0)
  if (!(await criterion.getByText('Ask Jo').isVisible())) await criterion.locator('summary').click()
  await expect(criterion.getByText('Ask Jo for the rota of March.')).toBeVisible()

  const priya = await at('priya')
  await priya.goto(`/assessor/units/${new URL(siobhan.url()).pathname.split('/').at(-1)}`)
  await expect(priya.locator('.judge .crit')).toBeVisible()
  expect(await priya.content()).not.toContain('Ask Jo')
})

test.describe('before scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('ticks are sent, and what they make is drawn by the server', async ({ page }) => {
    await signIn(page, 'amara')
    await page.goto('/candidate/qualification/plan')
    const picture = page.getByRole('img', { name: /^All credits/ })
    const before = await picture.getAttribute('aria-label')
    await page.getByRole('checkbox', { name: /Manage a customer service award/ }).click()
    await page.getByRole('button', { name: 'See what this makes' }).click()
    await expect(page).toHaveURL(/picked=yes/)
    expect(await picture.getAttribute('aria-label')).not.toBe(before)
    await expect(page.getByRole('button', { name: 'Propose this plan' })).toBeVisible()

    await page.goto('/candidate/qualification/scan')
    await page.getByRole('link', { name: 'Bespoke software' }).click()
    await page.getByRole('radio', { name: 'I need to learn' }).first().check()
    await page.getByRole('button', { name: 'Save these answers' }).click()
    await expect(page.getByText('One answer is saved.')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'I need to learn' }).first()).toBeChecked()
  })
})
