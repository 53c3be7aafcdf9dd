import mammoth from 'mammoth'
import readXlsxFile from 'read-excel-file/node'
import type { Family } from './accepted-types'
import { cellText, numbered } from './office-document'
import { inRuns, within, type Passage, type Passages } from './passages'
import { paragraphsOf } from './plain-text'
import { sanitise } from './sanitise'
import { slidesOf } from './slides'
import { textOfPdf } from './text-of-pdf'
import { assertHonest, isModest, openZip } from './zip'

/** Why a document has no text here: it asks for a password, it is broken, or there is too much in it. */
export type Unreadable = 'guarded' | 'damaged' | 'tooMuch'

export type TextFamily = Extract<Family, 'pdf' | 'word' | 'sheet' | 'slides' | 'text'>

export const hasText = (family: Family | null): family is TextFamily =>
  family !== null && ['pdf', 'word', 'sheet', 'slides', 'text'].includes(family)

/**
 * The words of a document, each passage with its place. Run only where it may take all of its time and
 * memory and be ended: by `reading.ts`, in a process of its own.
 */
export async function textOf(family: TextFamily, bytes: Buffer): Promise<Passages | Unreadable> {
  if (family === 'pdf') return textOfPdf(bytes)
  if (family === 'text') return within(inRuns(plain(bytes)))
  const zip = await openZip(bytes)
  if (zip.entries.some(({ encrypted }) => encrypted)) return 'guarded'
  await assertHonest(zip)
  if (!(await isModest(zip))) return 'tooMuch'
  if (family === 'slides') {
    const slides = blocks(await slidesOf(zip), 'section', 'page')
    return { ...within(slides), pages: slides.length }
  }
  if (family === 'sheet') return within(inRuns(await sheets(bytes)))
  // Pictures would only be carried along.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage, externalFileAccess: false },
  )
  return within(inRuns(blocks(numbered(sanitise(value)), 'p|h[1-6]|li', 'paragraph')))
}

const plain = (bytes: Buffer): Passage[] =>
  paragraphsOf(bytes).map(({ number, text }) => ({
    place: number === null ? { kind: 'whole', value: '' } : { kind: 'paragraph', value: number },
    text,
  }))

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** The words between these tags of our own making, counted as the page that shows them counts them. */
function blocks(html: string, tags: string, kind: 'page' | 'paragraph'): Passage[] {
  return html
    .split(new RegExp(`<(?:${tags})(?: id="p\\d+")?>`))
    .slice(1)
    .map((inner, index) => ({
      place: { kind, value: String(index + 1) },
      text: inner
        .replace(/<\/(?:p|h[1-6]|li|td|th|tr)>|<br>/g, '\n')
        .replace(/<[^<>]*>/g, '')
        // Said by its place already.
        .replace(/^Slide \d+\. /, '')
        .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
        .trim(),
    }))
    .filter(({ text }) => text !== '')
}

async function sheets(bytes: Buffer): Promise<Passage[]> {
  const all = await readXlsxFile(bytes)
  return all.flatMap(({ sheet, data }) =>
    data.flatMap((row): Passage[] => {
      const cells = row.map(cellText).filter((text) => text !== '')
      return cells.length > 0
        ? [{ place: { kind: 'text', value: sheet }, text: cells.join(' | ') }]
        : []
    }),
  )
}
