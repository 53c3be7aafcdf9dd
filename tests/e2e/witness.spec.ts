import { lettersTo } from '../support/letters'
import { expect, test } from './support'

const folder = process.env['DATA_DIR'] ?? '.tmp/browser-data'
const email = 'dana.harper@hartwell.example'

test('a witness on a phone: writes, confirms, signs; the candidate has it as evidence', async ({
  at,
  browser,
}) => {
  const candidate = await at('amara')
  await candidate.goto('/candidate/witnesses')
  await candidate.getByRole('link', { name: 'Ask a witness' }).click()
  await candidate.getByLabel('Their name').fill('Dana')
  await candidate.getByLabel('What did they see you do').fill('The lift plan, on 20 November.')
  await candidate.getByLabel('Find criteria by words or number').fill('3.2')
  await candidate.locator('.cr').getByRole('checkbox').first().check()
  await candidate.getByRole('button', { name: 'Make the link' }).click()
  const item = candidate.locator('.requests > li').first()
  await expect(item.getByRole('img', { name: 'QR code of the link for Dana' })).toBeVisible()
  const link = await item.locator('code').innerText()

  const phone = await browser.newContext({ viewport: { width: 375, height: 740 } })
  const witness = await phone.newPage()
  await witness.goto(new URL(link).pathname)
  await expect(witness.getByRole('heading', { level: 1 })).toContainText('did you see Amara')
  await witness.getByLabel('What did you see?').fill('She ran the plan when the lift stopped.')
  await expect(witness.getByText(/Draft saved/)).toBeVisible()
  await witness.reload()
  await expect(witness.getByLabel('What did you see?')).toHaveValue(/ran the plan/)
  await witness.getByText('I saw it', { exact: true }).click()
  await witness.getByLabel('Your name').fill('Dana Harper')
  await witness.getByLabel('Your work').fill('Shift lead')
  await witness.getByLabel('What are you to Amara?').fill('We share the counter')
  await witness.getByLabel('What do you know of this work?').fill('I do it every day.')
  await witness.getByLabel('Your own email').fill(email)
  await witness.getByRole('button', { name: 'Send me the six digits' }).click()

  await expect(witness.getByRole('heading', { name: 'What you sign' })).toBeVisible()
  const letter = (await lettersTo(email, folder)).at(-1) ?? ''
  const code = /your code is (\d{6})/.exec(letter)?.[1] ?? ''
  await witness.getByLabel('The six digits').fill(code)
  await witness.getByLabel(/This is true/).check()
  const width = await witness.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(375)
  await witness.getByRole('button', { name: 'Sign and send' }).click()
  await expect(witness.getByRole('heading', { name: 'Thank you: it is signed' })).toBeVisible()
  await phone.close()

  await candidate.goto('/candidate/witnesses')
  await candidate
    .getByRole('link', { name: /the testimony of Dana/ })
    .first()
    .click()
  await expect(candidate.getByText('She ran the plan when the lift stopped.')).toBeVisible()
  await expect(candidate.getByText('A witness signed this, so it stays as it is.')).toBeVisible()
})
