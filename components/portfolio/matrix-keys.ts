import type { MatrixCell } from './matrix-model'

/** The filled cell that an arrow, Home or End leads to from the cell at `from`; null when it leads nowhere. */
export function nextCell(cells: readonly MatrixCell[], from: number, key: string): number | null {
  const start = cells[from]
  if (!start) return null
  const [row, column] = start
  const inRow = (index: number) => cells[index]?.[0] === row
  switch (key) {
    case 'ArrowRight':
      return inRow(from + 1) ? from + 1 : null
    case 'ArrowLeft':
      return inRow(from - 1) ? from - 1 : null
    case 'Home':
      return cells.findIndex((each) => each[0] === row)
    case 'End':
      return cells.findLastIndex((each) => each[0] === row)
    case 'ArrowDown':
      return nearest(cells, cells.find((each) => each[0] > row)?.[0], column)
    case 'ArrowUp':
      return nearest(cells, cells.findLast((each) => each[0] < row)?.[0], column)
    default:
      return null
  }
}

/** The cell of this row whose column is nearest. */
function nearest(
  cells: readonly MatrixCell[],
  row: number | undefined,
  column: number,
): number | null {
  let found: number | null = null
  let least = Infinity
  for (const [index, [at, its]] of cells.entries()) {
    if (at !== row || Math.abs(its - column) >= least) continue
    found = index
    least = Math.abs(its - column)
  }
  return found
}
