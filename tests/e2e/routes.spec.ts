import { expect, test } from './support'

test('a unit by credit transfer and one by prior learning: what each requires, and how they stand', async ({
  at,
}) => {
  const admin = await at('ruth')
  await admin.goto('/centre/registrations')
  await admin
    .getByRole('link', { name: /Leanne/ })
    .first()
    .click()
  await admin.waitForURL(/registrations\/[0-9a-f-]{36}$/)
  await admin.goto(`${admin.url()}/routes`)
  const kept = admin.getByRole('region', { name: 'On record' }).getByRole('listitem')
  const form = admin.locator('#route-form')
  const record = form.getByRole('button', { name: 'Record the route' })
  const choose = async (unit: string, route: RegExp) => {
    const option = form.getByLabel('Unit', { exact: true }).locator('option', { hasText: unit })
    await form.getByLabel('Unit', { exact: true }).selectOption(await option.innerText())
    await form.getByRole('radio', { name: route }).check()
  }

  await test.step('credit transfer asks who certificated it, and when', async () => {
    await choose('K/506/2169', /^Credit transfer/)
    await form.locator('[name=grounds]').fill('The identical unit; the certificate was seen.')
    await record.click()
    await expect(form.getByRole('alert').first()).toBeVisible()
    await expect(form.locator('[name=grounds]')).toHaveValue(/The identical unit/)
    await form.getByLabel(/Unit certificated before/).fill('K/506/2169')
    await form.getByLabel(/^Certificated by/).fill('Aire Valley College')
    await form.getByLabel(/Certificate number/).fill('AVC-2024-1')
    await form.getByLabel(/Certificate date/).fill('2024-07-12')
    await record.click()
    await expect(kept.filter({ hasText: 'K/506/2169' })).toContainText('AVC-2024-1')
  })

  await test.step('prior learning asks for its grounds, and is assessed like any unit', async () => {
    await choose('Y/506/2183', /^Recognition of prior learning/)
    await record.click()
    await expect(form.getByRole('alert').first()).toBeVisible()
    await form
      .locator('[name=grounds]')
      .fill('Three years as a team leader before this registration.')
    await record.click()
    await expect(kept.filter({ hasText: 'Y/506/2183' })).toContainText('prior learning')
  })

  await test.step('its candidate finds the unit credited', async () => {
    const candidate = await at('leanne')
    await candidate.goto('/candidate/qualification')
    const unit = candidate.locator('li, tr').filter({ hasText: 'K/506/2169' }).first()
    await expect(unit).toContainText(/credit/i)
  })
})
