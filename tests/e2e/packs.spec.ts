import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { barriersOn } from './barriers'
import { expect, test, type Page } from './support'

/** Unpacks what Assay packed: nothing in it is compressed. */
function fileIn(zip: Buffer, path: string): { at: number; bytes: Buffer } {
  const name = zip.indexOf(path)
  const next = zip.indexOf(Buffer.from('PK\x07\x08', 'latin1'), name)
  const at = name + path.length
  return { at, bytes: zip.subarray(at, next) }
}

const choose = async (page: Page, path: string, heading: string | RegExp) => {
  await page.locator('#archive').setInputFiles(path)
  await expect(page.getByText(heading).first()).toBeVisible()
}

test('a candidate takes their portfolio away; it verifies, and one changed byte is named, here and offline', async ({
  page,
  at,
}, info) => {
  test.slow()
  const candidate = await at('amara')
  await candidate.goto('/candidate/record')
  await candidate.getByRole('link', { name: 'Take your portfolio away' }).click()
  await candidate.getByRole('button', { name: 'Make the file' }).click()
  const link = candidate.getByRole('link', { name: /^Download the pack/ }).first()
  await expect(link).toBeVisible({ timeout: 30_000 })
  expect(await barriersOn(candidate)).toEqual([])
  const address = (await link.getAttribute('href')) ?? ''

  const whole = await candidate.request.get(address)
  const zip = await whole.body()
  const path = info.outputPath('portfolio.zip')
  await writeFile(path, zip)

  await test.step('a download that broke off goes on where it was', async () => {
    const headers = { range: 'bytes=1000-', 'if-range': whole.headers()['etag'] ?? '' }
    const rest = await candidate.request.get(address, { headers })
    expect(rest.status()).toBe(206)
    expect((await rest.body()).equals(zip.subarray(1000))).toBe(true)
  })

  await test.step('it verifies, and this Assay made it', async () => {
    await page.goto('/verify')
    await choose(page, path, /^Nothing was changed/)
    await expect(page.getByText(/^This Assay made a pack with exactly this list/)).toBeVisible()
  })

  const evidence = /[\w-]+\/files\/e\d+-v1-[\w-]+\.\w+/.exec(zip.toString('latin1'))?.[0] ?? ''
  const changed = info.outputPath('changed.zip')
  await test.step('with one byte changed the page says where', async () => {
    const { at: start } = fileIn(zip, evidence)
    const other = Buffer.from(zip)
    other[start + 20] = (other[start + 20] ?? 0) ^ 1
    await writeFile(changed, other)
    await choose(page, changed, /^Not as it was/)
    await expect(page.locator('.verdict li')).toHaveText([new RegExp(`^${evidence} \\(changed\\)`)])
    expect(await barriersOn(page)).toEqual([])
  })

  await test.step('its own page says the same without a connection', async () => {
    const verifier = info.outputPath('verify.html')
    await writeFile(verifier, fileIn(await readFile(path), 'verify.html').bytes)
    await page.context().setOffline(true)
    await page.goto(pathToFileURL(verifier).href)
    await choose(page, path, /^Nothing was changed/)
    await choose(page, changed, /^Not as it was/)
    await expect(page.locator('#state li')).toContainText([evidence])
  })
})
