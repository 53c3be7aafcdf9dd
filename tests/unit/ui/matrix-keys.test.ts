import { describe, expect, test } from 'vitest'
import { nextCell } from '@/components/portfolio/matrix-keys'
import type { MatrixCell, MatrixData } from '@/components/portfolio/matrix-model'

const cell = (row: number, column: number): MatrixCell => [
  row,
  column,
  'covered',
  '',
  '',
  '',
  '',
  `${row}-${column}`,
]

const row = (number: string, status: 'covered' | 'not-yet') => ({
  number,
  text: number,
  status,
  add: '',
})

const data: MatrixData = {
  caption: 'A unit',
  columns: [],
  rows: [row('1.1', 'covered'), row('1.2', 'covered'), row('1.3', 'not-yet')],
  groups: [],
  cells: [cell(0, 1), cell(0, 5), cell(2, 0), cell(2, 4)],
}

describe('the arrows in the matrix', () => {
  test('go along the row from filled cell to filled cell', () => {
    expect(nextCell(data, 'all', 0, 'ArrowRight')).toBe(1)
    expect(nextCell(data, 'all', 1, 'ArrowLeft')).toBe(0)
    expect(nextCell(data, 'all', 1, 'ArrowRight')).toBeNull()
  })
  test('go down to the nearest column of the next row that holds anything', () => {
    expect(nextCell(data, 'all', 1, 'ArrowDown')).toBe(3)
    expect(nextCell(data, 'all', 2, 'ArrowUp')).toBe(0)
  })
  test('do not go to rows the filter hides', () => {
    expect(nextCell(data, 'not-yet', 3, 'ArrowUp')).toBeNull()
    expect(nextCell(data, 'not-yet', 3, 'Home')).toBe(2)
  })
  test('leave every other key alone', () => {
    expect(nextCell(data, 'all', 0, 'Enter')).toBeNull()
  })
})
