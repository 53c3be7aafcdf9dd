import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { acceptedType, acceptedTypes, acceptedWords, type Family } from './accepted-types'
import { BadZip, openZip } from './zip'

export type Sniffed =
  { mediaType: string; problem?: never } | { mediaType?: never; problem: string }

const refused = (why: string): Sniffed => ({ problem: `${why} ${acceptedWords}` })

/** The same type by other names. */
const sameAs: Record<string, string> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
  'video/matroska': 'video/webm',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/apng': 'image/png',
}

/** What a file is, by its bytes. Its name is only held against it. */
export async function sniff(path: string, fileName: string): Promise<Sniffed> {
  const head = await headOf(path)
  if (head.length === 0) return refused('This file is empty.')
  const sniffed = await byBytes(path, head)
  if (sniffed.problem !== undefined) return sniffed
  const type = acceptedType(sniffed.mediaType)
  if (!type) return refused('This kind of file cannot be added.')
  const claimed = claimedBy(fileName)
  if (claimed && !mayBe(claimed, type.family)) {
    return refused(
      `The name says that this is ${extname(fileName)}, but what is in it is something else. Open it on your computer to see whether it is the right file.`,
    )
  }
  return type.family === 'image' ? intact(path, type.mediaType) : { mediaType: type.mediaType }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(64 * 1024)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function byBytes(path: string, head: Buffer): Promise<Sniffed> {
  if (head.subarray(0, 2).toString('latin1') === 'PK') return office(path)
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return refused(
      'This is an old Office file, or one with a password. Save it in the present format (.docx, .xlsx, .pptx) without a password, then add that.',
    )
  }
  if (head.subarray(0, 1024).includes('%PDF-')) return { mediaType: 'application/pdf' }
  // A file made to confuse the detector is one we do not know.
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const mediaType = found && (sameAs[found.mime] ?? found.mime)
  if (mediaType === 'video/webm' && isSoundOnly(head)) return { mediaType: 'audio/webm' }
  if (mediaType) return { mediaType }
  if (!isText(head)) return refused('What kind of file this is cannot be told from what is in it.')
  return /^\s*<(!doctype|html|svg|\?xml|script|head|body)/i.test(head.toString('utf8'))
    ? refused('Web pages and drawings in code cannot be added. Save it as a PDF, then add that.')
    : { mediaType: 'text/plain' }
}

/** Tracks stand at the head of a WebM, each with the name of its codec (Matroska, CodecID). */
const isSoundOnly = (head: Buffer): boolean =>
  head.includes('A_OPUS') && !/V_(VP8|VP9|AV1|MPEG)/.test(head.toString('latin1'))

/** No control characters beside tab, line ends and form feed: text in UTF-8 or an older western encoding. */
export const isText = (head: Buffer): boolean =>
  head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) && !head.includes(0x7f)

async function office(path: string): Promise<Sniffed> {
  try {
    const zip = await openZip(path)
    try {
      if (zip.entries.some(({ encrypted }) => encrypted)) {
        return refused('This file is protected by a password. Take the password off, then add it.')
      }
      const names = new Set(zip.entries.map(({ name }) => name))
      if ([...names].some((name) => name.endsWith('vbaProject.bin'))) {
        return refused('This file holds macros. Save it without them (.docx, .xlsx, .pptx).')
      }
      const family = names.has('[Content_Types].xml')
        ? names.has('word/document.xml')
          ? 'word'
          : names.has('xl/workbook.xml')
            ? 'sheet'
            : names.has('ppt/presentation.xml')
              ? 'slides'
              : null
        : null
      const type = acceptedTypes.find((each) => each.family === family)
      return type
        ? { mediaType: type.mediaType }
        : refused('Zip files cannot be added. Unpack it, then add the files in it one by one.')
    } finally {
      await zip.close()
    }
  } catch (fault) {
    if (!(fault instanceof BadZip)) throw fault
    return refused('This file is damaged, cut off, or packed in a way that cannot be read.')
  }
}

const alsoNamed: Record<string, string> = {
  jpeg: 'jpg',
  heif: 'heic',
  oga: 'ogg',
  m4v: 'mp4',
  mpga: 'mp3',
}

function claimedBy(fileName: string): Family | null {
  const extension = extname(fileName).slice(1).toLowerCase()
  const known = alsoNamed[extension] ?? extension
  return acceptedTypes.find((each) => each.extension === known)?.family ?? null
}

/** Containers of sound and of film are the same; a photo is a photo whatever its format. */
const mayBe = (claimed: Family, family: Family): boolean =>
  claimed === family || [claimed, family].every((each) => each === 'audio' || each === 'video')

/** A picture that cannot be drawn to its end is no evidence. HEIC is taken as it is (see derivatives). */
async function intact(path: string, mediaType: string): Promise<Sniffed> {
  if (mediaType === 'image/heic') return { mediaType }
  try {
    await sharp(path, { failOn: 'truncated', limitInputPixels: 150_000_000 }).resize(32).toBuffer()
    return { mediaType }
  } catch {
    return refused('This picture is damaged or cut off, or far too large to be drawn.')
  }
}
