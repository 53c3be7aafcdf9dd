import { expect, test } from 'vitest'
import { z } from 'zod'
import { locationSchema, withLocation, type Location } from '@/lib/portfolio/model/location'
import {
  locationWords,
  shortLocation,
  typedLocation,
  wayOf,
  type PlaceWay,
} from '@/lib/portfolio/model/location-words'
import { placeIn } from '@/lib/portfolio/rules/placing'

const matter = (way: PlaceWay, pages: number | null = null, seconds: number | null = null) => ({
  way,
  pages,
  seconds,
  attachments: [],
})
const region = { kind: 'region', x: 0.1, y: 0.2, width: 0.3, height: 0.405 } as const

test.each<[PlaceWay, string, Location]>([
  ['pages', '', { kind: 'whole' }],
  ['pages', 'The whole of it', { kind: 'whole' }],
  ['pages', '3', { kind: 'page', page: 3 }],
  ['pages', 'p. 3', { kind: 'page', page: 3 }],
  ['pages', 'Slide 3', { kind: 'page', page: 3 }],
  ['pages', 'page 3, the table', { kind: 'page', page: 3, words: 'the table' }],
  ['pages', '14:30', { kind: 'words', words: '14:30' }],
  ['paragraphs', '3', { kind: 'paragraph', paragraph: 3 }],
  ['paragraphs', 'para 3', { kind: 'paragraph', paragraph: 3 }],
  ['paragraphs', 'p. 3', { kind: 'words', words: 'p. 3' }],
  ['time', '2:05', { kind: 'time', from: 125 }],
  ['time', '2:05-3:10', { kind: 'time', from: 125, to: 190 }],
  ['time', '1:02:03 to 1:02:03.5', { kind: 'time', from: 3723, to: 3723.5 }],
  ['time', 'where Dana asks', { kind: 'words', words: 'where Dana asks' }],
  ['picture', 'part 10 20 30 40.5', region],
  ['picture', 'part 10%, 20%, 30%, 40.5%, the rota', { ...region, words: 'the rota' }],
  ['picture', 'lower left', { kind: 'words', words: 'lower left' }],
  ['words', '3', { kind: 'words', words: '3' }],
  ['words', 'Sheet 2, row 14', { kind: 'words', words: 'Sheet 2, row 14' }],
])('in %s, “%s” is understood', (way, typed, location) => {
  expect(placeIn(typed, matter(way))).toEqual({ ok: true, value: location })
})

test.each<[PlaceWay, string | Location]>([
  ['time', '3'],
  ['time', 'p. 3'],
  ['time', '2.05'],
  ['time', '3:10 to 2:05'],
  ['time', { kind: 'page', page: 3 }],
  ['picture', '3'],
  ['picture', 'page 3'],
  ['picture', 'part 80 20 30 40'],
  ['pages', '0'],
  ['pages', { kind: 'time', from: 3 }],
  ['pages', region],
  ['words', { kind: 'paragraph', paragraph: 1 }],
])('in %s there is no such place: %j', (way, given) => {
  const place = placeIn(given, matter(way))
  expect(place.ok ? place.value : place.refusal.code).toBe('no-such-place')
})

test('there is no page after the last one, and no second after the end', () => {
  expect(placeIn('4', matter('pages', 4)).ok).toBe(true)
  expect(placeIn('5', matter('pages', 4))).toMatchObject({
    refusal: { message: 'It has 4 pages only.' },
  })
  expect(placeIn('0:10 to 1:00', matter('time', null, 60)).ok).toBe(true)
  expect(placeIn('0:10 to 1:01', matter('time', null, 60))).toMatchObject({
    refusal: { message: 'The recording is 01:00 long: give a time within it.' },
  })
  const chosen = { kind: 'time', from: 10, to: 60.4 } as const
  expect(placeIn(chosen, matter('time', null, 59.97)).ok).toBe(false)
  // It is not known how long it is.
  expect(placeIn(chosen, matter('time')).ok).toBe(true)
})

test('a place may lie in an attachment, counted from 1, and is one that this can have', () => {
  const [photo, voice] = [
    '0197a1b0-0000-7000-8000-000000000001',
    '0197a1b0-0000-7000-8000-000000000002',
  ]
  const record = {
    ...matter('paragraphs'),
    attachments: [
      { ...matter('picture'), id: photo },
      { ...matter('time', null, 42), id: voice },
    ],
  }
  const second = { attachmentId: voice, attachment: 2 }
  const place = { kind: 'time', from: 12, to: 20, ...second } as const
  expect(placeIn('attachment 2, 0:12 to 0:20', record)).toEqual({ ok: true, value: place })
  expect(locationWords(place)).toBe('attachment 2, 00:12 to 00:20')
  expect(shortLocation(place)).toBe('att 2, 00:12')
  expect(placeIn(typedLocation(place), record)).toEqual({ ok: true, value: place })
  expect(placeIn({ kind: 'time', from: 12, to: 20, attachmentId: voice }, record)).toEqual({
    ok: true,
    value: place,
  })
  expect(placeIn('Attachment 1', record)).toMatchObject({
    value: { kind: 'words', words: 'all of it', attachmentId: photo },
  })
  const drawn = { ...region, attachmentId: photo, attachment: 1 }
  expect(placeIn(typedLocation(drawn), record)).toEqual({ ok: true, value: drawn })
  expect(placeIn('attachment 2, 0:50', record).ok).toBe(false)
  expect(placeIn('attachment 1, page 2', record).ok).toBe(false)
  expect(placeIn('attachment 3, 0:10', record)).toMatchObject({
    refusal: { message: 'It has 2 attachments only.' },
  })
  expect(
    placeIn({ ...place, attachmentId: '0197a1b0-0000-7000-8000-000000000003' }, record).ok,
  ).toBe(false)
  // Of what has none, it is words.
  expect(placeIn('attachment 1, page 2', matter('pages')).ok).toBe(true)
})

test.each<[Location, string, string]>([
  [{ kind: 'whole' }, 'whole', 'whole'],
  [{ kind: 'page', page: 3 }, 'page 3', 'p 3'],
  [{ kind: 'page', page: 3, words: 'the table' }, 'page 3, the table', 'p 3'],
  [{ kind: 'paragraph', paragraph: 2 }, 'paragraph 2', 'para 2'],
  [{ kind: 'time', from: 42, to: 70 }, '00:42 to 01:10', '00:42'],
  [{ kind: 'time', from: 3723.5 }, '1:02:03.5', '1:02:03.5'],
  [region, 'a part of the picture', 'part'],
  [{ kind: 'words', words: 'Sheet 2' }, 'Sheet 2', 'Sheet 2'],
])('%j is said one way everywhere', (location, long, short) => {
  expect([locationWords(location), shortLocation(location)]).toEqual([long, short])
})

test.each<[PlaceWay, Location]>([
  ['pages', { kind: 'whole' }],
  ['pages', { kind: 'page', page: 3, words: 'the table' }],
  ['paragraphs', { kind: 'paragraph', paragraph: 2 }],
  ['time', { kind: 'time', from: 42.5, to: 3723 }],
  ['picture', { ...region, words: 'the rota' }],
  ['words', { kind: 'words', words: 'Sheet 2, row 14' }],
])('what stands in a field, typed again, is the same place: %s %j', (way, location) => {
  expect(placeIn(typedLocation(location), matter(way))).toEqual({ ok: true, value: location })
})

test('how one finds a place follows from what the evidence is', () => {
  expect(wayOf('file', 'pdf')).toBe('pages')
  expect(wayOf('file', 'sheet')).toBe('words')
  expect(wayOf('file', null)).toBe('words')
  expect(wayOf('record', null)).toBe('paragraphs')
  expect(wayOf('inSitu', null)).toBe('words')
})

test.each([
  ['whole', '', { kind: 'whole' }],
  ['page', '4', { kind: 'page', page: 4 }],
  ['time', '03:40', { kind: 'time', from: 220 }],
  ['text', 'Question 5', { kind: 'words', words: 'Question 5' }],
  ['page', 'four', { kind: 'words', words: 'four' }],
])('what was kept as %s “%s” is still read', (locationKind, location, now) => {
  const schema = withLocation(z.object({ claim: z.string(), location: locationSchema }))
  expect(schema.parse({ claim: 'x', locationKind, location })).toEqual({
    claim: 'x',
    location: now,
  })
  expect(schema.parse({ claim: 'x', location: now })).toEqual({ claim: 'x', location: now })
})
