import type { Passages } from './passages'
import { textOf, type TextFamily, type Unreadable } from './text-of'

/** What `reading.ts` sends, and what goes back. */
export type Asked = { family: TextFamily; bytes: Uint8Array }
export type Answered = Passages | { problem: Unreadable }

// The process that reads documents: it has no settings, no database and no files, only what it is sent.
process.on('message', ({ family, bytes }: Asked) => {
  textOf(family, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    .then((read): Answered => (typeof read === 'string' ? { problem: read } : read))
    // A document its library cannot read is the document's fault, and is still there to download.
    .catch((): Answered => ({ problem: 'damaged' }))
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1))
})
// Without whoever asks there is nothing to do.
process.on('disconnect', () => process.exit(0))
