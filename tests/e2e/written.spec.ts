import { giveMet, judgeMet } from './bench'
import { accountOf, expect, lastOf, test } from './support'

const unit = 'Review the quality of customer service'

test('an account and written answers: made here, pointed to, handed in and marked', async ({
  at,
}) => {
  const candidate = await at('amara')
  const assessor = await at('priya')

  await test.step('the candidate writes an account under a heading of a criterion', async () => {
    await candidate.goto('/candidate/evidence/write')
    const criteria = candidate.locator('details', { hasText: unit })
    await criteria.locator('summary').click()
    await criteria.getByRole('checkbox').first().check()
    await candidate.getByRole('button', { name: 'Go on to writing' }).click()
    await candidate
      .getByLabel(/^1\.1 /)
      .fill('We look at twelve calls a month.\n\nI chair the look.')
    await candidate.getByLabel('Title', { exact: true }).fill('How we look at our service')
    await candidate.getByLabel('What kind of evidence it is').selectOption({ index: 1 })
    await candidate.getByLabel('What it shows', { exact: true }).fill('Who looks, at what, when.')
    await candidate.getByRole('checkbox', { name: /my own work/ }).check()
    await candidate.getByRole('button', { name: 'Add to the portfolio' }).click()
    await expect(candidate.getByRole('heading', { level: 1 })).toHaveText(
      'How we look at our service',
    )
  })

  await test.step('it points to a paragraph, and is handed in', async () => {
    await candidate.getByRole('link', { name: 'Point to a place in it' }).click()
    await candidate
      .getByLabel(/^Where in it/)
      .first()
      .fill('paragraph 3')
    const form = candidate.locator('form#refer')
    await form.locator('details', { hasText: unit }).locator('summary').click()
    await form.locator('details', { hasText: unit }).getByRole('checkbox').nth(2).check()
    await form.getByRole('button', { name: 'Cross-reference' }).click()
    await expect(form.getByText('Cross-referenced.').first()).toBeVisible()
    await candidate.goto('/candidate/hand-in')
    await candidate.getByRole('button', { name: 'Hand in what is ticked' }).click()
    await expect(candidate.getByText(/Submission \d+ is handed in/)).toBeVisible()
  })

  await test.step('questions are set in writing, answered, and each has its verdict', async () => {
    await assessor.goto('/assessor/caseload')
    const name = accountOf('amara').name
    await assessor.getByRole('link', { name }).first().click()
    await assessor.getByRole('link', { name: 'Set questions' }).first().click()
    await assessor.getByLabel('Title', { exact: true }).fill('Three questions on reviewing')
    await assessor.getByLabel('To be answered by').fill('2027-01-15')
    const own = assessor.getByRole('group', { name: 'Own question 1' })
    await own.getByLabel('Question 1', { exact: true }).fill('Who reads what the review found?')
    await own.locator('details', { hasText: unit }).locator('summary').click()
    await own.locator('details', { hasText: unit }).getByRole('checkbox').nth(1).check()
    await assessor.getByRole('button', { name: 'Set the questions' }).click()
    await expect(assessor).toHaveURL(/questions\/[0-9a-f-]{36}/)
    const set = assessor.url()

    await candidate.goto('/candidate')
    await candidate
      .locator(`a[href$="${lastOf(set)}"]`)
      .first()
      .click()
    await candidate.getByLabel('Your answer to question 1').fill('The managers, each quarter.')
    await candidate.getByRole('checkbox').check()
    await candidate.getByRole('button', { name: 'Sign and hand back' }).click()
    await expect(candidate.getByText(/Signed by you/)).toBeVisible()

    await assessor.goto(set)
    await assessor.getByLabel('Satisfactory', { exact: true }).check()
    await assessor.locator('#judge input[name=signed]').check()
    await assessor.getByRole('button', { name: 'Sign the verdicts' }).click()
    await expect(assessor.getByRole('heading', { level: 1 })).toContainText(
      'Three questions on reviewing',
    )
    await expect(assessor).toHaveURL(/\/evidence\//)
  })

  await test.step('both are judged on the bench, the account at its paragraph', async () => {
    await assessor.goto('/assessor')
    await assessor.getByRole('link', { name: `${accountOf('amara').name}: ${unit}` }).click()
    const number = assessor.locator('.judge .crit .no')
    await expect(number).toHaveText('1.1')
    await judgeMet(assessor)
    await expect(number).toHaveText('1.2')
    await expect(assessor.getByText('The managers, each quarter.').first()).toBeVisible()
    await judgeMet(assessor)
    await expect(number).toHaveText('1.3')
    await expect(
      assessor.locator('[aria-current=location]', { hasText: 'I chair the look.' }),
    ).toBeVisible()
    await giveMet(assessor)
    await expect(assessor.getByText('3 of 16 judged')).toBeVisible()
    await candidate.goto('/candidate/qualification')
    const row = candidate.getByRole('row', { name: new RegExp(unit) })
    await expect(row).toContainText('3 of 16')
  })
})
