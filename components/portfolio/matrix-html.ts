import { iconAddress } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { markup, nothing, type Markup } from '@/components/ui/markup'
import { statuses, statusWord, type StatusCode } from '@/components/ui/status'
import {
  cellHref,
  columnHref,
  type MatrixCell,
  type MatrixData,
  type MatrixRow,
} from './matrix-model'

const icon = (name: IconName): Markup =>
  markup`<svg class="icon" aria-hidden="true"><use href="${iconAddress(name)}"></use></svg>`

/** As `Status` draws it, short. */
export const statusHtml = (code: StatusCode): Markup =>
  markup`<span class="st st-${code}">${icon(statuses[code].icon)}${statusWord(code, true)}</span>`

const run = (width: number): Markup => (width > 0 ? markup`<td colspan="${width}"></td>` : nothing)

/** The cells of a row, in order; what lies between is one cell that spans it. */
function cellsHtml(data: MatrixData, cells: MatrixCell[], isFirst: boolean): Markup[] {
  const parts: Markup[] = []
  let column = 0
  for (let index = 0; index < cells.length;) {
    const at = cells[index]?.[1] ?? 0
    const links: Markup[] = []
    for (let cell = cells[index]; cell?.[1] === at; cell = cells[index]) {
      links.push(cellHtml(data, cell, isFirst && index === 0))
      index += 1
    }
    parts.push(run(at - column), markup`<td class="f">${links}</td>`)
    column = at + 1
  }
  parts.push(run(data.columns.length - column))
  return parts
}

function cellHtml(data: MatrixData, cell: MatrixCell, isChosen: boolean): Markup {
  const [, column, status, short] = cell
  const chosen = isChosen ? markup` aria-current="true"` : nothing
  const open = markup`<a class="st-${status}" href="${cellHref(data, cell)}"${chosen}>`
  const number = markup`<i>${data.columns[column]?.[0] ?? ''}</i>`
  return markup`${open}${number} <b>${statusWord(status, true)}</b> <span>${data.words[short] ?? ''}</span></a>`
}

function rowHtml([number, text, status, add]: MatrixRow, cells: Markup[]): Markup {
  const open = status === 'not-started' ? markup`<tr class="gap">` : markup`<tr>`
  const head = markup`<th scope="row"><span class="cn">${number}</span> <span>${text}</span></th>`
  const adding = add
    ? markup` <a class="add" href="${add}">Add<span class="sr"> evidence for ${number}</span></a>`
    : nothing
  return markup`${open}${head}<td class="sd">${statusHtml(status)}${adding}</td>${cells}</tr>`
}

function headHtml({ cells, columns }: MatrixData): Markup {
  const chosen = cells[0]?.[1]
  const heads = columns.map((column, index) => {
    const name = markup`${icon(column[2])}${column[0]}`
    const link = markup`<a href="${columnHref(column)}"><span class="ti">${column[1]}</span> <span class="no">${name}</span></a>`
    return markup`<th scope="col" class="${index === chosen ? 'e on' : 'e'}">${link}</th>`
  })
  return markup`<thead><tr><th scope="col">Criterion</th><th scope="col">Stands at</th>${heads}</tr></thead>`
}

function groupsHtml(data: MatrixData): Markup[] {
  let next = 0
  return data.groups.map(([title, from, to, href]) => {
    const rows = data.rows.slice(from, to).map((row, offset) => {
      const first = next
      while (data.cells[next]?.[0] === from + offset) next += 1
      return rowHtml(row, cellsHtml(data, data.cells.slice(first, next), first === 0))
    })
    const name = href ? markup`<a href="${href}">${title}</a>` : title
    const head = markup`<tr class="lo"><th scope="rowgroup" colspan="2">${name}</th>${run(data.columns.length)}</tr>`
    return markup`<tbody>${head}${rows}</tbody>`
  })
}

/**
 * Criteria down, evidence across. Only filled cells are elements: what lies between is one cell that
 * spans it. On a phone the style sheet makes a list of the same rows.
 */
export function matrixHtml(data: MatrixData): string {
  const caption = markup`<caption class="sr">${data.caption}. Criteria down, evidence across; each filled cell gives its state and where to look. The arrow keys go from one filled cell to the next.</caption>`
  return markup`<table class="mx">${caption}${headHtml(data)}${groupsHtml(data)}</table>`.text
}
