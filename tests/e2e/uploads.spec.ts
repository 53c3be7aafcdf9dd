import { createHash, randomBytes } from 'node:crypto'
import { expect, test, type Page } from './support'

const today = new Date().toISOString().slice(0, 10)
const mebibyte = 1024 * 1024

/** A sound file of this size: the head of a WAV, and noise, so that nothing on the way can shrink it. */
function recording(size: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(size - 8, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(44_100, 24)
  head.writeUInt32LE(88_200, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(size - 44, 40)
  return Buffer.concat([head, randomBytes(size - 44)])
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/candidate/evidence/new')
  await page.getByLabel('Choose files').setInputFiles({ name, mimeType: 'audio/wav', buffer })
}

/** Describes what was sent, adds it, and gives back the file as its owner downloads it. */
async function addAndDownload(page: Page, title: string): Promise<Buffer> {
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('What kind of evidence it is').selectOption('professional-discussion')
  await page.getByLabel('Date it was produced').fill(today)
  await page.getByLabel('What it shows', { exact: true }).fill('A recorded talk about my work.')
  await expect(page.locator('input[name=uploadId]')).toBeAttached()
  await page.getByRole('button', { name: 'Add to the portfolio' }).click()
  await expect(page).toHaveURL(/candidate\/evidence\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const [version] = /(?<=\/api\/evidence\/)[0-9a-f-]{36}/.exec(await page.content()) ?? []
  const answer = await page.request.get(`/api/evidence/${version}/file`)
  expect(answer.status()).toBe(200)
  return answer.body()
}

test('a file larger than ten megabytes arrives whole', async ({ at }) => {
  const page = await at('siobhan')
  const sent = recording(11 * mebibyte)
  await choose(page, 'long-talk.wav', sent)
  const kept = await addAndDownload(page, 'A long talk')
  expect(kept.length).toBe(sent.length)
  expect(sha256(kept)).toBe(sha256(sent))
  await expect(page.getByText(`SHA-256 ${sha256(sent)}`)).toBeVisible()
})

test('an upload goes on by itself after the connection was lost', async ({ at, refused }) => {
  const page = await at('siobhan')
  const sent = recording(11 * mebibyte)
  const offsets: number[] = []
  let lost = false
  refused(/\/api\/uploads\/.*ERR_(CONNECTION|INTERNET|FAILED)/)
  await page.route('**/api/uploads/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    const offset = Number(await request.headerValue('upload-offset'))
    offsets.push(offset)
    // The first piece arrives; the connection breaks during the second.
    if (offset > 0 && !lost) {
      lost = true
      return route.abort('connectionreset')
    }
    return route.continue()
  })
  await choose(page, 'broken-talk.wav', sent)
  const kept = await addAndDownload(page, 'A talk with a gap')
  expect(sha256(kept)).toBe(sha256(sent))
  // It went on from where it was: nothing that had arrived was sent again.
  expect(offsets[0]).toBe(0)
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1)
  expect(lost).toBe(true)
})
