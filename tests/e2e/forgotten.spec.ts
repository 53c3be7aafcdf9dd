import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountOf, expect, test, type Page } from './support'

const outbox = join(process.env['DATA_DIR'] ?? '.tmp/browser-data', 'outbox')
const fresh = 'seven quiet harbours'

/** The letters to somebody, as they read. */
async function lettersTo(email: string): Promise<string[]> {
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const all = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')))
  return all
    .filter((letter) => letter.includes(`To: ${email}\r\n`))
    .map((letter) => Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8'))
}

/** Asks at the door, and waits for the letter: the address in it, without the host. */
async function linkFor(page: Page, email: string): Promise<string> {
  const before = (await lettersTo(email)).length
  await page.goto('/sign-in')
  await page.getByRole('link', { name: /forgotten/i }).click()
  // Both pages have a field of this name.
  await expect(page.getByRole('heading', { name: 'Forgotten your password' })).toBeVisible()
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('If there is an account with this email')).toBeVisible()
  await expect.poll(async () => (await lettersTo(email)).length).toBe(before + 1)
  const [link] = (await lettersTo(email)).flatMap(
    (letter) => /\/password\/[\w-]{43}/.exec(letter)?.[0] ?? [],
  )
  if (!link) throw new Error('There is no link in the letter.')
  return link
}

test('a forgotten password: a letter, a link that opens once, and every other session ended', async ({
  page,
  at,
}) => {
  const { email, password } = accountOf('bethan')
  const elsewhere = await at('bethan')
  const link = await linkFor(page, email)

  await page.goto(link)
  await expect(page.getByText(email)).toBeVisible()
  await page.getByLabel('New password', { exact: true }).fill(fresh)
  await page.getByRole('button', { name: 'Keep this password' }).click()
  await expect(page).toHaveURL(/sign-in/)

  // Whoever was signed in on another device is out at their next click.
  await elsewhere.goto('/candidate')
  await expect(elsewhere).toHaveURL(/sign-in/)

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link no longer opens' })).toBeVisible()

  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  const signIn = page.getByRole('button', { name: 'Sign in' })
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    signIn.click(),
  ])
  await expect(page.getByText('The email or the password is not right')).toBeVisible()
  await expect(signIn).not.toHaveAttribute('aria-busy')
  await page.getByLabel('Password', { exact: true }).fill(fresh)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/candidate/)
})
