import { expect, test, type Page } from './support'

const relations = 'Build and maintain effective customer relations'

async function registerSomebody(admin: Page, qualification: RegExp, on: string): Promise<void> {
  await admin.goto('/centre/registrations/new?who=new')
  await admin
    .getByRole('navigation', { name: 'Qualification' })
    .getByRole('link', { name: qualification })
    .click()
  await admin.waitForURL(/qualification=/)
  await admin.getByLabel('Email').fill('ines.moreau@calder.example')
  await admin.getByLabel('Legal given names').fill('Inès')
  await admin.getByLabel('Legal family name').fill('Moreau')
  await admin.getByLabel('Registered on').fill(on)
  await admin.getByRole('button', { name: 'Register the candidate' }).click()
}

test('nobody is registered after the window, nor under a sanction; each says why, and keeps what was typed', async ({
  at,
}) => {
  const admin = await at('ruth')
  const errors = admin.locator('.errors')

  await test.step('the registration window has closed', async () => {
    await registerSomebody(admin, /NVQ Diploma/, '2026-11-20')
    await expect(errors).toContainText('31 July 2026')
    await expect(admin.getByLabel('Legal family name')).toHaveValue('Moreau')
  })

  await test.step('a sanction stops registrations', async () => {
    await admin.goto('/centre/qualifications')
    await admin
      .locator('main')
      .getByRole('link', { name: /Contact Centre Team Leading/ })
      .first()
      .click()
    await admin.getByText('Record a sanction').click()
    const form = admin.locator('#impose')
    await form.getByLabel('registrations').check()
    await form.getByLabel('Imposed on').fill('2026-11-02')
    await form.getByLabel('The awarding body’s reference').fill('SAN-7')
    await form.getByLabel('Why').fill('Two samples were overdue.')
    await form.getByRole('button', { name: 'Record the sanction' }).click()
    await expect(admin.getByText('Stops registrations')).toBeVisible()
    const approval = admin.url()

    await registerSomebody(admin, /Contact Centre Team Leading/, '2026-11-20')
    await expect(errors).toContainText('SAN-7')

    await admin.goto(approval)
    await admin.getByText('Record that SAN-7 was lifted').click()
    await admin.getByLabel('Lifted on').fill('2026-11-10')
    const lifting = admin.locator('[id^=lift-]')
    await lifting.getByLabel('The awarding body’s reference').fill('SAN-7 closed')
    await lifting.getByRole('button', { name: 'Record the lifting' }).click()
    await expect(admin.getByText(/Lifted 10 November 2026/)).toBeVisible()
  })

  await test.step('and then they are registered', async () => {
    await registerSomebody(admin, /Contact Centre Team Leading/, '2026-11-20')
    await expect(admin.getByText('Give them this link now.')).toBeVisible()
  })
})

test('under a declared conflict nothing is decided without its mitigation, nor released without a sample', async ({
  at,
}) => {
  const assessor = await at('priya')
  const decide = async () => {
    await assessor.goto('/assessor')
    await assessor.getByRole('link', { name: `Amara Okafor: ${relations}` }).click()
    await expect(assessor.locator('.judge .crit')).toBeVisible()
    await assessor.goto(`${new URL(assessor.url()).pathname}?criterion=decide`)
    const form = assessor.locator('#decide')
    await form.getByRole('textbox').first().fill('Please say more of what came of it.')
    await form.getByRole('checkbox').first().check()
    await form.getByRole('button', { name: /Refer to/ }).click()
  }

  await test.step('the assessor declares an interest', async () => {
    await assessor.goto('/account/record/conflict')
    await assessor.getByRole('radio').first().check()
    await assessor.getByLabel(/^Candidate/).selectOption('Amara Okafor')
    await assessor.getByLabel('What the interest is').fill('A cousin.')
    await assessor.getByRole('button', { name: 'Declare it' }).click()
    await expect(assessor.getByText('No mitigation yet')).toBeVisible()
  })

  await test.step('nothing is decided before the mitigation; what was written stays', async () => {
    await decide()
    await expect(assessor.getByRole('alert').first()).toContainText('A cousin.')
    await expect(assessor.getByRole('alert').first()).toContainText('written mitigation')
    await expect(assessor.locator('#decide').getByRole('textbox').first()).toHaveValue(
      'Please say more of what came of it.',
    )
  })

  await test.step('a unit of theirs is not released unsampled', async () => {
    const lead = await at('helen')
    await lead.goto('/verifier/decisions')
    await lead
      .getByRole('row', { name: /Amara Okafor/ })
      .filter({ hasText: 'Always sampled' })
      .getByRole('link')
      .first()
      .click()
    await expect(lead.getByText(/Always sampled: a declared conflict of interest/)).toBeVisible()
    await expect(lead.getByRole('button', { name: /^Release/ })).toHaveCount(0)
    await expect(lead.getByRole('button', { name: 'Take it as a sample' })).toBeVisible()
  })

  await test.step('the interest ends, and the decision is only a question of the work', async () => {
    await assessor.goto('/account/record')
    const interest = assessor.getByRole('listitem').filter({ hasText: 'A cousin.' })
    await interest.getByText('It has ended').click()
    await interest.getByLabel('Why it is no more').fill('We are no longer in touch.')
    await interest.getByRole('button', { name: 'End the conflict' }).click()
    await expect(assessor.getByText(/We are no longer in touch/)).toBeVisible()
  })
})
