import { accountOf, expect, lastOf, test, type Page } from './support'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

type Belongings = {
  evidence: string
  version: string
  registration: string
  /** Words that nobody else may read. */
  secrets: string[]
}

const idsIn = async (page: Page, pattern: string): Promise<string[]> => {
  const all = (await page.content()).matchAll(new RegExp(pattern.replace('ID', `(${uuid})`), 'g'))
  return [...new Set([...all].flatMap(([, id]) => id ?? []))]
}

const idIn = async (page: Page, pattern: string): Promise<string> => {
  const [id] = await idsIn(page, pattern)
  if (!id) throw new Error(`There is no ${pattern} on ${page.url()}.`)
  return id
}

/** The ids under which a candidate's things stand, as their own pages give them away to themselves. */
async function belongingsOf(page: Page, key: Parameters<typeof accountOf>[0]): Promise<Belongings> {
  await page.goto('/candidate/evidence')
  for (const evidence of await idsIn(page, '/candidate/evidence/ID')) {
    await page.goto(`/candidate/evidence/${evidence}`)
    const [version] = await idsIn(page, '/api/evidence/ID/')
    // What an assessor wrote has no file.
    if (!version) continue
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const registration = await idIn(page, 'registration=ID')
    return { evidence, version, registration, secrets: [title, accountOf(key).name] }
  }
  throw new Error(`${key} has no file.`)
}

/* Every page, route and action, by everybody whose it is not: tests/integration/hostile. Here is what wants a browser. */

test('what is refused says nothing in its title either', async ({ at, refused }) => {
  const amara = await belongingsOf(await at('amara'), 'amara')
  const other = await at('owen')
  refused(/\/candidate\/evidence\/.*404/)
  const answer = await other.goto(`/candidate/evidence/${amara.evidence}`)
  expect(answer?.status()).toBe(404)
  await expect(other.getByRole('heading', { name: 'There is nothing here for you' })).toBeVisible()
  for (const secret of amara.secrets) {
    expect(await other.title()).not.toContain(secret)
    await expect(other.locator('body')).not.toContainText(secret)
  }
})

test('an upload for somebody else’s portfolio, or of somebody else, is not found', async ({
  at,
}) => {
  const owner = await at('amara')
  const other = await at('tomasz')
  const { registration } = await belongingsOf(owner, 'amara')
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-length': '5',
    'upload-metadata': `filename ${btoa('note.txt')},registrationId ${btoa(registration)}`,
  }
  expect((await other.request.post('/api/uploads', { headers })).status()).toBe(404)

  const made = await owner.request.post('/api/uploads', { headers })
  expect(made.status()).toBe(201)
  const address = `/api/uploads/${lastOf(made.headers()['location'] ?? '')}`
  const piece = {
    ...headers,
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  }
  const answers = [
    await other.request.head(address, { headers }),
    await other.request.patch(address, { headers: piece, data: Buffer.from('hello') }),
    await other.request.delete(address, { headers }),
  ]
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404])
  const listed = await other.request.get(`/api/uploads?registration=${registration}`)
  expect(await listed.text()).not.toContain('note.txt')

  const foreign = { ...headers, origin: 'https://elsewhere.example' }
  expect((await owner.request.delete(address, { headers: foreign })).status()).toBe(403)
  expect((await owner.request.delete(address, { headers })).status()).toBe(204)
})

test('pages allow only their own scripts and stand in nobody’s frame', async ({ at, page }) => {
  const own = await at('amara')
  const nonces = new Set<string>()
  for (const [who, address] of [
    [page, '/sign-in'],
    [page, '/qualifications'],
    [own, '/candidate'],
    [own, '/candidate/evidence'],
  ] as const) {
    const headers = (await who.request.get(address)).headers()
    const policy = headers['content-security-policy'] ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    expect(scripts).toMatch(/^'nonce-[\w+/=]+' 'strict-dynamic'$/)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).toContain(`object-src 'none'`)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toContain('no-store')
    nonces.add(scripts)
  }
  expect(nonces.size).toBe(4)
})

test('markup is not taken as evidence, whatever it is called', async ({ at }) => {
  const owner = await at('tomasz')
  await owner.goto('/candidate/evidence/new')
  const script = '<script>document.title = "taken over"</script>'
  const files = [
    { name: 'page.html', mimeType: 'text/html', text: `<!doctype html><title>x</title>${script}` },
    {
      name: 'drawing.svg',
      mimeType: 'image/svg+xml',
      text: `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    },
    { name: 'harmless.txt', mimeType: 'text/plain', text: `<!doctype html>${script}` },
  ]
  const registration = await idIn(owner, 'name="registrationId" value="ID"')
  for (const { name, text } of files) {
    const made = await owner.request.post('/api/uploads', {
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(Buffer.byteLength(text)),
        'upload-metadata': `filename ${btoa(name)},registrationId ${btoa(registration)}`,
      },
    })
    const sent = await owner.request.patch(
      `/api/uploads/${lastOf(made.headers()['location'] ?? '')}`,
      {
        headers: {
          'tus-resumable': '1.0.0',
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
        },
        data: Buffer.from(text),
      },
    )
    expect(sent.status(), name).toBe(422)
    expect(await sent.text()).toContain('Web pages and drawings in code cannot be added')
  }
})

test('a file is served so that nothing in it runs as a page of ours', async ({ at }) => {
  const owner = await at('amara')
  const { version } = await belongingsOf(owner, 'amara')
  for (const what of ['file', 'rendition']) {
    const headers = (await owner.request.get(`/api/evidence/${version}/${what}`)).headers()
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toContain('private')
  }
})
