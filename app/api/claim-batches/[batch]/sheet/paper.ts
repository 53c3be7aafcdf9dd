import { join } from 'node:path'
import PDFDocument from 'pdfkit'

const ink = '#14161b'
const second = '#454a53'
const hair = '#b9bbb6'
export const edge = 56
const bottom = 64

// Liberation Sans holds every Latin, Greek and Cyrillic letter a legal name may have.
const font = (name: string) =>
  join(process.cwd(), 'node_modules', 'pdfjs-dist', 'standard_fonts', `LiberationSans-${name}.ttf`)

type Tag = 'H1' | 'H2' | 'P'

type Cell = { words: string; width: number; right?: boolean }

/** A tagged A4 document with a running foot; the few ways of setting words that a claim sheet needs. */
export function paper(title: string, author: string, foot: string) {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: edge, left: edge, right: edge, bottom },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Author: author, Subject: 'Claims to the awarding body' },
  })
  doc.registerFont('plain', font('Regular'))
  doc.registerFont('strong', font('Bold'))
  const root = doc.struct('Document')
  doc.addStructure(root)
  const width = doc.page.width - 2 * edge

  const room = (height: number) => {
    if (doc.y + height > doc.page.height - bottom) doc.addPage()
  }

  const say = (
    tag: Tag,
    words: string,
    style: { size?: number; strong?: boolean; soft?: boolean; gap?: number } = {},
  ) => {
    const { size = 10, strong = false, soft = false, gap = 4 } = style
    doc.font(strong ? 'strong' : 'plain').fontSize(size)
    room(doc.heightOfString(words, { width }))
    root.add(
      doc.struct(tag, {}, () => {
        doc.fillColor(soft ? second : ink).text(words, edge, doc.y, { width, lineGap: 2 })
      }),
    )
    doc.y += gap
  }

  const rule = (strong = false) => {
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(edge, doc.y)
      .lineTo(edge + width, doc.y)
      .lineWidth(strong ? 1.2 : 0.5)
      .strokeColor(strong ? ink : hair)
      .stroke()
    doc.endMarkedContent()
    doc.y += strong ? 8 : 4
  }

  /** One line of a table; the heads are heads to a screen reader too. */
  const line = (table: PDFKit.PDFStructureElement, cells: Cell[], head = false) => {
    doc.font(head ? 'strong' : 'plain').fontSize(head ? 8.5 : 9.5)
    const height = Math.max(
      ...cells.map(({ words, width: wide }) => doc.heightOfString(words, { width: wide - 8 })),
    )
    room(height + 6)
    const top = doc.y
    let left = edge
    const row = doc.struct('TR')
    table.add(row)
    for (const { words, width: wide, right } of cells) {
      const at = left
      row.add(
        doc.struct(head ? 'TH' : 'TD', {}, () => {
          doc
            .fillColor(head ? second : ink)
            .text(words, at, top, { width: wide - 8, align: right ? 'right' : 'left' })
        }),
      )
      left += wide
    }
    row.end()
    doc.y = top + height + 3
    rule()
  }

  const table = (heads: Cell[], rows: Cell[][]) => {
    const element = doc.struct('Table')
    root.add(element)
    line(element, heads, true)
    for (const cells of rows) line(element, cells)
    element.end()
  }

  const finish = async (): Promise<Buffer> => {
    const { start, count } = doc.bufferedPageRange()
    for (let page = start; page < start + count; page += 1) {
      doc.switchToPage(page)
      // The foot stands below the margin, where the document would otherwise begin a new page.
      doc.page.margins.bottom = 0
      doc.markContent('Artifact', { type: 'Pagination' })
      doc.font('plain').fontSize(8).fillColor(second)
      const at = doc.page.height - 40
      doc.text(foot, edge, at, { width: width - 80, lineBreak: false })
      doc.text(`Page ${page + 1} of ${count}`, edge, at, { width, align: 'right' })
      doc.endMarkedContent()
    }
    root.end()
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    return new Promise((resolve, reject) => {
      doc.on('end', () => resolve(Buffer.concat(chunks)))
      doc.on('error', reject)
      doc.end()
    })
  }

  const space = (height: number) => {
    doc.y += height
  }

  return { say, rule, table, room, space, finish, width }
}
