import { buffer } from 'node:stream/consumers'
import { familyOf } from './accepted-types'
import { isOfficeFamily, layOut } from './laying-out'
import { paragraphsOf } from './plain-text'
import { escapeHtml } from './sanitise'
import type { FileStore } from './store'

/** Larger than this, a document is downloaded rather than shown. */
const limits = { bytes: 64 * 1024 ** 2, text: 2 * 1024 ** 2 }

const tooMuch =
  '<p class="cut">There is more than is shown here. Download the file to see it all.</p>'

/**
 * A document of an office program, or plain text, as HTML without anything that runs or loads; null
 * when it cannot be made. Read to find one's way; the file itself is the evidence.
 */
export async function rendition(
  store: FileStore,
  key: string,
  mediaType: string,
): Promise<string | null> {
  const family = familyOf(mediaType)
  const known = await store.stat(key)
  if (!known || known.size > limits.bytes) return null
  if (family !== 'text' && !isOfficeFamily(family)) return null
  const stream = await store.open(key)
  if (!stream) return null
  const bytes = await buffer(stream)
  return family === 'text' ? plain(bytes) : layOut(key, family, bytes)
}

function plain(bytes: Buffer): string {
  const body = paragraphsOf(bytes.subarray(0, limits.text)).map(({ text, number, own }) => {
    const mark = !own && number ? `<span class="n">${number}</span>` : ''
    const id = number ? ` id="p${number}"` : ''
    return `<p class="plain"${id}>${mark}${escapeHtml(text)}</p>`
  })
  return body.join('\n') + (bytes.length > limits.text ? tooMuch : '')
}
