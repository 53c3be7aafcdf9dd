import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { newId } from '@/lib/infra/id'
import { sniff } from './media-type'
import { appendPartial, beginPartial, partialPath, removePartial } from './partial-uploads'
import type { FileStore } from './store'

export type SmallFile = {
  fileKey: string
  fileName: string
  size: number
  mediaType: string
  sha256: string
}

type Limits = {
  maxBytes: number
  /** Media types, and how a refusal names them. */
  types: readonly string[]
  words: string
}

type Kept = { file: SmallFile; problem?: never } | { file?: never; problem: string }

/** The name alone, without the path some browsers send, and no longer than a row holds. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(-200) || 'document'

/**
 * Keeps a file that came with an ordinary form, if its bytes are of a kind that is wanted. Its name
 * and the type the browser gave are only held against it.
 */
export async function keepSmallFile(
  store: FileStore,
  centreId: string,
  given: { name: string; size: number; stream: () => AsyncIterable<Uint8Array> },
  { maxBytes, types, words }: Limits,
): Promise<Kept> {
  const fileName = plainName(given.name)
  if (given.size > maxBytes) return { problem: `This file is too large. Choose a file: ${words}` }
  const id = newId()
  await beginPartial(id)
  try {
    await appendPartial(id, Readable.from(given.stream()), 0)
    const { mediaType, problem } = await sniff(partialPath(id), fileName)
    if (problem !== undefined || !types.includes(mediaType)) {
      return { problem: `${reason(problem)} Choose a file: ${words}` }
    }
    const {
      key: fileKey,
      size,
      sha256,
    } = await store.put(centreId, createReadStream(partialPath(id)))
    return { file: { fileKey, fileName, size, mediaType, sha256 } }
  } finally {
    await removePartial(id)
  }
}

/** Only what is wrong with this file: what evidence may be is another list. */
const reason = (problem: string | undefined): string =>
  problem?.split(' You can add ')[0] ?? 'This kind of file cannot be kept here.'
