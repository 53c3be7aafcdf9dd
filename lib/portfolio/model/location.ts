import { z } from 'zod'
import { text } from '@/lib/kernel/fields'
import { secondsOf, whole } from '@/lib/portfolio/model/location-words'

const ordinal = z.number().int().min(1).max(99_999)
const fraction = z.number().min(0).max(1)
const seconds = z.number().min(0).max(359_999)
const words = text(120, 'Say where to look.')
/** What fractions lose when they are added. */
const slack = 0.0005
/** In which of a version's attachments: its id, and where it stands among them, for words. */
const within = { attachmentId: z.uuid().exactOptional(), attachment: ordinal.exactOptional() }

/** Where in a version: what a cross-reference or a comment points to. Kept as it is here. */
export const locationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('page'), page: ordinal, words: words.exactOptional(), ...within }),
  z.object({ kind: z.literal('paragraph'), paragraph: ordinal, ...within }),
  z
    .object({
      kind: z.literal('region'),
      /** Fractions of the picture, from its upper left corner. */
      x: fraction,
      y: fraction,
      width: fraction.positive(),
      height: fraction.positive(),
      words: words.exactOptional(),
      ...within,
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
      ...within,
    })
    .refine(({ from, to }) => to === undefined || to > from, 'The end must come after the start.'),
  z.object({ kind: z.literal('words'), words, ...within }),
])
export type Location = z.output<typeof locationSchema>
export type Region = Extract<Location, { kind: 'region' }>
/** What a place may say of the attachment it lies in. */
export type Within = { attachmentId?: string; attachment?: number }
export type Span = Extract<Location, { kind: 'time' }>

/** As data, or as somebody typed it: "3", "p. 3", "2:05 to 3:10"; what that means depends on the evidence. */
export const locationInput = z
  .union([locationSchema, z.string().trim().max(160)], {
    error: 'Say where to look in 160 characters or fewer.',
  })
  .default('')

const heldBefore = z.object({
  locationKind: z.enum(['whole', 'page', 'paragraph', 'time', 'text']),
  location: z.string(),
})

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
