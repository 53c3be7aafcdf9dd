import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptedWords } from '@/lib/infra/files/accepted-types'
import { sniff } from '@/lib/infra/files/media-type'

const real = join(process.cwd(), 'prisma/seed/files')
const hostile = join(process.cwd(), 'tests/support/files')
const office = 'application/vnd.openxmlformats-officedocument'

describe('what a file is, by its bytes', () => {
  test.each([
    ['customer-service-plan-2026.pdf', 'application/pdf'],
    ['personal-development-plan.docx', `${office}.wordprocessingml.document`],
    ['complaint-log-q1.xlsx', `${office}.spreadsheetml.sheet`],
    ['customer-survey-results.pptx', `${office}.presentationml.presentation`],
    ['witness-statement.txt', 'text/plain'],
    ['notice-board-rota.jpg', 'image/jpeg'],
    ['customer-survey-chart.png', 'image/png'],
    ['office-wall-plan.heic', 'image/heic'],
    ['professional-discussion.mp3', 'audio/mpeg'],
    ['morning-huddle.mp4', 'video/mp4'],
  ])('%s is %s', async (name, mediaType) => {
    expect(await sniff(join(real, name), name)).toEqual({ mediaType })
  })

  test.each([
    ['empty.txt', /empty/],
    ['hostile.html', /Web pages/],
    ['customer-thank-you.svg', /cannot be added/],
    ['encrypted.zip', /password/],
    ['not-really-a.pdf', /cannot be added|something else/],
    ['truncated.jpg', /damaged or cut off/],
  ])('%s is refused, and what can be added is named', async (name, why) => {
    const { problem } = await sniff(join(hostile, name), name)
    expect(problem).toMatch(why)
    expect(problem).toContain(acceptedWords)
  })

  test('a name that claims something else is held against it', async () => {
    const { problem } = await sniff(join(real, 'witness-statement.txt'), 'statement.pdf')
    expect(problem).toMatch(/The name says that this is \.pdf/)
  })

  test('a name without an ending is not held against it', async () => {
    expect(await sniff(join(real, 'notice-board-rota.jpg'), 'photo')).toEqual({
      mediaType: 'image/jpeg',
    })
  })
})

describe('files made to trick', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-media-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const written = async (name: string, content: string | Buffer) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return sniff(path, name)
  }

  test('half a zip is refused as damaged', async () => {
    const { problem } = await written('half.docx', Buffer.from('PK\x03\x04 and no more', 'latin1'))
    expect(problem).toMatch(/damaged/)
  })

  test('text with control characters is nothing we know', async () => {
    const { problem } = await written('notes.txt', 'hello\x00\x01world')
    expect(problem).toMatch(/cannot be told/)
  })

  test('a web page called .txt is still a web page', async () => {
    const { problem } = await written('notes.txt', '  <!DOCTYPE html><script>alert(1)</script>')
    expect(problem).toMatch(/Web pages/)
  })
})
