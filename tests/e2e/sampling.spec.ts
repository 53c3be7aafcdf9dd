import { accountOf, expect, test, type Page } from './support'

const quality = /F\/506\/2176/
const yusuf = new RegExp(accountOf('yusuf').name)
const imogen = new RegExp(accountOf('imogen').name)

async function openPlan(page: Page): Promise<void> {
  await page.goto('/verifier')
  await page.getByRole('navigation').getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('link', { name: '1 September 2026 to 31 December 2026' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sampling plan')
}

test('from strategy to plan to sample to release to claim', async ({ at }) => {
  test.slow()
  const lead = await at('helen')
  const iqa = await at('daniel')

  await test.step('an IQA drafts a new version of the strategy, and the lead approves it', async () => {
    await openPlan(iqa)
    await iqa.getByRole('link', { name: /^Strategy \d/ }).click()
    await iqa.getByRole('link', { name: 'Draft a new version' }).click()
    await iqa.getByLabel('Medium risk').fill('30')
    await iqa.getByLabel('Why the rates are as they are').fill('A little more often where queried.')
    await iqa.getByRole('button', { name: 'Keep the draft' }).click()
    await expect(iqa.getByText('Waiting for a lead IQA to approve it.')).toBeVisible()
    await lead.goto('/verifier/strategy')
    await lead.getByRole('checkbox', { name: /I have read this strategy/ }).check()
    await lead.getByRole('button', { name: /^Approve strategy/ }).click()
    await expect(lead.getByRole('heading', { name: /Strategy 2, in force/ })).toBeVisible()
  })

  await test.step('the plan is drawn again by it; nothing that was promised goes', async () => {
    await openPlan(iqa)
    const planned = iqa.locator('table', { hasText: 'Why this one' }).locator('tbody tr')
    const before = await planned.count()
    await iqa.getByRole('button', { name: 'Draw again' }).click()
    await expect(iqa.getByText(/^Drawn again/)).toBeVisible()
    await expect(iqa.getByRole('link', { name: 'Strategy 2' })).toBeVisible()
    expect(await planned.count()).toBeGreaterThanOrEqual(before)
  })

  const cell = iqa.getByRole('row', { name: /F\/506\/2176/ })
  const other =
    await test.step('the map opens a cell: one is planned, the other is not', async () => {
      await iqa
        .getByRole('row', { name: new RegExp(accountOf('priya').name) })
        .getByRole('link')
        .and(iqa.locator('[href*="F%2F506%2F2176"]'))
        .click()
      await expect(cell).toHaveCount(2)
      const chosen = await cell.filter({ hasText: 'Planned' }).innerText()
      return yusuf.test(chosen) ? imogen : yusuf
    })

  await test.step('the one not chosen cannot be released yet', async () => {
    await openPlan(lead)
    await lead.getByRole('link', { name: 'Release under the plan' }).click()
    const waiting = lead.getByRole('row', { name: quality })
    await expect(waiting.filter({ hasText: other })).toContainText('not agreed yet')
  })

  await test.step('the IQA samples the one that is planned, for the plan’s own reason, and agrees', async () => {
    await cell.filter({ hasText: 'Planned' }).getByRole('link').first().click()
    await expect(iqa.getByLabel('Why this one')).toHaveValue(/first look at|in a hundred/)
    await iqa.getByRole('button', { name: 'Take it as a sample' }).click()
    await expect(iqa).toHaveURL(/verifier\/samples\//)
    await iqa.locator('.finding').first().getByLabel('Agree', { exact: true }).check()
    for (const yes of await iqa.getByLabel('Yes', { exact: true }).all()) await yes.check()
    await iqa.getByLabel('What was good, and what to look at').fill('Clear and fair.')
    await iqa.getByLabel('Agree with the sign-off').check()
    await iqa.locator('#conclude input[name=signed]').check()
    await iqa.getByRole('button', { name: 'Sign the conclusion' }).click()
    await expect(iqa.locator('#conclude')).toHaveCount(0)
  })

  await test.step('then the lead releases the other under the plan', async () => {
    await lead.reload()
    const ready = lead.locator('#release-planned')
    const row = ready.getByRole('row', { name: quality }).filter({ hasText: other })
    await expect(row.getByRole('checkbox')).toBeChecked()
    for (const box of await ready.locator('tbody').getByRole('checkbox').all()) await box.uncheck()
    await row.getByRole('checkbox').check()
    await ready.getByRole('checkbox', { name: /I took no part/ }).check()
    await ready.getByRole('button', { name: 'Release what is ticked' }).click()
    await expect(lead.getByText('One unit is released.')).toBeVisible()
  })

  await test.step('and the centre claims it, seeing which way it was released', async () => {
    const admin = await at('ruth')
    await admin.goto('/centre/claims/candidates?show=units')
    await admin.getByRole('row', { name: other }).getByRole('link').first().click()
    await expect(admin.getByRole('row', { name: quality }).first()).toContainText(
      'Not sampled, under the fulfilled plan',
    )
    await admin.getByText('Claim certificates of units, without the award').click()
    const form = admin.locator('#prepare-some')
    await form.getByRole('checkbox', { name: quality }).check()
    await form.getByLabel(/No malpractice investigation is open/).check()
    await form.getByRole('button', { name: /^Prepare/ }).click()
    await expect(admin).toHaveURL(/\/centre\/claims\/[0-9a-f-]{36}$/)
  })
})
