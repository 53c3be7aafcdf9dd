import { readFileSync } from 'node:fs'
import { candidateRow, fileOf } from '../support/importing'
import { barriersOn } from './barriers'
import { expect, test, type Page } from './support'

const many = 200
const badEach = 10

/** 200 learners, every tenth with a ULN that is none. */
const rows = Array.from({ length: many }, (_, turn) => ({
  ...candidateRow(turn),
  email: `learner-${turn}@autumn.example`,
  ...(turn % badEach === 3 && { uln: '123' }),
}))
const file = { name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(fileOf(rows)) }

async function check(page: Page): Promise<void> {
  await page.goto('/centre/registrations')
  await page.getByRole('link', { name: 'From a spreadsheet' }).click()
  await page.getByLabel('CSV file').setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByRole('heading', { name: 'autumn.csv' })).toBeVisible()
}

async function accessible(page: Page): Promise<void> {
  expect(await barriersOn(page)).toEqual([])
}

test('200 learners with 20 bad rows: the check names them, the good ones are registered, the same file makes none', async ({
  at,
}) => {
  // The second centre: the journeys at the first one look for their people on its first page.
  const admin = await at('frances')

  await test.step('the check writes nothing and names the bad rows', async () => {
    await check(admin)
    await expect(admin.getByText('180 rows can be registered')).toBeVisible()
    await accessible(admin)
    await admin.getByRole('link', { name: 'Cannot be registered 20' }).click()
    await expect(admin.getByRole('row', { name: /check its ten digits/ })).toHaveCount(20)
    const wanted = admin.waitForEvent('download')
    await admin.getByRole('link', { name: 'Download these rows with their reasons' }).click()
    expect((await wanted).suggestedFilename()).toBe('refused-rows.csv')
    await admin.goto('/centre/registrations?q=LIST-')
    await expect(admin.getByText('0 of 0 shown')).toBeVisible()
    await admin.goBack()
  })

  await test.step('the good rows are registered', async () => {
    await admin.getByRole('button', { name: 'Register the 180 good rows, leave 20' }).click()
    await expect(admin.getByText('180 rows registered.')).toBeVisible({ timeout: 60_000 })
    await admin.reload()
    await expect(admin.getByText('180 rows registered.')).toBeVisible()
  })

  await test.step('their links are made all at once, and one lets its candidate in', async () => {
    await admin.getByRole('link', { name: 'People', exact: true }).last().click()
    const wanted = admin.waitForEvent('download')
    await admin.getByRole('button', { name: /^Make the links of \d+ candidates/ }).click()
    const lines = readFileSync(await (await wanted).path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines.length).toBeGreaterThan(180)
    const link = /\/invitation\/[\w-]{43}/.exec(lines.at(-1) ?? '')?.[0] ?? ''
    const candidate = await (await admin.context().browser()!.newContext()).newPage()
    await candidate.goto(link)
    await expect(candidate.getByLabel('Choose a password')).toBeVisible()
    await candidate.context().close()
    await admin.reload()
    await expect(admin.getByRole('button', { name: /^Make the link/ })).toHaveCount(0)
  })

  await test.step('the same file again makes none', async () => {
    await check(admin)
    await expect(admin.getByText('180 are registered already')).toBeVisible()
    await expect(admin.getByText('No row of this file can be registered now.')).toBeVisible()
    await admin.getByRole('button', { name: 'Discard what was read' }).click()
    await expect(admin.getByText('Discarded')).toBeVisible()
  })

  await test.step('the register pages by key, sorts, and searches', async () => {
    await admin.goto('/centre/registrations?q=LIST-&sort=registered&order=down')
    await expect(admin.getByText('40 of 180 shown')).toBeVisible()
    await accessible(admin)
    const firsts = new Set<string>()
    for (let turn = 0; turn < 4; turn += 1) {
      firsts.add((await admin.locator('tbody th').first().textContent()) ?? '')
      await admin.getByRole('link', { name: 'Next' }).click()
      await expect(admin).toHaveURL(/after=/)
      await expect(admin.locator('tbody th').first()).not.toHaveText([...firsts].at(-1) ?? '')
    }
    await expect(admin.getByText('20 of 180 shown')).toBeVisible()
    expect(firsts.size).toBe(4)
    await admin.getByRole('link', { name: 'Previous' }).click()
    await expect(admin.getByText('40 of 180 shown')).toBeVisible()
  })
})
