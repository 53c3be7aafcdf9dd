import { barriersOn } from './barriers'
import { expect, test } from './support'

test('a review is proposed, agreed by the other, and stands in both calendars; a nudge is one click', async ({
  at,
}) => {
  test.slow()
  const siobhan = await at('siobhan')
  await siobhan.goto('/candidate')
  await siobhan.locator('main a[href*="/candidate/units/"]').first().click()
  await siobhan.getByRole('link', { name: 'Plans and actions' }).click()
  await siobhan.getByRole('link', { name: 'Plan an assessment' }).click()
  await siobhan.getByRole('radio', { name: /^Review/ }).check()
  await siobhan.getByLabel('Day', { exact: true }).fill('2027-03-04')
  await siobhan.getByLabel('Time', { exact: true }).fill('14:30')
  await siobhan.getByLabel('Where', { exact: true }).fill('By video')
  await siobhan
    .getByRole('textbox', { name: 'What will be assessed' })
    .fill('How the ideas board goes.')
  await siobhan.getByLabel(/^This is the assessment plan/).check()
  expect(await barriersOn(siobhan)).toEqual([])
  await siobhan.getByRole('button', { name: 'Sign and propose it' }).click()
  await expect(siobhan.getByRole('heading', { level: 1 })).toHaveText('Review, 4 March 2027, 14:30')
  await siobhan.goto('/candidate')
  await siobhan.getByRole('button', { name: /^Nudge about Assessment plan/ }).click()
  await expect(siobhan.getByText('You nudged them today.').first()).toBeVisible()

  const priya = await at('priya')
  await priya.goto('/assessor')
  await priya
    .getByRole('link', { name: /Assessment plan \d+: review, 4 March 2027/ })
    .first()
    .click()
  await priya.getByRole('radio', { name: 'Agree it' }).check()
  await priya.getByLabel(/^I have read this assessment plan/).check()
  await priya.getByRole('button', { name: 'Answer' }).click()
  await expect(priya.getByText('Agreed by both')).toBeVisible()
  expect(await barriersOn(priya)).toEqual([])
  await priya.goto('/calendar?month=2027-03')
  await expect(priya.getByText('14:30 to 15:30').first()).toBeVisible()
  await priya.getByRole('button', { name: /the address|an address/ }).click()
  const address = await priya.locator('.feed code').innerText()
  const feed = await priya.request.get(new URL(address).pathname)
  expect(feed.headers()['content-type']).toContain('text/calendar')
  expect(await feed.text()).toContain('DTSTART:20270304T143000Z')
})
