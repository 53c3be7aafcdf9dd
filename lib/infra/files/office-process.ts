import { officeDocument, type OfficeFamily } from './office-document'

/** What `laying-out.ts` sends, and what goes back. */
export type Asked = { family: OfficeFamily; bytes: Uint8Array }
export type Answered = { html: string | null }

// The process that lays documents out: it has no settings, no database and no files, only what it is sent.
process.on('message', ({ family, bytes }: Asked) => {
  officeDocument(family, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // A document its library cannot read is the document's fault, and is still there to download.
    .catch(() => null)
    .then((html) => process.send?.({ html } satisfies Answered))
    .catch(() => process.exit(1))
})
// Without whoever asks there is nothing to do.
process.on('disconnect', () => process.exit(0))
