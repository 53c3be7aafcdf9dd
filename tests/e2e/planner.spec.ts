import { AxeBuilder } from '@axe-core/playwright'
import { expect, signIn, test } from './support'

test('a candidate scans, tries a way to finish, proposes it, and the assessor agrees it', async ({
  at,
}) => {
  test.slow()
  const leanne = await at('leanne')
  await leanne.goto('/candidate/qualification/scan')
  await leanne.getByRole('link', { name: 'Encourage innovation' }).click()
  await expect(leanne.getByText('0 of', { exact: false }).first()).toBeVisible()
  await expect(leanne.getByRole('checkbox', { name: 'single keys' })).toBeVisible()
  // By keys alone: the first with evidence, the next without, the third still to learn.
  await leanne.keyboard.press('1')
  await leanne.keyboard.press('2')
  await leanne.keyboard.press('3')
  await expect(leanne.getByText('3 of', { exact: false }).first()).toBeVisible()
  await expect(leanne.getByText('Saved', { exact: true })).toBeVisible()
  await leanne.reload()
  await expect(leanne.getByText('3 of', { exact: false }).first()).toBeVisible()

  await leanne.goto('/candidate/qualification/plan')
  const unit = leanne.getByRole('checkbox', { name: /Encourage innovation/ })
  await expect(unit).not.toBeChecked()
  await expect(leanne.getByText('You said you can do 2 of', { exact: false }).first()).toBeVisible()
  const picture = leanne.getByRole('img', { name: /^Group C/ })
  const before = await picture.getAttribute('aria-label')
  await unit.check()
  await expect(picture).not.toHaveAttribute('aria-label', before ?? '')
  await leanne.getByLabel('A note to your assessor').fill('I lead the ideas board.')
  await leanne.getByRole('button', { name: 'Propose this plan' }).click()
  await expect(leanne.getByText('Waiting for an answer')).toBeVisible()

  const gareth = await at('gareth')
  await gareth.goto('/assessor')
  await gareth.getByRole('link', { name: /Leanne.*: plan 1/ }).click()
  await expect(gareth.getByText('I lead the ideas board.').first()).toBeVisible()
  await gareth.getByRole('radio', { name: /^Agree/ }).check()
  await gareth.getByRole('button', { name: 'Answer' }).click()
  await expect(gareth.getByRole('heading', { name: /waits for an answer/ })).toHaveCount(0)

  await leanne.reload()
  await expect(leanne.getByText('Agreed', { exact: true })).toBeVisible()
  await expect(leanne.getByRole('checkbox', { name: /Encourage innovation/ })).toBeChecked()
  const { violations } = await new AxeBuilder({ page: leanne }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
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
