import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support'

const published = () =>
  JSON.parse(readFileSync(join('prisma', 'specifications', 'proqual-601-4756-8.json'), 'utf8')) as {
    edition: string
    units: { outcomes: { criteria: { text: string }[] }[] }[]
  }

const asFile = (name: string, content: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

test('an administrator loads an edition: checked, shown with what it changes, published for this centre alone', async ({
  at,
  refused,
}) => {
  const ruth = await at('ruth')
  await ruth.goto('/centre/qualifications/load')
  const choose = ruth.getByLabel('Qualification’s file')

  await choose.setInputFiles(asFile('letter.json', 'Dear centre'))
  await ruth.getByRole('button', { name: 'Check the file' }).click()
  await expect(ruth.locator('.errors')).toContainText('not JSON')

  const faulty = published()
  faulty.units[0]?.outcomes[0]?.criteria.pop()
  await choose.setInputFiles(asFile('faulty.json', JSON.stringify(faulty)))
  await ruth.getByRole('button', { name: 'Check the file' }).click()
  await expect(ruth.getByRole('region', { name: 'Faults' })).toContainText('totals.criteria')

  const later = published()
  later.edition = 'Spring 2027'
  const criterion = later.units[0]?.outcomes[0]?.criteria[0]
  if (criterion) criterion.text = 'Say it in other words'
  await choose.setInputFiles(asFile('later.json', JSON.stringify(later)))
  await ruth.getByRole('button', { name: 'Check the file' }).click()
  await expect(ruth.getByRole('region', { name: 'What it changes' })).toContainText(
    'Say it in other words',
  )
  await ruth.getByRole('button', { name: 'Publish edition Spring 2027 for this centre' }).click()
  await expect(ruth).toHaveURL(/\/centre\/qualifications\/editions\//)
  const affected = ruth.getByRole('region', { name: 'Registrations on other editions' })
  await expect(affected).toContainText('Tomasz')
  await expect(affected).toContainText('finishes on this edition')

  const address = new URL(ruth.url()).pathname
  const frances = await at('frances')
  refused(/\/centre\/qualifications\/editions\//)
  expect((await frances.goto(address))?.status()).toBe(404)
  expect((await frances.request.get(`${address}/file`)).status()).toBe(404)
  const open = await frances.request.get('/api/v1/qualifications/601-4756-8')
  expect(await open.json()).toMatchObject({ edition: 'August 2023' })
})

test('what a centre exports is what another loads, and its format is described', async ({
  request,
}) => {
  const file = await request.get('/api/v1/qualifications/601-4756-8/file')
  expect(file.headers()['content-disposition']).toContain('601-4756-8-august-2023.json')
  expect(await file.json()).toEqual(published())
  const schema = await request.get('/api/v1/qualification-file')
  expect(await schema.json()).toMatchObject({ type: 'object', properties: { units: {} } })
})

test('a candidate on two qualifications uses evidence of one in the other', async ({ at }) => {
  const leanne = await at('leanne')
  await leanne.goto('/candidate/evidence')
  await leanne
    .getByRole('link', { name: /Recorded discussion/ })
    .first()
    .click()
  await leanne.getByText('Use it in another qualification').click()
  const form = leanne.locator('#reuse')
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Use it there too' }).click()
  await expect(leanne.getByText(/is in your portfolio/)).toBeVisible()
})

test('the rule of combination answers programs, and refuses in words', async ({ request }) => {
  const ask = (what: string, data: unknown) =>
    request.post(`/api/v1/qualifications/601-4756-8/${what}`, { data })
  const none = await ask('evaluate', { units: [] })
  expect(none.status()).toBe(200)
  expect(await none.json()).toMatchObject({ satisfied: false, credits: { total: 0 } })
  const completion = await ask('plan', { achieved: [], fewest: 'units' })
  const { units } = (await completion.json()) as { units: string[] }
  expect(units).toHaveLength(9)
  expect(await (await ask('evaluate', { units })).json()).toMatchObject({ satisfied: true })
  const unknown = await ask('evaluate', { units: ['X/000/0000'] })
  expect(unknown.status()).toBe(422)
  expect(unknown.headers()['content-type']).toContain('application/problem+json')
  expect(await unknown.json()).toMatchObject({ detail: expect.stringContaining('X/000/0000') })
  const impossible = await ask('plan', { achieved: [], excluded: ['M/506/2898'], fewest: 'units' })
  expect(impossible.status()).toBe(422)
})
