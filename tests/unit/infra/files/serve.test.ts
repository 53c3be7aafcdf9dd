import { expect, test } from 'vitest'
import { contentDisposition, headersOf, rangeOf } from '@/lib/infra/files/serve'

const about = (mediaType: string, fileName = 'plan.pdf') => ({
  sha256: 'a'.repeat(64),
  mediaType,
  fileName,
})

test.each(['application/pdf', 'image/jpeg', 'image/heic', 'audio/mpeg', 'video/mp4', 'text/plain'])(
  '%s may be shown in the browser',
  (mediaType) => {
    expect(headersOf(about(mediaType)).get('content-disposition')).toMatch(/^inline/)
  },
)

test.each([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/html',
  'image/svg+xml',
  'application/octet-stream',
])('%s is only ever downloaded', (mediaType) => {
  expect(headersOf(about(mediaType)).get('content-disposition')).toMatch(/^attachment/)
})

test('nothing in a file runs, loads or is guessed at', () => {
  const headers = headersOf(about('application/pdf'))
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  expect(headers.get('cache-control')).toMatch(/^private/)
  expect(headers.get('etag')).toBe(`"${'a'.repeat(64)}"`)
})

test('a name goes in plain letters and in its own', () => {
  expect(contentDisposition('attachment', 'Siobhán’s plan (1).docx')).toBe(
    `attachment; filename="Siobh_n_s plan (1).docx"; filename*=UTF-8''Siobh%C3%A1n%E2%80%99s%20plan%20%281%29.docx`,
  )
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\plan.pdf', 'plan.pdf'],
  ['plan\r\nSet-Cookie: x=1.pdf', 'planSet-Cookie: x=1.pdf'],
  ['a"; filename="b.exe', 'a__ filename=_b.exe'],
  ['\u202Efdp.exe', 'fdp.exe'],
  ['', 'file'],
])('the name %j cannot lead elsewhere', (given, plain) => {
  const header = contentDisposition('inline', given)
  expect(header).toContain(`filename="${plain}"`)
  expect(header).not.toMatch(/[\r\n]/)
})

test.each([
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=50-1000', { start: 50, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-0', null],
  ['bytes=0-1,5-6', null],
  ['pages=1-2', null],
  [null, null],
])('of 100 bytes, %s', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})
