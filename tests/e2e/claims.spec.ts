import { expect, lastOf, test, type Page } from './support'

const statement = /No malpractice investigation is open/

const today = () => new Date().toISOString().slice(0, 10)

async function toCandidates(page: Page, list: string, name: RegExp) {
  await page.goto(`/centre/claims/candidates?show=${list}`)
  return page.getByRole('row', { name })
}

test('an award with direct claims: what is missing is put right, then batch, certificates, hand-over', async ({
  at,
}) => {
  test.slow()
  const admin = await at('ruth')
  const everybody = await toCandidates(admin, 'all', /Grace/)
  await expect(everybody).toContainText('Lacks one thing')
  await everybody.getByRole('link', { name: /Grace/ }).click()
  await expect(admin.getByText(/Open action: Correct the page number/)).toBeVisible()
  await expect(admin.getByRole('button', { name: /Prepare the claim for the full/ })).toHaveCount(0)

  // The IQA closes the action and releases the unit.
  const iqa = await at('helen')
  await iqa.goto('/verifier/samples')
  await iqa
    .getByRole('row', { name: /Grace.*D\/504\/4056|D\/504\/4056.*Grace/ })
    .getByRole('link')
    .first()
    .click()
  await iqa.getByText('Close it').click()
  await iqa.getByLabel(/What was done/).fill('The page number is right now.')
  await iqa.getByLabel(/What was done/).press('Enter')
  await expect(iqa.getByText('The page number is right now.')).toBeVisible()
  await iqa.locator('#release-it input[name=signed]').check()
  await iqa.getByRole('button', { name: /^Release/ }).click()
  await expect(iqa.locator('#release-it')).toHaveCount(0)

  const ready = await toCandidates(admin, 'award', /Grace/)
  await expect(ready).toContainText('Can be claimed now')
  await ready.getByRole('link', { name: /Grace/ }).click()
  const form = admin.locator('#prepare-full')
  await form.getByRole('button', { name: 'Prepare the claim for the full award' }).click()
  await expect(form.getByText(/Tick the statement/).first()).toBeVisible()
  await form.getByLabel(statement).check()
  await form.getByRole('button', { name: 'Prepare the claim for the full award' }).click()
  await expect(admin).toHaveURL(/\/centre\/claims\/[0-9a-f-]{36}$/)
  const claim = lastOf(admin.url())

  await expect(admin.getByRole('heading', { name: 'Submit to the awarding body' })).toBeVisible()

  await admin.goto('/centre/claims')
  const batch = admin.locator('#submit-claims')
  await batch.getByLabel(/Grace.*full award/).check()
  await batch.getByLabel(statement).check()
  await batch.getByRole('button', { name: 'Submit to the awarding body' }).click()
  await expect(admin).toHaveURL(/\/centre\/claims\/batches\//)
  const files = `/api/claim-batches/${lastOf(admin.url())}`
  const sheet = await admin.request.get(`${files}/sheet`)
  expect(sheet.headers()['content-type']).toBe('application/pdf')
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const csv = await (await admin.request.get(`${files}/csv`)).text()
  expect(csv).toContain('Adeyinka-Thornton,Grace Temitope')

  const candidate = await at('grace')
  await expect(candidate.getByText(/Claimed on .*with the awarding body/)).toBeVisible()

  await admin.goto(`/centre/claims/${claim}`)
  const record = admin.locator('#record-certificates')
  for (const [index, number] of ['Q-882211', 'U-882212'].entries()) {
    await record.locator(`[name="certificates.${index}.number"]`).fill(number)
    await record.locator(`[name="certificates.${index}.issuedOn"]`).fill(today())
  }
  await record.getByRole('button', { name: 'Record' }).click()
  await expect(admin.getByText('Q-882211').first()).toBeVisible()
  const first = admin.getByRole('listitem').filter({ hasText: 'Q-882211' }).first()
  await first.getByText('It has come').click()
  await first.getByLabel('How it came, and to whom').fill('By recorded post, to the office')
  await first.getByRole('button', { name: 'Record as received' }).click()
  await first.getByText('It is handed over').click()
  await first.getByLabel(/To whom, and how/).fill('To Grace, by hand')
  await first.getByRole('button', { name: 'Record as handed over' }).click()
  await expect(first.getByText(/To Grace, by hand/)).toBeVisible()

  await candidate.reload()
  await expect(candidate.getByText(/Q-882211: handed over to you on/)).toBeVisible()
  await expect(candidate.getByText(/U-882212: on its way/)).toBeVisible()
  await admin.goto('/centre/registrations?state=completed')
  await expect(admin.getByRole('link', { name: /Grace/ })).toBeVisible()
})

test('unit certificates without direct claims: identity, the EQA’s sign-off; another centre sees nothing of it', async ({
  at,
  refused,
}) => {
  test.slow()
  const admin = await at('frances')
  const row = await toCandidates(admin, 'units', /Bethan/)
  await expect(row).toContainText('Lacks one thing')
  await row.getByRole('link', { name: /Bethan/ }).click()
  const line = admin.getByRole('listitem').filter({ hasText: 'Identity checked' }).first()
  await line.getByRole('link', { name: 'Put the details right' }).click()
  const identity = admin.locator('#identity-form')
  await identity.getByLabel('What you saw').selectOption('Passport')
  await identity.getByLabel('Seen on').fill(today())
  await identity.getByRole('button').click()
  await expect(identity.getByRole('status')).toBeVisible()
  const ready = await toCandidates(admin, 'units', /Bethan/)
  await expect(ready).toContainText('Can be claimed now')
  await ready.getByRole('link', { name: /Bethan/ }).click()
  await admin.getByText('Claim certificates of units, without the award').click()
  const form = admin.locator('#prepare-some')
  await form.getByLabel(/D\/506\/2153/).check()
  await form.getByLabel(statement).check()
  await form.getByRole('button', { name: 'Prepare the claim for these units' }).click()
  await expect(admin).toHaveURL(/\/centre\/claims\/[0-9a-f-]{36}$/)
  const claim = lastOf(admin.url())
  await admin.getByRole('button', { name: 'Send to the EQA' }).click()
  await expect(admin.getByRole('heading', { name: 'The EQA’s sign-off' })).toBeVisible()
  const signing = admin.locator('#sign-off')
  await signing.getByRole('button', { name: 'Record the sign-off' }).click()
  await expect(signing.getByText(/Give the EQA’s name/).first()).toBeVisible()
  const eqa = await at('marion')
  await eqa.getByRole('link', { name: /Bethan.*claim/ }).click()
  await eqa.getByLabel('Reference').fill('EQA-26-118')
  await eqa.getByRole('button', { name: 'Sign the claim off' }).click()
  await expect(eqa.getByText('Signed off by the EQA')).toBeVisible()
  await admin.reload()
  await expect(admin.getByRole('heading', { name: 'Submit to the awarding body' })).toBeVisible()

  await admin.getByLabel(statement).check()
  await admin.getByRole('button', { name: 'Submit the claim' }).click()
  await expect(admin).toHaveURL(/\/centre\/claims\/batches\//)
  const batch = lastOf(admin.url())

  const other = await at('ruth')
  for (const address of [
    `/centre/claims/${claim}`,
    `/centre/claims/batches/${batch}`,
    `/api/claim-batches/${batch}/csv`,
    `/api/claim-batches/${batch}/sheet`,
  ]) {
    refused(new RegExp(address))
    const answer = await other.goto(address)
    expect(answer?.status(), address).toBe(404)
    expect(await other.content()).not.toContain('Bethan')
  }

  await admin.goto(`/centre/claims/${claim}`)
  const record = admin.locator('#record-certificates')
  await record.getByLabel('Number').fill('U-4411')
  await record.getByLabel('Issued on').fill(today())
  await record.getByRole('button', { name: 'Record' }).click()
  await expect(admin.getByText('U-4411').first()).toBeVisible()
  await admin.getByText('The awarding body revokes what it certificated').click()
  await admin.getByLabel(/Why\. Its certificates become void/).fill('Issued for the wrong person.')
  await admin.getByRole('button', { name: 'Record the revocation' }).click()
  await expect(admin.getByText('Void: the award was revoked.')).toBeVisible()
  await expect(await toCandidates(admin, 'units', /Bethan/)).toContainText('Can be claimed now')
})
