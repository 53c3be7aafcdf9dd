import { accountOf, expect, test } from './support'

const name = (key: Parameters<typeof accountOf>[0]) => accountOf(key).name
const half = 'Say a little more about why you'

test('a caseload moves: refused by a conflict, then with its mitigation; the successor finds the half-written comment', async ({
  at,
}) => {
  test.slow()
  const admin = await at('ruth')
  const assessor = await at('priya')

  await test.step('the assessor writes half a comment', async () => {
    await assessor.goto('/assessor')
    await assessor
      .getByRole('link', { name: new RegExp(`^${name('siobhan')}: `) })
      .first()
      .click()
    await expect(assessor.locator('.judge .crit')).toBeVisible()
    await assessor.locator('.judge textarea').first().fill(half)
    await expect(assessor.getByText(/Draft saved/).first()).toBeVisible()
  })
  const address = new URL(assessor.url())

  const move = async (from: 'priya' | 'gareth', to: 'priya' | 'gareth') => {
    await admin.goto('/centre/people')
    await admin.getByRole('link', { name: name(from) }).click()
    await admin.getByRole('link', { name: 'Move their caseload, end the seat' }).click()
    await expect(admin.getByText('The seat cannot end yet.')).toBeVisible()
    for (const box of await admin.locator('#move').getByRole('checkbox').all()) await box.uncheck()
    await admin
      .locator('#move')
      .getByRole('checkbox', { name: name('siobhan') })
      .check()
    const successor = admin.getByLabel('To', { exact: true })
    const option = await successor.locator('option', { hasText: name(to) }).getAttribute('value')
    await successor.selectOption(option)
    await admin.getByLabel('Why they move').fill('A new round')
    await admin.getByRole('button', { name: 'Move them' }).click()
  }

  await test.step('the move is refused, naming the conflict', async () => {
    await move('priya', 'gareth')
    await expect(
      admin.getByText(new RegExp(`${name('gareth')} declared an interest`)).first(),
    ).toBeVisible()
  })

  await test.step('with a mitigation it is done', async () => {
    await admin.goto('/centre/people')
    await admin.getByRole('link', { name: name('gareth') }).click()
    await admin.getByText('Write a mitigation').click()
    await admin.getByLabel('How it is kept from touching').fill('Helen samples every sign-off.')
    await admin.getByRole('button', { name: 'Record the mitigation' }).click()
    await expect(admin.getByText(/Mitigated by/).first()).toBeVisible()
    await move('priya', 'gareth')
    await expect(admin.getByText('One registration has moved.')).toBeVisible()
  })

  await test.step('the successor has the queue and the comment', async () => {
    const successor = await at('gareth')
    await successor.goto('/assessor')
    await expect(
      successor.getByRole('link', { name: new RegExp(`^${name('siobhan')}: `) }).first(),
    ).toBeVisible()
    await successor.goto(address.pathname + address.search)
    await expect(successor.locator('.judge textarea').first()).toHaveValue(half)
  })

  await test.step('and it goes back', async () => {
    await move('gareth', 'priya')
    await expect(admin.getByText('One registration has moved.')).toBeVisible()
  })
})
