import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mostText, within, type Passage, type Passages } from './passages'

const mostPages = 2000

/** The words of a PDF, page by page. One that is only pictures has none. */
export async function textOfPdf(bytes: Buffer): Promise<Passages | 'guarded'> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: Passage[] = []
    const count = Math.min(document.numPages, mostPages)
    let length = 0
    for (let number = 1; number <= count && length <= mostText.whole; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const text = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
      pages.push({ place: { kind: 'page', value: String(number) }, text })
      length += text.length
      page.cleanup()
    }
    const read = within(pages)
    return {
      ...read,
      isCut: read.isCut || document.numPages > pages.length,
      pages: document.numPages,
    }
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'PasswordException') return 'guarded'
    throw fault
  } finally {
    await task.destroy()
  }
}
