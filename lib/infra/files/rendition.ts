import { buffer } from 'node:stream/consumers'
import { familyOf } from './accepted-types'
import { isOfficeFamily, layOut } from './laying-out'
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

/** UTF-8, or what Windows wrote before it. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function plain(bytes: Buffer): string {
  const paragraphs = decode(bytes.subarray(0, limits.text))
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    // Not by a pattern: one for trailing space takes the square of a long run of spaces in time.
    .map((each) => each.replace(/^\n+/, '').trimEnd())
    .filter((each) => each !== '')
  // A statement that numbers its own paragraphs is cited by those numbers.
  const own = paragraphs.map((each) => /^(\d{1,3})[.)]\s/.exec(each)?.[1])
  const bySelf = own.filter((each) => each !== undefined).length > 1
  const body = paragraphs.map((each, index) => {
    const number = bySelf ? own[index] : String(index + 1)
    const mark = !bySelf && number ? `<span class="n">${number}</span>` : ''
    const id = number ? ` id="p${number}"` : ''
    return `<p class="plain"${id}>${mark}${escapeHtml(each)}</p>`
  })
  return body.join('\n') + (bytes.length > limits.text ? tooMuch : '')
}
