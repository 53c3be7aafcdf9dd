import type { Family } from '@/lib/infra/files/accepted-types'
import type { Location, Span, Within } from '@/lib/portfolio/model/location'

export const whole: Location = { kind: 'whole' }

/** How one types it, for whatever the evidence is. */
export const placeHint =
  'Leave empty for the whole of it. A number is a page of a PDF and a paragraph of a text; 2:05 or 2:05 to 3:10 a time in a recording; attachment 2, page 3 a place in an attachment; or say it in words.'

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

/** In which attachment a place lies; nothing of one in the evidence itself. */
export const attachmentOf = (location: Location): Within =>
  location.kind === 'whole' ? {} : location

const inAttachment = (location: Location): string => {
  const { attachment } = attachmentOf(location)
  return attachment === undefined ? '' : `attachment ${attachment}, `
}

/** "page 3", "attachment 2, 00:42 to 01:10", "a part of the picture", "whole": the same everywhere. */
export const locationWords = (location: Location): string =>
  inAttachment(location) + ownWords(location)

function ownWords(location: Location): string {
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
  const { attachment } = attachmentOf(location)
  return (attachment === undefined ? '' : `att ${attachment}, `) + ownShort(location)
}

function ownShort(location: Location): string {
  if (location.kind === 'page') return `p ${location.page}`
  if (location.kind === 'paragraph') return `para ${location.paragraph}`
  if (location.kind === 'region') return location.words ?? 'part'
  return location.kind === 'time' ? clock(location.from) : ownWords(location)
}

const percent = (part: number) => String(Math.round(part * 1000) / 10)

/** As one types it, so that what stands can be changed in a field: typing it again gives the same place. */
export function typedLocation(location: Location): string {
  if (location.kind === 'whole') return ''
  if (location.kind !== 'region') return locationWords(location)
  const { x, y, width, height } = location
  const box = `${inAttachment(location)}part ${[x, y, width, height].map(percent).join(' ')}`
  return location.words ? `${box}, ${location.words}` : box
}

/** "2:05" or "1:02:05" as seconds. */
export const secondsOf = (value: string): number =>
  value.split(':').reduce((total, part) => total * 60 + Number(part), 0)
