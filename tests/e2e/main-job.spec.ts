import { markTheRest } from './bench'
import { accountOf, expect, test, type Page } from './support'

const unit = 'Resolve customers’ problems'
const today = new Date().toISOString().slice(0, 10)
const file = (name: string) => `prisma/seed/files/${name}`

/** Opens this unit from the candidate's list of units. */
async function openUnit(page: Page): Promise<void> {
  await page.goto('/candidate/qualification')
  await page.getByRole('link', { name: unit }).first().click()
  await expect(page).toHaveURL(/candidate\/units\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(unit)
}

type Piece = { from: string; title: string; kind: string; shows: string; criteria: RegExp }

/** Sends a file through the form, describes it and says for which criteria of the unit it is. */
async function addEvidence(page: Page, { from, title, kind, shows, criteria }: Piece) {
  await openUnit(page)
  await page.getByRole('link', { name: 'Add evidence' }).first().click()
  await page.getByLabel('Choose files').setInputFiles(file(from))
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('What kind of evidence it is').selectOption(kind)
  await page.getByLabel('Date it was produced').fill(today)
  await page.getByLabel('What it shows', { exact: true }).fill(shows)
  const picked = page.locator('details[open] .pick').filter({
    has: page.locator('.no').filter({ hasText: criteria }),
  })
  await expect(picked.first()).toBeVisible()
  for (const each of await picked.all()) await each.getByRole('checkbox').check()
  await expect(page.locator('input[name=uploadId]')).toBeAttached()
  await page.getByRole('checkbox', { name: /my own work/ }).check()
  await page.getByRole('button', { name: 'Add to the portfolio' }).click()
  await expect(page).toHaveURL(/candidate\/evidence\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

async function handIn(page: Page): Promise<void> {
  await page.goto('/candidate/hand-in')
  await page.getByRole('button', { name: 'Hand in what is ticked' }).click()
  await expect(page.getByText(/Submission \d+ is handed in/)).toBeVisible()
}

async function declare(page: Page): Promise<void> {
  await openUnit(page)
  await page.getByRole('checkbox', { name: /I declare that the evidence/ }).check()
  await page.getByRole('button', { name: 'Sign and declare' }).click()
  await expect(page.getByRole('heading', { name: 'Your declaration' })).toBeVisible()
}

async function openForMarking(page: Page): Promise<void> {
  await page.goto('/assessor')
  await page.getByRole('link', { name: `${accountOf('tomasz').name}: ${unit}` }).click()
  await expect(page).toHaveURL(/assessor\/units\//)
  await expect(page.locator('.judge .crit')).toBeVisible()
}

test('a unit goes from first file to release', async ({ at }) => {
  test.slow()
  const candidate = await at('tomasz')
  const assessor = await at('gareth')

  await test.step('the candidate adds files and refers them to every criterion', async () => {
    await addEvidence(candidate, {
      from: 'contact-centre-service-standards.pdf',
      title: 'Our service standards',
      kind: 'candidate-product',
      shows: 'The standards I keep up to date, with what I changed after complaints.',
      criteria: /^[12]\./,
    })
    await addEvidence(candidate, {
      from: 'reflective-account-complaint-handling.docx',
      title: 'How I handled a complaint',
      kind: 'worksheet',
      shows: 'One complaint from the first call to its end, and why I did what I did.',
      criteria: /^[13-9]\./,
    })
    await handIn(candidate)
    await declare(candidate)
  })

  await test.step('the assessor records an observation, which the candidate signs', async () => {
    await assessor.goto('/assessor/caseload')
    await assessor
      .getByRole('link', { name: accountOf('tomasz').name })
      .first()
      .click()
    await assessor.getByRole('link', { name: 'Add a record' }).first().click()
    await assessor.getByLabel('Title', { exact: true }).fill('Observation: two calls')
    await assessor.getByLabel('Kind of evidence').selectOption('observation-report')
    await assessor.getByLabel('Place', { exact: true }).fill('Halifax, the helpline floor')
    await assessor
      .getByLabel('What was seen, asked or said')
      .fill('Two calls: one about a late refund, one about a meter. Both ended with a plan.')
    await assessor.getByRole('searchbox', { name: 'Search the criteria' }).fill('2.1')
    await assessor
      .locator('details.pick', { hasText: unit })
      .locator('label.check')
      .filter({ hasText: '2.1' })
      .getByRole('checkbox')
      .check()
    await assessor.getByRole('checkbox', { name: /I was there/ }).check()
    await assessor.getByRole('button', { name: 'Sign the record' }).click()
    await expect(assessor).toHaveURL(/assessor\/candidates\/[0-9a-f-]{36}(\?.*)?$/)

    await candidate.goto('/candidate/evidence')
    await candidate
      .getByRole('link', { name: /Observation: two calls/ })
      .first()
      .click()
    await candidate.getByRole('checkbox', { name: /I have read this record/ }).check()
    await candidate.getByRole('button', { name: 'Sign and hand in' }).click()
    await expect(candidate.getByText('Waiting for you since')).toHaveCount(0)
  })

  await test.step('the assessor marks by keyboard and refers the unit once', async () => {
    await openForMarking(assessor)
    const number = await assessor.locator('.judge .crit .no').innerText()
    await assessor.keyboard.press('w')
    await assessor.keyboard.type('Say how you decided which of the two to do first.')
    await assessor.keyboard.press('Escape')
    await assessor.keyboard.press('n')
    await expect(assessor.locator('.judge .crit .no')).not.toHaveText(number)
    await markTheRest(assessor)
    await decide(assessor, 'Nearly there. One criterion needs a little more.', /Refer to/)
  })

  await test.step('the candidate reads the feedback, adds to it and declares again', async () => {
    await candidate.goto('/candidate/feedback')
    await expect(candidate.getByText(/Nearly there/).first()).toBeVisible()
    await addEvidence(candidate, {
      from: 'rota-week-12.xlsx',
      title: 'Rota, with what I moved and why',
      kind: 'candidate-product',
      shows: 'What I did first in week 12, and how I decided.',
      criteria: /^1\.1$/,
    })
    await handIn(candidate)
    await declare(candidate)
  })

  await test.step('the assessor signs the unit off, awaiting countersignature', async () => {
    await openForMarking(assessor)
    await markTheRest(assessor)
    await decide(assessor, 'All of it is there now. Signed off.', /Sign the unit off/)
    await expect(assessor.getByText(/countersignature/i).first()).toBeVisible()
  })

  await test.step('a qualified assessor countersigns', async () => {
    const second = await at('priya')
    await second.goto('/assessor/countersign')
    await second
      .getByRole('row', { name: new RegExp(accountOf('tomasz').name) })
      .getByRole('link')
      .click()
    await expect(second.getByRole('heading', { level: 1 })).toHaveText(unit)
    await second.getByLabel(/A word to/).fill('Sound.')
    await second.locator('#sign-it').getByRole('checkbox').check()
    await second.getByRole('button', { name: 'Countersign', exact: true }).click()
    await expect(second).toHaveURL(/assessor\/countersign\/?(\?|$)/)
  })

  const verifier = await at('daniel')
  await test.step('the IQA samples the decision, agrees and releases the unit', async () => {
    await verifier.goto('/verifier/decisions')
    await verifier
      .getByRole('row', { name: new RegExp(accountOf('tomasz').name) })
      .getByRole('link', { name: unit })
      .click()
    await verifier.getByLabel('Why this one').fill('His first decision for this candidate.')
    await verifier.getByRole('button', { name: 'Take it as a sample' }).click()
    await expect(verifier).toHaveURL(/verifier\/samples\//)
    await expect(verifier.getByText('checked just now: unchanged')).toBeVisible()
    await verifier.locator('.finding').first().getByLabel('Agree', { exact: true }).check()
    for (const answer of await verifier.getByLabel('Yes', { exact: true }).all()) {
      await answer.check()
    }
    await verifier.getByLabel('What was good, and what to look at').fill('Clear and fair.')
    await verifier.getByLabel('Agree with the sign-off').check()
    await verifier.locator('#conclude input[name=signed]').check()
    await verifier.getByRole('button', { name: 'Sign the conclusion' }).click()
    await expect(verifier.locator('#conclude')).toHaveCount(0)
    // Release is a step of its own, on the page as it is when one comes back to it. (A reload would
    // bring back how far it was scrolled, just while the tick is aimed at.)
    await verifier.goto(verifier.url())
    await verifier.locator('#release-it input[name=signed]').check()
    await verifier.getByRole('button', { name: /^Release/ }).click()
    await expect(verifier.locator('#release-it')).toHaveCount(0)
  })

  await test.step('the record tells what happened, and to whom it belongs', async () => {
    await openUnit(candidate)
    await expect(candidate.getByText('Released').first()).toBeVisible()
    await candidate.goto('/candidate/record')
    const record = candidate.locator('.record')
    for (const key of ['tomasz', 'gareth', 'priya', 'daniel'] as const) {
      await expect(record.getByText(accountOf(key).name).first()).toBeVisible()
    }
    const told = (await record.locator('li').allInnerTexts()).join('\n')
    // Newest first. Sampling is between the centre's staff, so it is not told here.
    const last = [/released/i, /countersign/i, /signed .*off/i, /referred/i]
    const places = last.map((words) => told.search(words))
    expect(places, told).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
})

async function decide(page: Page, feedback: string, name: RegExp): Promise<void> {
  await page.getByLabel(/Feedback to/).fill(feedback)
  await page.locator('#decide').getByRole('checkbox').check()
  await page.getByRole('button', { name }).click()
  await expect(page.locator('#decide')).toHaveCount(0)
}
