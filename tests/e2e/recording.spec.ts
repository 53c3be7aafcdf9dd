import config from '../../playwright.config'
import { accountOf, expect, test, type Page } from './support'

const ordinary = config.use?.launchOptions
test.use({
  launchOptions: {
    ...ordinary,
    args: [
      ...(ordinary?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
})

async function openRecord(assessor: Page, title: string): Promise<void> {
  await assessor.goto('/assessor/caseload')
  await assessor
    .getByRole('link', { name: accountOf('amara').name })
    .first()
    .click()
  await assessor.getByRole('link', { name: 'Add a record' }).first().click()
  await assessor.waitForURL(/records\/new/)
  // Whatever another journey left half typed.
  const [, registration = ''] = /candidates\/([0-9a-f-]{36})/.exec(assessor.url()) ?? []
  const kept = { key: `record/${registration}`, data: {} }
  expect((await assessor.request.put('/api/drafts', { data: kept })).ok()).toBe(true)
  await assessor.reload()
  await assessor.getByLabel('Title', { exact: true }).fill(title)
  await assessor.getByLabel('Kind of evidence').selectOption({ index: 1 })
  await assessor.getByLabel('Place', { exact: true }).fill('Halifax, the helpline floor')
}

const sign = async (assessor: Page): Promise<void> => {
  await assessor.getByRole('checkbox', { name: /I was there/ }).check()
  await assessor.getByRole('button', { name: 'Sign the record' }).click()
  await expect(assessor).toHaveURL(/assessor\/candidates\/[0-9a-f-]{36}(\?.*)?$/)
}

test('an observation as it happens: notes and ticks with their times, and a word recorded on the spot', async ({
  at,
}) => {
  const assessor = await at('priya')
  await openRecord(assessor, 'Observation: the morning handover')
  await assessor
    .getByLabel('What was seen, asked or said')
    .fill('The handover from first to last, with two questions from the team.')
  await assessor.getByLabel('Note 1', { exact: true }).fill('Opened the handover.')
  await assessor.getByLabel('Time of note 1').fill('10:42')
  await assessor.getByRole('button', { name: 'Add a note now' }).click()
  await expect(assessor.getByLabel('Note 2', { exact: true })).toBeFocused()
  await expect(assessor.getByLabel('Time of note 2')).toHaveValue(/^\d\d:\d\d$/)
  await assessor.keyboard.type('Asked the team what they had learnt.')

  await assessor.getByLabel('Write down the time as I tick').check()
  const unit = assessor.locator('details.pick:visible').first()
  await unit.locator('summary').click()
  await unit.getByRole('checkbox').first().check()
  await expect(unit.getByLabel(/^Time .* was seen/)).toHaveValue(/^\d\d:\d\d$/)

  await assessor.getByRole('button', { name: 'Record sound' }).click()
  // A piece is kept every two seconds.
  await expect(assessor.getByText(/Recording, 00:0[3-9]/)).toBeVisible()
  await expect(assessor.getByText(/Draft saved/)).toBeVisible()
  // The browser is closed in the middle of it: nothing is lost, typed or recorded.
  await assessor.reload()
  await expect(assessor.getByLabel('Note 2', { exact: true })).toHaveValue(/had learnt/)
  await expect(unit.getByLabel(/^Time .* was seen/)).toHaveValue(/^\d\d:\d\d$/)
  await expect(assessor.getByText('checked and readable')).toBeVisible()
  await sign(assessor)

  const candidate = await at('amara')
  await candidate.goto('/candidate/evidence')
  await candidate
    .getByRole('link', { name: /the morning handover/ })
    .first()
    .click()
  await expect(candidate.getByText('10:42 Opened the handover.')).toBeVisible()
  await expect(candidate.locator('audio')).toBeVisible()
  await candidate.getByRole('checkbox', { name: /I have read this record/ }).check()
  await candidate.getByRole('button', { name: 'Sign and hand in' }).click()
  await expect(candidate.getByText('Waiting for you since')).toHaveCount(0)
})

test('a professional discussion: recorded here, marked at the second, and opened there', async ({
  at,
}) => {
  const assessor = await at('priya')
  await openRecord(assessor, 'Discussion: what the figures say')
  await assessor.getByLabel('Professional discussion').check()
  await assessor.getByLabel('What was seen, asked or said').fill('We talked about the figures.')
  // What was judged not yet met is on the agenda already.
  const mark = assessor.getByRole('group', { name: 'Mark the present second' }).getByRole('button')
  await assessor.getByRole('button', { name: 'Record sound' }).click()
  await expect(assessor.getByText(/Recording, 00:0[2-9]/)).toBeVisible()
  await mark.first().click()
  await assessor.keyboard.press('2')
  await expect(assessor.getByText(/marked at 00:\d\d/)).toBeVisible()
  await assessor.getByRole('button', { name: 'Stop and keep it' }).click()
  await expect(assessor.getByText('checked and readable')).toBeVisible()
  await sign(assessor)

  const candidate = await at('amara')
  await candidate.goto('/candidate/evidence')
  await candidate
    .getByRole('link', { name: /what the figures say/ })
    .first()
    .click()
  await candidate
    .getByRole('link', { name: /00:\d\d/ })
    .first()
    .click()
  await expect(candidate.locator('audio')).toHaveAttribute('src', /#t=\d/)
  // A place in the recording is chosen there, and leads there: the recording stands first.
  await candidate.getByRole('link', { name: 'Point to a place in it' }).click()
  await candidate.getByRole('button', { name: 'From here' }).click()
  await expect(candidate.getByLabel(/^Where in it/).first()).toHaveValue('attachment 1, 00:00')
  await candidate.getByRole('checkbox', { name: /I have read this record/ }).check()
  await candidate.getByRole('button', { name: 'Sign and hand in' }).click()
  await expect(candidate.getByText('Waiting for you since')).toHaveCount(0)
})
