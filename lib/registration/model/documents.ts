import { z } from 'zod'

/** The largest document a centre keeps with its records. A scanned certificate needs far less. */
export const documentMaxBytes = 8 * 1024 ** 2

/** What a centre keeps: something to read or look at, not to work in. */
export const documentTypes: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

export const documentWords = 'PDF, Word (.docx), JPEG or PNG, up to 8 MB.'

/** For the `accept` of a file input. Only a help in choosing: what arrives is looked at again. */
export const documentAccept = [...documentTypes, '.pdf', '.docx', '.jpg', '.jpeg', '.png'].join(',')

/**
 * A document whose bytes are in the file store already. No form ever sends this: `app/_web/document.ts`
 * puts it in the place of whatever the form said under the field's name.
 */
export const storedDocument = z.object({
  fileKey: z.string(),
  fileName: z.string().min(1).max(255),
  size: z.number().int().positive().max(documentMaxBytes),
  mediaType: z.enum(documentTypes as [string, ...string[]]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type StoredDocument = z.output<typeof storedDocument>

/** For the input of a command that may come with a document. */
export const optionalDocument = storedDocument.optional()

/** A document as the trail names it: which bytes, never what it is called (that may hold a name). */
export const documentOnTrail = z.object({ id: z.uuid(), sha256: z.string() }).nullable()
