import { isShown, type MatrixData, type MatrixFilter } from './matrix-model'

/** The filled cell that an arrow, Home or End leads to from the cell at `from`; null when it leads nowhere. */
export function nextCell(
  data: MatrixData,
  filter: MatrixFilter,
  from: number,
  key: string,
): number | null {
  const start = data.cells[from]
  if (!start) return null
  const [row, column] = start
  const all = data.cells
    .map((cell, index) => ({ row: cell[0], column: cell[1], index }))
    .filter(({ row: at }) => {
      const found = data.rows[at]
      return found !== undefined && isShown(found, filter)
    })
  const inRow = all
    .filter((each) => each.row === row)
    .sort((a, b) => a.column - b.column || a.index - b.index)
  const here = inRow.findIndex(({ index }) => index === from)
  switch (key) {
    case 'ArrowRight':
      return inRow[here + 1]?.index ?? null
    case 'ArrowLeft':
      return here > 0 ? (inRow[here - 1]?.index ?? null) : null
    case 'Home':
      return inRow[0]?.index ?? null
    case 'End':
      return inRow.at(-1)?.index ?? null
    case 'ArrowDown':
    case 'ArrowUp': {
      const down = key === 'ArrowDown'
      const beyond = all.filter((each) => (down ? each.row > row : each.row < row))
      const rows = beyond.map((each) => each.row)
      if (rows.length === 0) return null
      const target = down ? Math.min(...rows) : Math.max(...rows)
      // The nearest column in the next row that holds anything.
      return (
        beyond
          .filter((each) => each.row === target)
          .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]?.index ??
        null
      )
    }
    default:
      return null
  }
}
