import { ok, refuse, type Result } from '@/lib/kernel/result'
import { locationSchema, type Location } from '@/lib/portfolio/model/location'
import {
  attachmentOf,
  clock,
  secondsOf,
  whole,
  type PlaceWay,
} from '@/lib/portfolio/model/location-words'

/** What is known of a file or text that a place is looked for in. */
export type Extent = {
  way: PlaceWay
  /** Null where they were not counted. */
  pages: number | null
  seconds: number | null
}
/** A piece of evidence, with its attachments in their order. */
export type Matter = Extent & { attachments: readonly (Extent & { id: string })[] }

const wanted: Record<PlaceWay, string> = {
  pages: 'Give the page as a number, such as 3, or say in words where to look.',
  paragraphs: 'Give the paragraph as a number, such as 3, or say in words where to look.',
  picture: 'Draw a frame on the picture, or say in words where to look.',
  time: 'Give minutes and seconds, such as 2:05 or 2:05 to 3:10, or say in words where to look.',
  words: 'Say in words where to look, such as Sheet 2, row 14.',
}
const lacking: Record<PlaceWay, string> = {
  pages: 'It has pages.',
  paragraphs: 'It has paragraphs.',
  picture: 'It is a picture.',
  time: 'It is a recording.',
  words: 'It cannot be opened at a place by itself.',
}

const noPlace = (message: string): Result<never> =>
  refuse('no-such-place', message, { fields: { location: message } })
const misfit = ({ way }: Extent) => noPlace(`${lacking[way]} ${wanted[way]}`)

const ways: Partial<Record<Location['kind'], PlaceWay>> = {
  page: 'pages',
  paragraph: 'paragraphs',
  region: 'picture',
  time: 'time',
}

/** Whether there is such a place in it: no page of a recording, none after the last. */
function inExtent(location: Location, matter: Extent): Result<Location> {
  const way = ways[location.kind]
  if (way && way !== matter.way) return misfit(matter)
  if (location.kind === 'page' && matter.pages !== null && location.page > matter.pages) {
    return noPlace(
      matter.pages === 1 ? 'It has one page only.' : `It has ${matter.pages} pages only.`,
    )
  }
  const last = location.kind === 'time' ? (location.to ?? location.from) : 0
  if (matter.seconds !== null && isBeyond(last, matter.seconds)) {
    return noPlace(
      `The recording is ${clock(Math.ceil(matter.seconds))} long: give a time within it.`,
    )
  }
  return ok(location)
}

/** What a file says of its length may be out by a frame, and one types whole seconds. */
export const isBeyond = (at: number, seconds: number): boolean => at > Math.ceil(seconds)

/** The same, in the attachment that it names, which then has its number. */
function inMatter(location: Location, matter: Matter): Result<Location> {
  const { attachmentId } = attachmentOf(location)
  if (attachmentId === undefined) return inExtent(location, matter)
  const index = matter.attachments.findIndex(({ id }) => id === attachmentId)
  const attachment = matter.attachments[index]
  if (!attachment) return noPlace('It has no such attachment.')
  const place = inExtent(location, attachment)
  return place.ok && place.value.kind !== 'whole'
    ? ok({ ...place.value, attachment: index + 1 })
    : place
}

const time = String.raw`(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:\.\d)?`
const number = String.raw`\d{1,3}(?:\.\d+)?`
const patterns = {
  attachment: /^(?:attachment|attached file)\s*(\d{1,2})(?:\s*[,:;]\s*(.*))?$/is,
  whole: /^(?:the )?whole(?: of it)?$/i,
  bare: /^\d{1,5}$/,
  page: /^(?:p|pg|page|slide)\.?\s*(\d{1,5})(?:\s*[,:;]\s*(.+))?$/i,
  paragraph: /^(?:para|par|paragraph|¶)\.?\s*(\d{1,5})$/i,
  time: new RegExp(`^(${time})(?:\\s*(?:-|–|—|to|until)\\s*(${time}))?$`, 'i'),
  part: new RegExp(
    `^part\\s+(${number})%?[\\s,]+(${number})%?[\\s,]+(${number})%?[\\s,]+(${number})%?(?:\\s*[,:;]\\s*(.+))?$`,
    'i',
  ),
}

const checked = (named: unknown, matter: Extent): Result<Location> => {
  const { data, error } = locationSchema.safeParse(named)
  return data ? inExtent(data, matter) : noPlace(error.issues[0]?.message ?? wanted[matter.way])
}

/** What somebody typed, in this piece of evidence. What names a page or second that it cannot have is said. */
function typed(value: string, matter: Extent): Result<Location> {
  const { way } = matter
  if (value === '' || patterns.whole.test(value)) return ok(whole)
  const words = { kind: 'words', words: value }
  if (patterns.bare.test(value)) {
    if (way === 'pages') return checked({ kind: 'page', page: Number(value) }, matter)
    if (way === 'paragraphs')
      return checked({ kind: 'paragraph', paragraph: Number(value) }, matter)
    return way === 'words' ? checked(words, matter) : misfit(matter)
  }
  const page = patterns.page.exec(value)
  if (page && way === 'pages') {
    const beside = page[2] === undefined ? {} : { words: page[2] }
    return checked({ kind: 'page', page: Number(page[1]), ...beside }, matter)
  }
  const paragraph = patterns.paragraph.exec(value)
  if (paragraph && way === 'paragraphs') {
    return checked({ kind: 'paragraph', paragraph: Number(paragraph[1]) }, matter)
  }
  if ((page ?? paragraph) && (way === 'time' || way === 'picture')) return misfit(matter)
  if (way === 'time') {
    const span = patterns.time.exec(value)
    if (span?.[1]) {
      const to = span[2] === undefined ? {} : { to: secondsOf(span[2]) }
      return checked({ kind: 'time', from: secondsOf(span[1]), ...to }, matter)
    }
    if (/^[\d.,:\s-]+$/.test(value)) return misfit(matter)
  }
  const part = patterns.part.exec(value)
  if (part) {
    const [x, y, width, height] = part.slice(1, 5).map((each) => Number(each) / 100)
    const beside = part[5] === undefined ? {} : { words: part[5] }
    return checked({ kind: 'region', x, y, width, height, ...beside }, matter)
  }
  return checked(words, matter)
}

/** "attachment 2, page 3": a place in one of those that it has; by itself, all of that one. */
function typedWithin(value: string, matter: Matter): Result<Location> {
  const named = matter.attachments.length > 0 && patterns.attachment.exec(value)
  if (!named) return typed(value, matter)
  const attachment = Number(named[1])
  const inside = matter.attachments[attachment - 1]
  if (!inside) {
    const count = matter.attachments.length
    return noPlace(`It has ${count === 1 ? 'one attachment' : `${count} attachments`} only.`)
  }
  const place = typed((named[2] ?? '').trim(), inside)
  if (!place.ok) return place
  const found: Location =
    place.value.kind === 'whole' ? { kind: 'words', words: 'all of it' } : place.value
  return ok({ ...found, attachmentId: inside.id, attachment })
}

/** The place that is meant, or why there is none. */
export const placeIn = (given: Location | string, matter: Matter): Result<Location> =>
  typeof given === 'string' ? typedWithin(given, matter) : inMatter(given, matter)
