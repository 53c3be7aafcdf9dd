import { z } from 'zod'
import type { Family } from '@/lib/infra/files/accepted-types'
import { text } from '@/lib/kernel/fields'

const ordinal = z.number().int().min(1).max(99_999)
const fraction = z.number().min(0).max(1)
const seconds = z.number().min(0).max(359_999)
const words = text(120, 'Say where to look.')
/** What fractions lose when they are added. */
const slack = 0.0005

/** Where in a version: what a cross-reference or a comment points to. Kept as it is here. */
export const locationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('page'), page: ordinal, words: words.exactOptional() }),
  z.object({ kind: z.literal('paragraph'), paragraph: ordinal }),
  z
    .object({
      kind: z.literal('region'),
      /** Fractions of the picture, from its upper left corner. */
      x: fraction,
      y: fraction,
      width: fraction.positive(),
      height: fraction.positive(),
      words: words.exactOptional(),
    })
    .refine(
      ({ x, y, width, height }) => x + width <= 1 + slack && y + height <= 1 + slack,
      'The part must lie within the picture.',
    ),
  z
    .object({
      kind: z.literal('time'),
      from: seconds,
      to: seconds.exactOptional(),
      /** Of a record: in which of its recordings. */
      attachmentId: z.uuid().exactOptional(),
    })
    .refine(({ from, to }) => to === undefined || to > from, 'The end must come after the start.'),
  z.object({ kind: z.literal('words'), words }),
])
export type Location = z.output<typeof locationSchema>
export type Region = Extract<Location, { kind: 'region' }>
export type Span = Extract<Location, { kind: 'time' }>

export const whole: Location = { kind: 'whole' }

/** How one types it, for whatever the evidence is. */
export const placeHint =
  'Leave empty for the whole of it. A number is a page of a PDF and a paragraph of a text; 2:05 or 2:05 to 3:10 a time in a recording; or say it in words.'

/** As data, or as somebody typed it: "3", "p. 3", "2:05 to 3:10"; what that means depends on the evidence. */
export const locationInput = z
  .union([locationSchema, z.string().trim().max(160)], {
    error: 'Say where to look in 160 characters or fewer.',
  })
  .default('')

/** How one finds a place in a piece of evidence. */
export type PlaceWay = 'pages' | 'paragraphs' | 'picture' | 'time' | 'words'

export function wayOf(
  form: 'file' | 'record' | 'inSitu' | 'testimony' | 'written',
  family: Family | null,
): PlaceWay {
  if (form === 'inSitu') return 'words'
  if (form !== 'file') return 'paragraphs'
  if (family === 'pdf' || family === 'slides') return 'pages'
  if (family === 'word' || family === 'text') return 'paragraphs'
  if (family === 'image') return 'picture'
  return family === 'audio' || family === 'video' ? 'time' : 'words'
}

/** 42 as "00:42", 3723 as "1:02:03"; a tenth of a second where there is one. */
export function clock(total: number): string {
  const tenths = Math.round(total * 10)
  const two = (value: number) => String(value).padStart(2, '0')
  const whole = Math.floor(tenths / 10)
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
  const fine = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  return (hours > 0 ? `${hours}:${rest}` : rest) + fine
}

const spanWords = ({ from, to }: Span) =>
  to === undefined ? clock(from) : `${clock(from)} to ${clock(to)}`

/** "page 3", "paragraph 2", "00:42 to 01:10", "a part of the picture", "whole": the same everywhere. */
export function locationWords(location: Location): string {
  switch (location.kind) {
    case 'whole':
      return 'whole'
    case 'page':
      return `page ${location.page}${location.words ? `, ${location.words}` : ''}`
    case 'paragraph':
      return `paragraph ${location.paragraph}`
    case 'region':
      return location.words ?? 'a part of the picture'
    case 'time':
      return spanWords(location)
    case 'words':
      return location.words
  }
}

/** The same where there is little room: "p 3". */
export function shortLocation(location: Location): string {
  if (location.kind === 'page') return `p ${location.page}`
  if (location.kind === 'paragraph') return `para ${location.paragraph}`
  if (location.kind === 'region') return location.words ?? 'part'
  return location.kind === 'time' ? clock(location.from) : locationWords(location)
}

const percent = (part: number) => String(Math.round(part * 1000) / 10)

/** As one types it, so that what stands can be changed in a field: typing it again gives the same place. */
export function typedLocation(location: Location): string {
  if (location.kind === 'whole') return ''
  if (location.kind !== 'region') return locationWords(location)
  const { x, y, width, height } = location
  const box = `part ${[x, y, width, height].map(percent).join(' ')}`
  return location.words ? `${box}, ${location.words}` : box
}

const heldBefore = z.object({
  locationKind: z.enum(['whole', 'page', 'paragraph', 'time', 'text']),
  location: z.string(),
})

/** "2:05" or "1:02:05" as seconds. */
export const secondsOf = (value: string): number =>
  value.split(':').reduce((total, part) => total * 60 + Number(part), 0)

function modern({ locationKind: kind, location: value }: z.output<typeof heldBefore>): Location {
  const named: unknown =
    kind === 'page'
      ? { kind, page: Number(value) }
      : kind === 'paragraph'
        ? { kind, paragraph: Number(value) }
        : kind === 'time'
          ? { kind, from: secondsOf(value) }
          : kind === 'text'
            ? { kind: 'words', words: value }
            : whole
  return locationSchema.safeParse(named).data ?? { kind: 'words', words: value || kind }
}

/** Frozen samples and the trail keep the shape they were written in; on reading, the older becomes this one. */
export const withLocation = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((held) => {
    const before = heldBefore.safeParse(held).data
    return before && typeof held === 'object' ? { ...held, location: modern(before) } : held
  }, schema)
