import { barriersOn } from './barriers'
import { expect, test } from './support'

test('words in a file are found by its candidate, its assessor and its IQA, at their page', async ({
  at,
}) => {
  const candidate = await at('amara')
  await candidate.goto('/candidate/evidence')
  await candidate.getByLabel('Words or number').fill('goods lift dock')
  await candidate.keyboard.press('Enter')
  const inside = candidate.getByRole('region', { name: 'Inside the evidence' })
  const plan = inside.getByRole('listitem').filter({ hasText: 'E2 Contingency plan: goods lift' })
  await expect(plan.first()).toContainText('Version 1. For')
  await expect(plan.first().locator('mark').first()).toHaveText(/goods|lift|dock/i)
  expect(await barriersOn(candidate)).toEqual([])
  await plan.first().getByRole('link', { name: 'Page 2' }).click()
  await expect(candidate.getByText(/page 2 of/i)).toBeVisible()

  const assessor = await at('priya')
  await assessor.goto('/assessor/caseload')
  await assessor.getByRole('link', { name: 'Amara Okafor' }).first().click()
  await assessor.getByRole('link', { name: /^Search \d+ pieces$/ }).click()
  const box = assessor.getByLabel('Words in the evidence')
  await box.fill('zeppelin')
  await box.press('Enter')
  await expect(assessor.getByRole('status')).toContainText('No evidence holds “zeppelin”')
  await box.fill('goods lift dock')
  await box.press('Enter')
  await assessor.getByRole('link', { name: 'E2 Contingency plan: goods lift' }).click()
  await expect(assessor.getByRole('heading', { level: 1 })).toHaveText(/^E2 Contingency plan/)

  const iqa = await at('helen')
  await iqa.goto('/verifier/samples')
  await iqa.locator('main table a[href^="/verifier/samples/"]').first().click()
  await iqa.getByRole('link', { name: 'Search the portfolio' }).click()
  await iqa.getByLabel('Words in the evidence').fill('customers')
  await iqa.getByLabel('Words in the evidence').press('Enter')
  await expect(iqa.getByRole('status')).toContainText('of evidence')
  await iqa
    .getByRole('link', { name: /^E\d+ / })
    .first()
    .click()
  await expect(iqa.getByRole('heading', { level: 1 })).toHaveText(/^E\d+ /)
})
