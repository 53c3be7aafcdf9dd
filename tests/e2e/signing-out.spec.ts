import { expect, test } from './support'

test('signing out at next-auth’s own address ends the session, not only the cookie', async ({
  at,
  browser,
}) => {
  const page = await at('tomasz')
  const stolen = await page.context().cookies()
  const answer = await page.request.get('/api/auth/csrf')
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  const out = await page.request.post('/api/auth/signout', {
    form: { csrfToken, callbackUrl: '/', json: 'true' },
  })
  expect(out.status()).toBe(200)

  const elsewhere = await browser.newContext()
  await elsewhere.addCookies(stolen)
  const thief = await elsewhere.newPage()
  await thief.goto('/candidate')
  await expect(thief).toHaveURL(/sign-in/)
  await elsewhere.close()
})

test('an answer without next-auth’s token signs nobody out', async ({ at }) => {
  const page = await at('tomasz')
  await page.request.post('/api/auth/signout', { form: { csrfToken: 'guessed', json: 'true' } })
  await page.goto('/candidate')
  await expect(page).toHaveURL(/candidate/)
})
