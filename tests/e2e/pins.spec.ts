import { expect, test, type Page } from './support'

const evidenceOf = async (page: Page, title: string): Promise<void> => {
  await page.goto('/candidate/evidence')
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** Ticks one criterion of the form below the viewer, and sends it. */
async function refer(page: Page, said: string | RegExp = 'Cross-referenced.'): Promise<void> {
  const form = page.locator('form#refer')
  await form.getByLabel('Find criteria by words or number').fill('M/506/2898 3.3')
  await form.getByRole('checkbox').locator('visible=true').first().check()
  await form.getByRole('button', { name: 'Cross-reference' }).click()
  await expect(form.getByText(said).first()).toBeVisible()
}

const whereIn = (page: Page) => page.getByLabel('Where in it')
const used = (page: Page) => page.getByRole('region', { name: 'Where it is used' })
const follow = (page: Page, place: string) =>
  used(page).getByRole('link', { name: place }).last().click()

test('a page, a part of a picture and a span of sound are pointed to, and gone to', async ({
  at,
}) => {
  const page = await at('amara')
  await evidenceOf(page, 'Customer service plan 2026')
  await page.getByRole('link', { name: 'Point to a place in it' }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByRole('button', { name: 'This page' }).click()
  await expect(whereIn(page)).toHaveValue('page 2')
  await refer(page)
  await follow(page, '3.3 page 2')
  await expect(page.locator('.viewer [role=status]').first()).toHaveText(/^2 of/)

  await evidenceOf(page, 'Layout of both collection points')
  await page.getByRole('link', { name: 'Point to a place in it' }).click()
  await page.getByRole('button', { name: 'Frame a part' }).click()
  const drawing = page.locator('.v-draw')
  await drawing.hover({ position: { x: 60, y: 60 } })
  await page.mouse.down()
  await drawing.hover({ position: { x: 260, y: 180 } })
  await page.mouse.up()
  await expect(whereIn(page)).toHaveValue(/^part [\d.]+ [\d.]+ [\d.]+ [\d.]+$/)
  // By keys as well: the frame moves, and its numbers with it.
  await page.getByLabel('From left, %').fill('10')
  await drawing.press('ArrowRight')
  await expect(whereIn(page)).toHaveValue(/^part 12 /)
  await refer(page)
  await follow(page, '3.3 a part of the picture')
  await expect(page.getByRole('img', { name: 'Pointed to: a part of the picture' })).toBeVisible()

  await evidenceOf(page, 'Team brief, 30 May')
  await page.getByRole('link', { name: 'Point to a place in it' }).click()
  await whereIn(page).fill('page 3')
  await page.locator('form#refer').getByRole('button', { name: 'Cross-reference' }).click()
  await expect(page.getByText('Choose at least one criterion.').first()).toBeVisible()
  // A time after its end is no place in it.
  await whereIn(page).fill('0:05 to 59:00')
  await refer(page, /The recording is \d\d:\d\d long/)
  await whereIn(page).fill('0:05-0:06')
  await refer(page)
  await follow(page, '3.3 00:05 to 00:06')
  await page.getByRole('button', { name: 'Play 00:05 to 00:06' }).click()
  const at6 = () =>
    page
      .locator('audio')
      .evaluate((player: HTMLAudioElement) => player.paused && player.currentTime)
  await expect.poll(at6).toBeGreaterThan(5.9)
  expect(await at6()).toBeLessThan(7)
})

test('feedback is pinned before anything is handed in, and a new version asks to have its places checked', async ({
  at,
}) => {
  const assessor = await at('priya')
  await assessor.goto('/assessor/caseload')
  await assessor.getByRole('link', { name: 'Amara Okafor' }).first().click()
  await assessor.getByRole('link', { name: /^E\d+ Call quality scores/ }).click()
  await expect(assessor.getByText('This is advice, not a judgement.')).toBeVisible()
  await assessor.getByRole('textbox', { name: 'Feedback' }).fill('See here. ')
  await assessor.getByText('Phrases', { exact: true }).click()
  await assessor.getByRole('button', { name: /^Names of customers/ }).click()
  await expect(assessor.getByRole('textbox', { name: 'Feedback' })).toHaveValue(
    /^See here\. Please cover customers/,
  )
  await whereIn(assessor).fill('Sheet 2, row 14')
  await assessor.getByRole('button', { name: 'Give feedback' }).click()
  await expect(assessor.getByText('The candidate is told.')).toBeVisible()

  const page = await at('amara')
  await page.goto('/candidate')
  await page
    .getByRole('link', { name: 'Feedback on Call quality scores, April to June', exact: true })
    .click()
  const feedback = page.getByRole('region', { name: 'Feedback' })
  await expect(feedback.getByRole('link', { name: 'Sheet 2, row 14' })).toBeVisible()
  await feedback.getByRole('button', { name: 'Dealt with' }).click()
  await expect(feedback.getByText('No feedback waits to be dealt with.')).toBeVisible()

  await page.getByText('Replace it with a new version').click()
  const form = page.locator('form#replace')
  await form.locator('details.elsewhere summary').click()
  await form.locator('textarea[name=keptWhere]').fill('In the office, in the blue binder.')
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Add version 2' }).click()
  const uses = used(page)
  await expect(uses.getByText('Made on version 1: check the place')).toHaveCount(2)
  await uses
    .getByRole('button', { name: /^It holds/ })
    .first()
    .click()
  await expect(uses.getByText('Made on version 1: check the place')).toHaveCount(1)
  await page.goto('/candidate')
  await expect(
    page.getByRole('link', { name: 'Check a place in Call quality scores, April to June' }),
  ).toBeVisible()
})
