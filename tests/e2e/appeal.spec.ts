import { expect, test } from './support'

test('an appeal upheld: by somebody who took no part, and the assessor decides anew', async ({
  at,
}) => {
  const candidate = await at('amara')
  await test.step('the candidate takes an answered enquiry to the centre', async () => {
    await candidate.goto('/candidate/feedback')
    await candidate.getByRole('link', { name: 'Your enquiries and appeals' }).click()
    await candidate.getByRole('link', { name: /^1\. / }).click()
    await candidate.getByLabel('Why the answer is not right').fill('The feedback still omits it.')
    await candidate.getByRole('button', { name: 'Appeal' }).click()
    await expect(candidate.getByText('Appeal, with the centre').first()).toBeVisible()
  })

  await test.step('who answered before does not answer again', async () => {
    const admin = await at('ruth')
    await admin.goto('/centre/appeals')
    await admin.getByRole('link', { name: /^1\. / }).click()
    await expect(admin.getByText('Not yours to answer.')).toBeVisible()
    await expect(admin.getByRole('button', { name: 'Give this answer' })).toHaveCount(0)
  })

  await test.step('the lead IQA, who took no part, upholds it', async () => {
    const iqa = await at('helen')
    await iqa.goto('/verifier/appeals')
    await iqa.getByRole('link', { name: /^1\. / }).click()
    await iqa.getByLabel(/^Upheld/).check()
    await iqa.getByLabel(/^to the assessor/).check()
    await iqa.getByLabel('The reasons').fill('The summing up has to name every piece it rests on.')
    await iqa.getByRole('button', { name: 'Give this answer' }).click()
    await expect(iqa.getByText('The unit went back to the assessor')).toBeVisible()
  })

  await test.step('the unit is with the assessor again, who decides anew', async () => {
    const assessor = await at('priya')
    await candidate.reload()
    const unit = await candidate.getByRole('link', { name: 'The unit' }).getAttribute('href')
    await assessor.goto(`/assessor/units/${unit?.split('/').at(-1)}?criterion=decide`)
    await expect(assessor.getByText(/after quality assurance or an appeal/)).toBeVisible()
    await assessor.getByLabel(/^Feedback to/).fill('The wall plan is named now. Signed off.')
    await assessor.locator('#decide').getByRole('checkbox').check()
    await assessor.getByRole('button', { name: 'Sign the unit off' }).click()
    await expect(assessor.locator('#decide')).toHaveCount(0)
  })

  await candidate.reload()
  await expect(candidate.getByText('Upheld').first()).toBeVisible()
})
