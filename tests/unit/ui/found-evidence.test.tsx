import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FoundEvidence } from '@/components/portfolio/found-evidence'
import { marks, placeAddress, placeAt } from '@/lib/portfolio/model/searching'

const found = (excerpt: string) => ({
  words: '<i>lift</i>',
  isEmpty: false,
  waiting: 2,
  unread: [{ number: 7, problem: 'guarded' as const }],
  evidence: [
    {
      evidenceId: 'e',
      versionId: 'v',
      number: 2,
      version: 1,
      isLatest: false,
      title: 'Plan <b>',
      form: 'file' as const,
      mediaType: 'application/pdf',
      places: 3,
      named: [{ kind: 'page' as const, location: '4', fileName: '', excerpt }],
      criteria: [
        { unit: 'M/506/2898', number: '1.10' },
        { unit: 'M/506/2898', number: '1.2' },
      ],
    },
  ],
})

const shown = (excerpt: string) =>
  renderToStaticMarkup(
    <FoundEvidence found={found(excerpt)} wayTo={(_, place) => placeAddress('/at', {}, place)} />,
  )

test('an excerpt is text whatever is in it; only what the database marked is marked', () => {
  const { open, close } = marks
  const html = shown(`a <script>x</script> ${open}goods & "lift"${close} <mark>b</mark>${open}`)
  expect(html).toContain(
    'a &lt;script&gt;x&lt;/script&gt; <mark>goods &amp; &quot;lift&quot;</mark>',
  )
  expect(html).toContain('&lt;mark&gt;b&lt;/mark&gt;')
  expect(html.match(/<mark>/g)).toHaveLength(1)
  expect(html).not.toMatch(/<(script|i|b)>/)
})

test('a piece of evidence says where, which version, for what, and what was not looked into', () => {
  const words = shown('x').replace(/<[^>]*>/g, ' ')
  expect(words).toContain('Version 1, an earlier one. For M/506/2898 1.2, 1.10.')
  expect(words).toContain('Page 4')
  expect(words).toContain('And in 2 others.')
  expect(words).toContain('2 pieces are still being read.')
  expect(words).toContain('The text of E7 cannot be searched: it asks for a password.')
})

test.each([
  ['page:4', { kind: 'page', page: 4 }],
  ['words:Cover: by hour', { kind: 'words', words: 'Cover: by hour' }],
  ['time:125-190', { kind: 'time', from: 125, to: 190 }],
  ['region:0.1,0.2,0.3,0.4', { kind: 'region', x: 0.1, y: 0.2, width: 0.3, height: 0.4 }],
  ['region:0.9,0.2,0.3,0.4', null],
  ['page:0', null],
  ['page:<script>', null],
  ['whole:', null],
  ['elsewhere:1', null],
  [undefined, null],
])('a place in an address: %s', (query, place) => {
  expect(placeAt(query)).toEqual(place)
})
