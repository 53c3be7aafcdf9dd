import { toIsoDate } from '@/lib/kernel/dates'
import { expect, test, type Page } from './support'

const title = `What “explain” asks for, ${Date.now()}`
const judges = ['priya', 'gareth', 'yasmin', 'colin'] as const
const own = (key: string) => `${key} found it on the second page.`

/** Says the same of every criterion on the page: met or not yet, and why. */
async function judge(page: Page, group: string, words: string, verdict: string, why: string) {
  for (const each of await page.getByRole('group', { name: new RegExp(group) }).all()) {
    await each.getByLabel(verdict, { exact: true }).check()
  }
  for (const each of await page.getByLabel(new RegExp(words)).all()) await each.fill(why)
}

test('a round of four assessors: opened, judged blind, closed, compared, discussed, followed up', async ({
  at,
}) => {
  test.slow()
  const helen = await at('helen')
  await test.step('the lead IQA opens it', async () => {
    await helen.goto('/verifier/standardisation')
    await helen.getByRole('link', { name: 'Open a round' }).click()
    const unit = helen.getByLabel('Units that evidence was handed in for')
    const value = await unit.locator('option', { hasText: 'T/506/2952' }).getAttribute('value')
    await unit.selectOption(value)
    await helen.getByRole('button', { name: 'Show its evidence' }).click()
    await helen.getByLabel('Title').fill(title)
    await helen.getByLabel('Hand in by').fill('2030-01-01')
    const criteria = helen.getByRole('group', { name: 'What is judged' }).getByRole('checkbox')
    for (const index of [0, 1]) await criteria.nth(index).check()
    await helen.getByLabel(/^Mohammed.*Service standards/).check()
    await helen.getByLabel(/^I have looked at these pieces/).check()
    for (const name of ['Priya Shah', 'Gareth Llewellyn', 'Yasmin Haddad', 'Colin Baptiste-Grey']) {
      await helen.getByLabel(name).check()
    }
    await helen.getByRole('button', { name: 'Open the round' }).click()
    await expect(helen.getByRole('heading', { level: 1 })).toContainText(title)
    await expect(helen.getByText('0 of 4 have handed in')).toBeVisible()
  })

  for (const [index, key] of judges.entries()) {
    await test.step(`${key} judges alone`, async () => {
      const page = await at(key)
      await page.goto('/assessor/standardisation')
      await page.getByRole('link', { name: title }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      await expect(page.locator('main')).not.toContainText(/Mohammed|Iqbal/)
      for (const other of judges.slice(0, index)) {
        await expect(page.locator('main')).not.toContainText(own(other))
      }
      await judge(
        page,
        '^\\d\\.\\d ',
        '^Why, for',
        key === 'gareth' ? 'Not yet met' : 'Met',
        own(key),
      )
      await page.getByLabel(/^These verdicts are my own/).check()
      await page.getByRole('button', { name: 'Hand in my verdicts' }).click()
      await expect(page.getByText('You have handed in.')).toBeVisible()
      await page.context().close()
    })
  }

  await test.step('closed, the verdicts stand side by side, with what they mean', async () => {
    await helen.reload()
    await expect(helen.locator('main')).not.toContainText(own('priya'))
    await helen.getByRole('button', { name: 'Close the round' }).click()
    await expect(helen.getByText('50 % agreement')).toBeVisible()
    await expect(helen.getByText(/Fleiss’ kappa, .* is -0\.33/)).toBeVisible()
    await expect(helen.getByText(/2 criteria are few/)).toBeVisible()
    await expect(helen.locator('main')).toContainText(own('gareth'))
  })

  await test.step('the discussion is minuted, with an action', async () => {
    await helen.getByLabel('Held on').fill(toIsoDate(new Date()))
    await helen.getByLabel('Minutes').fill('We read both criteria aloud, verb first.')
    await judge(helen, '^\\d\\.\\d ', '^Why, for', 'Met', 'The second page compares them.')
    await helen.getByLabel('What is to be done').fill('Look again at my last three.')
    await helen.getByLabel('By whom').selectOption({ label: 'Gareth Llewellyn, assessor' })
    await helen.getByLabel('Until').fill('2030-02-01')
    await helen.getByRole('button', { name: 'Keep the minutes' }).click()
    await expect(helen.getByText(/^Held on .*Present: .*Gareth Llewellyn/)).toBeVisible()
  })

  await test.step('whoever was given it reads what was agreed, and says that it is done', async () => {
    const gareth = await at('gareth')
    await gareth.goto('/assessor')
    await gareth.getByRole('link', { name: 'Look again at my last three.', exact: true }).click()
    const item = gareth.getByRole('listitem').filter({ hasText: 'Look again at my last three.' })
    await item.getByText('Say that it is done').click()
    await item.getByLabel('What was done').fill('All three stand.')
    await item.getByRole('button', { name: 'Done' }).click()
    await expect(item).toHaveCount(0)
    await gareth.getByRole('link', { name: title }).click()
    await expect(gareth.getByText('We read both criteria aloud, verb first.')).toBeVisible()
    await expect(gareth.getByText(/Done, says Gareth Llewellyn/)).toBeVisible()
  })
})
