import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { codeOf, fromBase32, stepAt } from '@/lib/infra/totp'
import { accounts, demoFactor } from '@/prisma/seed/accounts'

type Key = (typeof accounts)[number]['key']

type Fixtures = {
  /** What the browsers of a test complain of; it ends badly when that was not expected. */
  complaints: { heard: string[]; expected: RegExp[] }
  /** Says that this address is going to be refused, so that the browser's complaint of it is in order. */
  refused: (address: RegExp) => void
  /** Opens a browser of one's own for somebody of the demonstration, signed in. */
  at: (key: Key) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ baseURL }, provide) => {
      const complaints: Fixtures['complaints'] = { heard: [], expected: [] }
      await provide(complaints)
      const left = complaints.heard
        .map((each) => each.replaceAll(baseURL ?? '', ''))
        .filter((each) => !complaints.expected.some((address) => address.test(each)))
      expect(left, 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],
  refused: async ({ complaints }, provide) =>
    provide((address) => void complaints.expected.push(address)),
  context: async ({ context, complaints }, provide) => {
    listen(context, complaints.heard)
    await provide(context)
  },
  at: async ({ browser, complaints }, provide) => {
    const opened: BrowserContext[] = []
    await provide(async (key) => {
      const context = await browser.newContext()
      opened.push(context)
      listen(context, complaints.heard)
      const page = await context.newPage()
      await signIn(page, key)
      return page
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

function listen(context: BrowserContext, heard: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    heard.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (fault) => heard.push(String(fault.error().stack ?? fault.error())))
}

export function accountOf(key: Key) {
  const account = accounts.find((each) => each.key === key)
  if (!account) throw new Error(`There is no account for ${key}.`)
  return account
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

const sessions = new Map<Key, Cookies>()

/**
 * Signs somebody in, at the door the first time; after that with the session they have, unless it
 * was ended.
 */
export async function signIn(page: Page, key: Key): Promise<void> {
  const { email, password, name, desk } = accountOf(key)
  await page.context().addCookies(sessions.get(key) ?? [])
  if (sessions.has(key)) {
    await page.goto('/')
    if (new URL(page.url()).pathname !== '/') return
  }
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  if (desk === 'External quality assurer') await giveCode(page, fromBase32(demoFactor))
  await expect(page).not.toHaveURL(/sign-in/)
  await expect(page.getByRole('banner')).toContainText(name.split(' ')[0] ?? name)
  sessions.set(key, await page.context().cookies())
}

/**
 * Gives the code of a second factor. Each is taken once, and others may have just taken one: the half
 * minute before and the one after are tried, too.
 */
export async function giveCode(page: Page, secret: Buffer): Promise<void> {
  await expect(page).toHaveURL(/sign-in\/code/)
  const now = stepAt(new Date())
  for (const step of [now - 1, now, now + 1]) {
    const answered = page.waitForResponse((each) => each.request().method() === 'POST')
    await page.getByLabel('Six digits').fill(codeOf(secret, step))
    await page.getByRole('button', { name: 'Sign in' }).click()
    if ((await answered).headers()['x-action-redirect']) break
  }
  await expect(page).not.toHaveURL(/sign-in/)
}

/** The last part of an address without its query: mostly an id. */
export const lastOf = (address: string): string =>
  new URL(address, 'http://here').pathname.split('/').at(-1) ?? ''

export { expect, type Page }
