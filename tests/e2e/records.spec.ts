import { expect, signIn, test } from './support'

test('the administrator suspends a registration, and its candidate is told why nothing can be done', async ({
  page,
}) => {
  await signIn(page, 'ruth')
  await page.goto('/centre/registrations?q=Mohammed')
  await page.getByRole('link', { name: 'Mohammed Iqbal-Hussain' }).click()
  await page.getByRole('link', { name: 'Suspend…' }).click()
  await expect(page.getByRole('heading', { name: 'What stops where it stands' })).toBeVisible()
  await expect(page.getByText('declared, waiting for a decision')).toBeVisible()
  await page.getByLabel('Reason').fill('On leave until spring.')
  await page.getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText(/This registration is suspended since/)).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, 'mohammed')
  await expect(page.getByText(/This registration is suspended since/)).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, 'ruth')
  await page.goto('/centre/registrations?q=Mohammed')
  await page.getByRole('link', { name: 'Mohammed Iqbal-Hussain' }).click()
  await page.getByRole('link', { name: 'Resume…' }).click()
  await page.getByLabel('Reason').fill('Back at work.')
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('link', { name: 'Suspend…' })).toBeVisible()
})

test('an extension with its letter, and somebody new registered by it', async ({ page }) => {
  await signIn(page, 'ruth')
  await page.goto('/centre/qualifications')
  await page
    .locator('main')
    .getByRole('link', { name: /NVQ Diploma/ })
    .first()
    .click()
  await page.getByText('Record an extension').click()
  const form = page.locator('#extend')
  await form.getByLabel('May be registered until').fill('2027-12-31')
  await form.getByLabel('The awarding body’s reference').fill('PQ-EXT-9')
  const file = form.getByLabel(/Its letter/)
  await file.setInputFiles({
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<p>no letter</p>'),
  })
  await form.getByRole('button', { name: 'Record the extension' }).click()
  await expect(page.locator('.errors')).toContainText('Choose a file: PDF')
  await file.setInputFiles('prisma/seed/files/customer-survey-summary-q1.pdf')
  await form.getByRole('button', { name: 'Record the extension' }).click()
  await expect(page.getByRole('link', { name: 'customer-survey-summary-q1.pdf' })).toBeVisible()

  await page.goto('/centre/registrations/new?who=new')
  await page.getByLabel('Email').fill('noor.haddad@calder.example')
  await page.getByLabel('Legal given names').fill('Noor')
  await page.getByLabel('Legal family name').fill('Haddad')
  await page.getByLabel(/Unique learner number/).fill('9276308685')
  await page.getByLabel('Registered on').fill('2026-11-20')
  await page.getByRole('button', { name: 'Register the candidate' }).click()
  await expect(page.locator('.errors')).toContainText('not a unique learner number')
  await page.getByLabel(/Unique learner number/).fill('9276308686')
  await page.getByRole('button', { name: 'Register the candidate' }).click()
  await expect(page.getByText('Give them this link now.')).toBeVisible()
})
