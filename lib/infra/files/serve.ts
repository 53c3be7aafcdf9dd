import { Readable } from 'node:stream'
import { familyOf } from './accepted-types'
import { lengthHeader } from './file-length'
import type { ByteRange, FileStore } from './store'

/** Types a browser may show by itself: nothing in them runs as a page of ours. */
const inlineFamilies = new Set(['pdf', 'image', 'audio', 'video', 'text'])

/** Whatever is in a file, it gets no scripts, no plugins, no network, no origin of ours. */
export const filePolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'; frame-ancestors 'self'"

/** RFC 6266 and 8187: a plain name for old programs, the real one in UTF-8. No path, no quotes, no lines. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const name =
    (fileName.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || 'file'
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * The one range of a Range header (RFC 9110 §14). Null: none that we follow, so the whole;
 * 'unsatisfiable': asked for what is not there.
 */
export function rangeOf(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!parts || (parts[1] === '' && parts[2] === '')) return null
  const [, first = '', last = ''] = parts
  if (first === '') {
    const length = Number(last)
    if (length === 0 || size === 0) return 'unsatisfiable'
    return { start: Math.max(0, size - length), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}

export type Served = {
  key: string
  sha256: string
  size: number
  mediaType: string
  fileName: string
  /** Kept, never shown in place. */
  download?: boolean
}

export function headersOf({
  sha256,
  mediaType,
  fileName,
  download,
}: Omit<Served, 'key' | 'size'>): Headers {
  const family = familyOf(mediaType)
  const inline = !download && family !== null && inlineFamilies.has(family)
  return new Headers({
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': filePolicy,
    'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', fileName),
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
    // Only for this browser, and asked about each time: whoever lost their seat sees it no more.
    'cache-control': 'private, no-cache, no-transform',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    vary: 'Cookie',
  })
}

const isKnown = (header: string | null, etag: string): boolean =>
  header !== null && header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)

function setLength(headers: Headers, length: number): void {
  headers.set('content-length', String(length))
  headers.set(lengthHeader, String(length))
}

/** A stored file as an answer: whole, in part, or "you have it already". Never more than a buffer in memory. */
export async function serveFile(
  store: Pick<FileStore, 'open'>,
  file: Served,
  request: Request,
): Promise<Response | null> {
  const headers = headersOf(file)
  const etag = headers.get('etag') ?? ''
  if (isKnown(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  const ifRange = request.headers.get('if-range')
  const asked = ifRange === null || ifRange === etag ? request.headers.get('range') : null
  const range = rangeOf(asked, file.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  setLength(headers, range ? range.end - range.start + 1 : file.size)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const bytes = await store.open(file.key, range ?? undefined)
  if (!bytes) return null
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status, headers })
}

/** The same for bytes that were made from a file and are small. */
export function serveBytes(
  bytes: Buffer,
  about: Pick<Served, 'sha256' | 'mediaType' | 'fileName'>,
  request: Request,
): Response {
  const headers = headersOf(about)
  if (isKnown(request.headers.get('if-none-match'), headers.get('etag') ?? '')) {
    return new Response(null, { status: 304, headers })
  }
  const range = rangeOf(request.headers.get('range'), bytes.length)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${bytes.length}`)
    return new Response(null, { status: 416, headers })
  }
  const part = range ? bytes.subarray(range.start, range.end + 1) : bytes
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`)
  setLength(headers, part.length)
  const body = request.method === 'HEAD' ? null : new Uint8Array(part)
  return new Response(body, { status: range ? 206 : 200, headers })
}
