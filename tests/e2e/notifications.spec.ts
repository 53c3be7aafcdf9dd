import { barriersOn } from './barriers'
import { expect, test } from './support'

test('what happened leads to its place, is read from then on, and is nobody else’s', async ({
  at,
  refused,
}) => {
  const amara = await at('amara')
  await amara.goto('/candidate')
  await amara.getByRole('link', { name: /unread notifications?$/ }).click()
  await expect(amara.getByRole('heading', { level: 1 })).toHaveText('Notifications')
  const record = amara.getByRole('link', { name: /^Priya Shah recorded E\d+\. Read and sign it/ })
  const address = (await record.first().getAttribute('href')) ?? ''
  expect(await barriersOn(amara)).toEqual([])
  await record.first().click()
  await expect(amara).toHaveURL(/\/candidate\/evidence\//)

  await amara.goto('/notifications')
  const read = amara.getByRole('region', { name: 'Read', exact: true })
  await expect(read.locator(`a[href="${address}"]`)).toBeVisible()
  const unread = amara.getByRole('button', { name: /^Mark as read: / })
  const before = await unread.count()
  expect(before).toBeGreaterThan(0)
  await unread.first().focus()
  await amara.keyboard.press('Enter')
  await expect(unread).toHaveCount(before - 1)

  await amara.goto('/account#notifications')
  await amara.getByLabel('Messages about a unit').selectOption('digest')
  await amara.getByRole('button', { name: 'Save how you are told' }).click()
  await expect(amara.getByText('From now on you are told like this.')).toBeVisible()
  await amara.reload()
  await expect(amara.getByLabel('Messages about a unit')).toHaveValue('digest')

  const mohammed = await at('mohammed')
  refused(/notifications/)
  expect((await mohammed.goto(address))?.status()).toBe(404)
})
