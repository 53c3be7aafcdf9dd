import { fromBase32, codeOf, stepAt } from '@/lib/infra/totp'
import { barriersOn } from './barriers'
import { expect, giveCode, lastOf, test } from './support'

test('a visit from opening to closing: what is in its scope is read, what is not is refused, all of it is recorded', async ({
  at,
  page,
  refused,
}) => {
  test.slow()
  const email = `eva${Date.now()}@awarding.example`
  const password = 'three calm words'
  const admin = await at('frances')
  await admin.goto('/centre/visits')
  const opening = admin.locator('#open-visit')
  await opening.getByLabel('Name of the EQA').fill('Eva Quaye')
  await opening.getByLabel('Email of the EQA').fill(email)
  await opening.getByRole('button', { name: 'Open the visit' }).click()
  const link = await opening.locator('.one-time code').innerText()
  await opening.getByRole('link', { name: 'Its page' }).click()
  await expect(admin.getByText(/Eva Quaye has not opened their link/)).toBeVisible()

  // The link asks for a password and for the first code of an app; a wrong code is said and keeps the page.
  await page.goto(new URL(link).pathname)
  const enrol = page.locator('#enrol')
  expect(await barriersOn(page)).toEqual([])
  const secret = fromBase32((await enrol.locator('.key').innerText()).replaceAll(/\s/g, ''))
  await enrol.getByLabel('Choose a password', { exact: true }).fill(password)
  await enrol.getByLabel('The code it shows now').fill('000000')
  await enrol.getByRole('button').last().click()
  await expect(enrol.getByText(/This code is not right/).first()).toBeVisible()
  await enrol.getByLabel('Choose a password', { exact: true }).fill(password)
  await enrol
    .getByLabel('The code it shows now')
    .fill(codeOf(secret, stepAt(new Date(Date.now() - 30_000))))
  await enrol.getByRole('button').last().click()
  await expect(page).toHaveURL(/\/visitor$/)

  await page.getByRole('link', { name: 'Pick your sample' }).click()
  const outside = (await page.getByLabel(/Pick Bethan/).getAttribute('value')) ?? ''
  await page.getByRole('searchbox').fill('Owen')
  await page.getByRole('searchbox').press('Enter')
  await page.getByLabel(/Pick Owen/).check()
  await page.getByRole('button', { name: 'Pick those ticked' }).click()
  await page.getByRole('link', { name: 'Your sample: 1' }).click()
  await page.getByRole('link', { name: /Owen/ }).click()
  await page
    .getByRole('row', { name: /Signed off.*Nadia|Released/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'As it was assessed' })).toBeVisible()
  await page.locator('.crits a').first().click()
  await expect(page.locator('#evidence')).toContainText(/Version 1, produced/)

  // Outside of the scope: a portfolio that is not picked, another desk.
  refused(new RegExp(`${outside}|/centre/registrations`))
  for (const path of [`/visitor/portfolios/${outside}`, '/centre/registrations']) {
    expect((await page.goto(path))?.status()).toBe(404)
  }

  await page.goto('/visitor/findings')
  const finding = page.locator('#leave-finding')
  await finding.getByLabel('Good practice').check()
  await finding.getByLabel('What you found').fill('Feedback names what would make it met.')
  await finding.getByRole('button').click()
  await expect(page.locator('#findings ~ *, section').getByText(/Feedback names/)).toBeVisible()
  const asking = page.locator('#ask-action')
  await asking.getByLabel('What is to be done').fill('Show the plan for the next quarter.')
  await asking
    .getByLabel('Who answers for it')
    .selectOption({ label: 'Frances Doyle, centre administrator' })
  await asking.getByLabel('By', { exact: true }).fill('2100-01-15')
  await asking.getByRole('button').click()
  await expect(page.getByText('Show the plan for the next quarter.')).toBeVisible()

  // A claim that waits for the awarding body's EQA.
  await page.goto('/visitor')
  await page.getByRole('link', { name: /Owen Pritchard, claim/ }).click()
  await page.getByRole('button', { name: 'Sign the claim off' }).click()
  await expect(page.getByText(/signed off/i).first()).toBeVisible()

  // They sign in again: the password alone opens nothing.
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/sign-in\/code/)
  await page.goto('/visitor')
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/sign-in/code')
  expect(await barriersOn(page)).toEqual([])
  await giveCode(page, secret)

  // The centre answers, sees what was looked at, and closes.
  await admin.reload()
  await expect(admin.getByText('Feedback names what would make it met.')).toBeVisible()
  const views = admin.getByRole('group', { name: 'What the EQA looked at' })
  await expect(views.getByRole('row', { name: /A portfolio.*Owen/ }).first()).toBeVisible()
  await expect(views.getByRole('row', { name: /refused/ })).toHaveCount(2)
  await admin.getByText('Close it', { exact: false }).first().click()
  await admin.getByLabel('What was done').fill('It is on the desk of quality assurance.')
  await admin.getByRole('button', { name: 'Close the action' }).click()
  await expect(admin.getByText(/Closed by Frances Doyle/)).toBeVisible()
  await admin.getByText('Close the visit…').click()
  await admin.getByRole('button', { name: 'Close the visit now' }).click()
  await expect(admin.getByText('Closed.')).toBeVisible()
  expect(lastOf(admin.url())).toMatch(/^[0-9a-f-]{36}$/)

  await page.goto('/visitor/sample')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(/Your visit to .* is over/)).toBeVisible()
})
